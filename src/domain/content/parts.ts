import type { z } from 'zod';
import { LEVELS, type Level } from '../level.ts';
import { TOPICS } from './topics.ts';

/** The schema library, passed in: only building and checking load it, never practice. */
export type Zod = typeof z;

/** One thing that can be ticked as said or not said; `ours` marks what is in no source. */
export interface Point {
  text: string;
  ours?: boolean | undefined;
}

/** A point that says from which level on it is expected, if that is not its item's. */
export interface LevelPoint extends Point {
  level?: Level | undefined;
}

/** The most characters of a point. */
export const POINT_MAX = 110;
/** The purpose of fields that mean the same in every kind; every other field has its own beside it. */
const TICKED = 'the things that can be ticked as said or not said';
const LIMIT = 'the time limit';
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The pieces that the kinds' schemas are made of. Lengths are in characters. */
export function parts(z: Zod) {
  const text = (max: number) => z.string().trim().min(1).max(max);
  const ours = z.literal(true).optional().describe('marks what is in no source');
  const point = z.union([
    text(POINT_MAX).transform((said): Point => ({ text: said })),
    z.strictObject({ text: text(POINT_MAX).describe('the words of the point'), ours }),
  ]);
  const probePoints = z.array(point).min(1).max(5).describe(TICKED);
  const remark = z.union([
    text(400).transform((said): Point => ({ text: said })),
    z.strictObject({ text: text(400).describe('the words of the remark'), ours }),
  ]);
  const id = z.string().regex(ID, 'an id is lower-case words joined by hyphens');
  return {
    id,
    ref: id,
    ours,
    text,
    /** A title or label. */
    label: text(90),
    /** What the candidate is asked or told, in the words of an interviewer. */
    prompt: text(700),
    /** Two or three spoken sentences. */
    spoken: text(700),
    /** A paragraph to read. */
    paragraph: text(900),
    point,
    points: z.array(point).min(3).max(7).describe(TICKED),
    probePoints,
    /** A question one level deeper, with its own points and clock. */
    probe: z.strictObject({
      ask: text(400).describe('the question to answer here'),
      points: probePoints,
      seconds: z.int().min(30).max(180).default(75).describe(LIMIT),
    }),
    remark,
    remarks: z.array(remark).min(1).max(12),
    seconds: z.int().min(10).max(7200).describe(LIMIT),
    offset: z
      .string()
      .regex(OFFSET, 'an offset is written like T-72h, T-7d, night, morning, L+5bd, "by T-7d", "daily until T-4d"')
      .describe('the place on the calendar, counted from the interview, the offer or the start'),
    code: z.string().min(1).max(6000),
  };
}
export type Parts = ReturnType<typeof parts>;

const PLACE = String.raw`(T|T[+-]\d+(min|h|d)|night|morning|during|apply|plan\+\d+d|L\+\d+bd|O\+\d+h|A(\+\d+d)?|S(-\d+d)?)`;
const ONE = String.raw`((by|weekly until|daily until) )?${PLACE}(\.\.${PLACE})?`;
const OFFSET = new RegExp(`^${ONE}(; ${ONE})*$`);

/** What every item has, whatever its kind. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one entry a field, in the order in which a file is written.
export function commonFields(z: Zod) {
  const part = parts(z);
  return {
    id: part.id.describe('the name that progress is kept under; it never changes'),
    aliases: z.array(part.id).max(9).default([]).describe('earlier ids of the item'),
    revision: z.int().min(1).default(1).describe('a whole number, raised when the meaning changes'),
    title: part.label.describe('the line that it is listed by'),
    topics: z.array(z.enum(TOPICS)).min(1).max(3).describe('one to three subjects that it trains'),
    level: z.enum(LEVELS).describe('the level from which it is asked'),
    weight: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .describe('how much it matters: 3 core, 2 strong, 1 extra'),
    sources: z
      .array(
        z.strictObject({
          work: part.text(80).describe('the id of the work'),
          place: part.text(200).describe('where in the work it is'),
          notes: z.array(part.text(120)).default([]).describe('the notes of the source that it is taken from'),
        }),
      )
      .default([])
      .describe('the works that it is written from; our own item says `ours: true` instead'),
    ours: part.ours.describe('marks our own item, which has no sources'),
    notes: part
      .text(900)
      .optional()
      .describe('corrections of a source, and what it leaves open: shown with the sources'),
    asOf: z.iso
      .date()
      .optional()
      .describe('the day on which its dated facts (versions, limits, laws) were last looked up, as 2026-11-15'),
    sides: z
      .strictObject({
        views: z
          .array(
            z.strictObject({
              work: part.text(80).describe('the id of the work'),
              says: part.text(400).describe('what this side says'),
            }),
          )
          .min(2)
          .max(4)
          .describe('what each side says'),
        agree: part.text(400).describe('what the sides agree on'),
      })
      .optional()
      .describe('sources that disagree, each named, and what they agree on'),
    background: z
      .array(part.remark)
      .max(14)
      .default([])
      .describe('what is worth knowing beyond the points: figures, cases, reasons'),
    see: z.array(part.ref).max(12).default([]).describe('items worth opening next'),
  };
}
