import type { Parts, Zod } from '../parts.ts';
import { COLUMNS, isFigure } from '../rows.ts';

const ROWS = 12;
const TOO_WIDE = `a row has at most ${COLUMNS} columns`;

/** Whether rows are few and narrow enough, with their times filled in. */
function fits(text: string): boolean {
  return isFigure(text.replace(/\{since [^}]*\}/g, '00:00:00'), ROWS);
}

/** What several fields of an incident have in common. */
function shared(z: Zod, part: Parts) {
  const name = part.id;
  return {
    name,
    units: z.int().min(0).max(100_000),
    says: part.text(400),
    doing: part.text(200).describe('what is done, in a line'),
    minutes: (most: number) => z.int().min(1).max(most),
    byState: <T extends ReturnType<typeof part.text>>(value: T) => z.record(name, value),
    words: z
      .array(part.text(60))
      .max(12)
      .default([])
      .describe('phrases by which one names it; all words of a phrase must be said'),
  };
}

function outcomeOf(z: Zod, part: Parts) {
  const { name, units, says } = shared(z, part);
  return {
    says: says.describe('what one sees of it'),
    to: z
      .union([name, z.record(name, name)])
      .optional()
      .describe('the state that it leads to, or one for each state'),
    sets: z.array(name).max(6).optional().describe('facts that hold from then on'),
    harm: units.optional().describe('units lost at once'),
    loses: units.optional().describe('units lost per minute while it lasts, instead of what the state loses'),
    undo: z.literal('never').optional().describe('marks what cannot be undone'),
    end: z
      .union([
        name,
        z
          .array(
            z.strictObject({
              if: name.optional().describe('the fact that must hold'),
              to: name.describe('the end then'),
            }),
          )
          .min(2)
          .max(6),
      ])
      .optional()
      .describe('the end that it comes to, or a list with conditions'),
  };
}

/** The hour, the currency, and where it begins. */
function clocks(z: Zod, part: Parts) {
  const { name, units } = shared(z, part);
  return {
    clock: z
      .strictObject({
        start: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is as in 02:00')
          .describe('when it begins'),
        limit: z.int().min(10).max(240).describe('minutes until someone else takes over'),
        think: z.int().min(15).max(120).default(45).describe('seconds to think per turn; beyond it the clock runs on'),
      })
      .describe('the hour, and how long it may take'),
    loss: z
      .strictObject({
        unit: part.text(30).describe('what is lost, as one of it: order'),
        full: units.min(1).describe('units lost in a minute of complete outage'),
      })
      .describe('what is lost, the currency of every price'),
    severity: z
      .strictObject({
        in: z.record(name, z.enum(['SEV-1', 'SEV-2', 'SEV-3'])).describe('the right one for each state'),
        because: part.text(200).describe('why it is that one'),
      })
      .optional()
      .describe('how severe it is, asked with the first update'),
    facts: z.array(name).max(6).default([]).describe('what is true in whatever state, once a move has set it'),
    start: name.describe('the state in which it begins'),
  };
}

/** What it is like, and what happens by itself. */
function states(z: Zod, part: Parts) {
  const { name, units, minutes, says } = shared(z, part);
  return {
    states: z
      .record(
        name,
        z.strictObject({
          sees: part.text(1000).describe('what one sees in it'),
          loses: units.describe('units lost per minute'),
          offers: z.array(name).max(5).default([]).describe('looks and moves that are listed on request'),
          later: z
            .array(
              z.strictObject({
                after: minutes(60).describe('minutes in the state'),
                to: name.describe('the state it leads to'),
                unless: z.array(name).max(6).optional().describe('facts that keep it from happening'),
                says: says.describe('what one sees of it'),
              }),
            )
            .max(2)
            .optional()
            .describe('what happens by itself'),
        }),
      )
      .describe('the states, by name'),
  };
}

/** Material to look at. */
function looks(z: Zod, part: Parts) {
  const { name, byState, doing, minutes, says, words } = shared(z, part);
  return {
    looks: z
      .record(
        name,
        z.strictObject({
          do: doing,
          words,
          takes: minutes(30).describe('minutes that it takes'),
          is: z.literal('diagnose').optional().describe('marks a look for the cause'),
          says: says.optional().describe('what one learns, in words'),
          shows: byState(name).optional().describe('the view that it shows in each state'),
        }),
      )
      .describe('material to look at, which changes nothing'),
  };
}

/** What one can do. */
function moves(z: Zod, part: Parts) {
  const { name, doing, minutes, words } = shared(z, part);
  const outcome = outcomeOf(z, part);
  return {
    moves: z
      .record(
        name,
        z.strictObject({
          do: doing,
          words,
          takes: minutes(30).describe('minutes that it takes'),
          is: z.enum(['mitigate', 'diagnose', 'tell', 'wait']).optional().describe('what kind of move it is'),
          in: z.array(name).min(1).optional().describe('the states in which it is possible'),
          needs: z.array(name).max(6).optional().describe('looks whose table one has seen, and facts'),
          line: name.optional().describe('the look whose table has the line that it needs'),
          hits: z
            .record(z.string(), z.strictObject(outcome))
            .optional()
            .describe('what comes of it, by line of the table'),
          else: z.strictObject(outcome).optional().describe('what comes of it on every other line'),
          ...outcome,
          says: outcome.says.optional(),
        }),
      )
      .describe('what one can do'),
  };
}

/** Who waits to hear something, and who interrupts. */
function people(z: Zod, part: Parts) {
  const { byState, minutes, says, units } = shared(z, part);
  return {
    updates: z
      .strictObject({
        to: part.text(80).describe('whom it is for'),
        first: minutes(240).describe('minutes until the first is due'),
        every: minutes(240).describe('minutes between them'),
        points: z.array(part.point).max(5).describe('the things that can be ticked as said or not said'),
        strong: byState(part.text(700)).describe(
          'a good message for each state; clock times only as {now}, {now+10}, {eased}',
        ),
      })
      .describe('status updates that are due'),
    interrupts: z
      .array(
        z.strictObject({
          at: minutes(90).describe('the minute from which on they interrupt'),
          from: part.text(60).describe('who it is'),
          says: says.describe('what they say'),
          answers: z
            .array(
              z.strictObject({
                say: part.text(200).describe('what one may answer'),
                reply: says.describe('what comes of it'),
                harm: units.optional().describe('units lost by it'),
              }),
            )
            .length(3)
            .describe('three answers, of which the best harms no one'),
        }),
      )
      .max(3)
      .default([])
      .describe('people who interrupt'),
  };
}

/** How it ends, and what looks show. */
function material(z: Zod, part: Parts) {
  const { name, says, units } = shared(z, part);
  const rows = z.string().min(1).max(1000).refine(fits, `a figure has at most ${ROWS} rows of ${COLUMNS} columns`);
  return {
    ends: z
      .record(
        name,
        z.strictObject({
          says: says.describe('how it ended'),
          loses: units.optional().describe('units lost by it'),
          good: z.literal(true).optional().describe('marks an end that one may be content with'),
        }),
      )
      .describe('the ends; timed-out is what happens at the limit'),
    views: z
      .record(
        name,
        z.union([
          part
            .text(400)
            .refine((text) => !text.includes('\n'), 'what has rows is a figure: give it `caption` and `rows`'),
          z.strictObject({
            caption: part.text(400).describe('what it shows, in words: said where the rows do not fit'),
            rows: rows.describe('a chart or a log, row by row'),
          }),
          z.strictObject({
            head: z.string().min(1).max(COLUMNS).describe('the head of the table, its spaces kept'),
            lines: z.record(z.string(), z.string().min(1).refine(fits, TOO_WIDE)).describe('its lines, by key'),
            foot: z.string().min(1).max(COLUMNS).optional().describe('a line below it'),
          }),
        ]),
      )
      .describe('what looks show: a text, a figure, or a table'),
  };
}

/** One course of an incident. */
export function incidentVariant(z: Zod, part: Parts) {
  return z.strictObject({
    name: part.label.describe('what it is called'),
    line: z.literal(true).optional().describe('marks an incident of format 1, which does not branch and is not proven'),
    ...clocks(z, part),
    ...states(z, part),
    ...looks(z, part),
    ...moves(z, part),
    ...people(z, part),
    ...material(z, part),
    strong: z.array(part.text(60)).min(3).max(16).describe('the strong path: names of looks and moves, "update SEV-2"'),
    cause: part.text(600).describe('what it was in the end'),
    lessons: part.points.describe('what is to be remembered of it'),
  });
}
