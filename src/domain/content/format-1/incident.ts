import type { z as Z } from 'zod';
import { earlier } from '../kind.ts';
import type { Parts, Zod } from '../parts.ts';

const EFFECTS = ['mitigates', 'informs', 'observes', 'diagnoses', 'waits', 'irreversible', 'worsens'] as const;

/** One moment: what is seen, and what one may do. */
const moment = (z: Zod, part: Parts) =>
  z.strictObject({
    at: z.int().min(0).max(7200).describe("seconds on the incident's own clock"),
    sees: part.text(600).describe('what is seen at this moment'),
    ask: part.text(300).describe('what is to be decided now'),
    seconds: z.int().min(20).max(300).describe('the time limit'),
    choices: z
      .array(
        z.strictObject({
          do: part.text(200).describe('the one thing to do'),
          effect: z.enum(EFFECTS).describe('what kind of move it is'),
          reply: part.text(400).describe('what happens because of it'),
          costs: z.int().min(0).max(60).describe('minutes of outage that the move adds'),
        }),
      )
      .min(2)
      .max(5)
      .describe('what one may do now'),
    update: z
      .strictObject({
        to: part.text(80).describe('whom it is for'),
        points: part.probePoints,
        strong: part.spoken.describe('the message that a strong responder would have sent'),
      })
      .optional()
      .describe('the status update that is due'),
  });

/** The fields of an incident in format 1: a line of moments that goes on the same way whatever one does. */
const fields = (z: Zod, part: Parts) => ({
  setting: part.prompt.describe(
    'who you are, what is running, what the hour is; minutes not in a source are staged and say so in notes',
  ),
  variants: z
    .array(
      z.strictObject({
        name: part.label.describe('what it is called'),
        moments: z.array(moment(z, part)).min(3).max(8).describe('what is seen minute by minute, and what one may do'),
        cause: part.text(600).describe('what it was in the end'),
        strong: z
          .array(
            z.strictObject({
              at: z.int().min(0).max(7200).describe("seconds on the incident's own clock"),
              does: part.text(240).describe('what a strong responder does at this minute'),
            }),
          )
          .min(3)
          .max(10)
          .describe('what a strong responder does, and when'),
        lessons: part.points.describe('what is to be remembered of it'),
      }),
    )
    .min(1)
    .max(4)
    .describe('other courses of the same incident'),
  seconds: part.seconds,
});

type Fields = Z.output<Z.ZodObject<ReturnType<typeof fields>>>;
type Moment = Fields['variants'][number]['moments'][number];

/** A line of moments as a machine: each is a state, each choice leads to the next and loses its minutes at once. */
export const incidentOne = earlier(fields, ({ setting, variants, seconds }) => ({
  setting,
  seconds,
  variants: variants.map((variant) => lifted(variant)),
}));

const GONE = 'over';
const MINUTE = 60;

function lifted({ name, moments, cause, lessons }: Fields['variants'][number]) {
  const update = moments.find((moment) => moment.update)?.update;
  const minutes = moments.map((_, i) => minutesAfter(moments, i));
  const limit = Math.max(10, sum(minutes) + moments.length * 4);
  return {
    name,
    line: true as const,
    clock: { start: '00:00', limit, think: 60 },
    loss: { unit: 'minute', full: 1 },
    facts: [],
    start: stateOf(0),
    states: statesOf(moments),
    looks: {},
    moves: movesOf(moments, minutes),
    updates: {
      to: update?.to ?? 'the team',
      first: limit,
      every: limit,
      points: update?.points ?? [],
      strong: update ? { any: update.strong } : {},
    },
    interrupts: [],
    ends: {
      [GONE]: { says: 'It is over.', good: true },
      // No way through costs more, so that waiting is not the cheapest.
      'timed-out': {
        says: 'Someone else takes over.',
        loses: sum(moments.map(({ choices }) => Math.max(...costsOf(choices)))),
      },
    },
    views: {},
    strong: moments.map(({ choices }, i) => moveOf(i, cheapest(choices))),
    cause,
    lessons,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const stateOf = (i: number) => `moment-${i + 1}`;
const moveOf = (i: number, c: number) => `moment-${i + 1}-${c + 1}`;

function statesOf(moments: readonly Moment[]) {
  return Object.fromEntries(
    moments.map(({ sees, ask, choices }, i) => [
      stateOf(i),
      { sees: `${sees} ${ask}`, loses: 0, offers: choices.map((_, c) => moveOf(i, c)) },
    ]),
  );
}

function movesOf(moments: readonly Moment[], minutes: readonly number[]) {
  const movesAt = ({ choices }: Moment, i: number) =>
    choices.map((choice, c) => {
      const move = {
        do: choice.do,
        words: [],
        takes: minutes[i] ?? 1,
        in: [stateOf(i)],
        says: choice.reply,
        harm: choice.costs,
        ...isOf(choice.effect),
        ...(i + 1 < moments.length ? { to: stateOf(i + 1) } : { end: GONE }),
      };
      return [moveOf(i, c), move] as const;
    });
  return Object.fromEntries(moments.flatMap(movesAt));
}

function minutesAfter(moments: readonly Moment[], i: number): number {
  const next = moments[i + 1]?.at ?? (moments[i]?.at ?? 0) + MINUTE;
  return Math.min(20, Math.max(1, Math.round((next - (moments[i]?.at ?? 0)) / MINUTE)));
}

const costsOf = (choices: Moment['choices']) => choices.map(({ costs }) => costs);

function cheapest(choices: Moment['choices']): number {
  const costs = costsOf(choices);
  return costs.indexOf(Math.min(...costs));
}

function isOf(effect: (typeof EFFECTS)[number]) {
  if (effect === 'irreversible') return { undo: 'never' as const };
  const is = { mitigates: 'mitigate', informs: 'tell', diagnoses: 'diagnose', waits: 'wait' } as const;
  return effect in is ? { is: is[effect as keyof typeof is] } : {};
}
