import type { Point } from '../../content/parts.ts';
import type { Severity } from './acts.ts';
import type { ByState, Machine } from './machine.ts';

/** One course of an incident: its machine, and what is said and taught around it. */
export interface IncidentVariant extends Machine {
  name: string;
  clock: Machine['clock'] & { think: number };
  severity?: { in: ByState<Severity>; because: string };
  updates: Machine['updates'] & { to: string; points: Point[]; strong: ByState<string> };
  interrupts?: { at: number; from: string; says: string; answers: { say: string; reply: string; harm?: number }[] }[];
  /** The strong path, as it is written down. */
  strong: string[];
  cause: string;
  lessons: Point[];
}
