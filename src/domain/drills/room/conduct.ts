import type { Point } from '../../content/parts.ts';
import { clock } from '../../duration.ts';
import type { Line } from '../../terminal.ts';
import type { TickedPoint } from './compare.ts';

/** What a move in an incident is, whatever it is about. */
export const INCIDENT_EFFECTS = [
  'mitigates',
  'informs',
  'observes',
  'diagnoses',
  'waits',
  'irreversible',
  'worsens',
] as const;
export type IncidentEffect = (typeof INCIDENT_EFFECTS)[number];

/** One course of an incident. */
export interface IncidentVariant {
  name: string;
  moments: {
    /** Seconds on the incident's own clock. */
    at: number;
    sees: string;
    ask: string;
    seconds: number;
    choices: { do: string; effect: IncidentEffect; reply: string; costs: number }[];
    /** The message that a strong responder would have sent at this moment. */
    update?: { to: string; points: Point[]; strong: string } | undefined;
  }[];
  cause: string;
  strong: { at: number; does: string }[];
  lessons: Point[];
}

/** What the user did in an incident, and what it added to the outage. */
export interface Move {
  at: number;
  did: string;
  effect: IncidentEffect;
  /** Minutes of outage. */
  costs: number;
  /** An update was due, and none was sent. */
  silent?: true;
}

/** Minutes that it costs when an update is due and none is sent: others start to ask, or to repair. */
export const TOLD_NOBODY = 2;

/** What a machine can say of how an incident was handled. */
export function conduct(moves: readonly Move[]): TickedPoint[] {
  const first = (effect: IncidentEffect) => moves.findIndex((move) => move.effect === effect);
  const stopped = first('mitigates');
  const looked = first('diagnoses');
  return [
    { text: 'Stopped the damage before looking for its cause', said: stopped >= 0 && (looked < 0 || stopped < looked) },
    {
      text: 'Did nothing that cannot be undone, or makes it worse',
      said: !moves.some(({ effect }) => effect === 'irreversible' || effect === 'worsens'),
    },
    {
      text: 'Told people, whenever an update was due',
      said: first('informs') >= 0 && !moves.some(({ silent }) => silent),
    },
  ];
}

/** What you did and when, what a strong responder does, and what it was. */
export function review(variant: IncidentVariant, moves: readonly Move[], points: readonly TickedPoint[]): Line[][] {
  const lost = moves.reduce((sum, move) => sum + move.costs, 0);
  const line = (at: number, text: string): Line => ({ text, hang: `${clock(at).padStart(6)}  ` });
  return [
    [
      { text: 'What you did', tone: 'title' },
      ...moves.map(({ at, did, costs }) => line(at, costs ? `${did}  (+${costs} min)` : did)),
    ],
    [{ text: `Your moves added ${lost} min to the outage.`, tone: lost > 5 ? 'bad' : lost > 0 ? 'warn' : 'good' }],
    points.slice(0, 3).map(({ text, said }): Line => ({ text, hang: said ? '  yes  ' : '  no   ' })),
    [{ text: 'What a strong responder does', tone: 'title' }, ...variant.strong.map(({ at, does }) => line(at, does))],
    [{ text: variant.cause, hang: 'The cause:  ' }],
  ];
}
