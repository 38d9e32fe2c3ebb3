import type { Point } from '../../content/parts.ts';
import type { TellingLength } from '../../stories/lengths.ts';
import type { Probe } from '../room/drill.ts';

/** Tell a story that the user brings against a template's points and clock. */
export interface TellTask {
  template: string;
  prompt: string;
  points: Point[];
  probes: Probe[];
  weak: string;
  strong: string;
  redFlags: Point[];
  /** The numbers of the points that remain, by seconds. */
  lengths: Partial<Record<TellingLength, number[]>>;
  failures: string;
  seconds: number;
}
