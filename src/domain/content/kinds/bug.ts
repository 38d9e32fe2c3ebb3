import { kind } from '../kind.ts';
import { rowRemarks } from '../rows.ts';

const MOST_ROWS = 24;

export const bug = kind({
  name: 'bug',
  says: 'A bug to be found from real material: what changed, a hypothesis, and tests that cost minutes.',
  fields: (z, part) => ({
    prompt: part.prompt.describe('what is running, what is wrong, and who asks'),
    material: z
      .string()
      .min(1)
      .max(2000)
      .describe('a log, a query plan, the output of a tool or a drawing in characters, with its own line breaks'),
    changed: z
      .array(part.text(200))
      .min(1)
      .max(5)
      .describe('what changed lately, told only after the candidate said what they see'),
    minutes: z.int().min(5).max(60).describe('minutes that the tests may cost together'),
    tests: z
      .array(
        z.strictObject({
          id: part.id.describe('unique in this item'),
          do: part.text(140).describe('what one does to test, as one says it'),
          minutes: z.int().min(1).max(60).describe('what it costs'),
          shows: part.text(700).describe('what one sees then'),
          rulesOut: part.text(200).optional().describe('what cannot be the cause after that'),
          decides: z.literal(true).optional().describe('after this test the cause is known'),
        }),
      )
      .min(3)
      .max(7)
      .describe('what can be tried, each with its price'),
    cause: part.text(700).describe('what it was'),
    fix: part.text(400).describe('what one does now'),
    prevents: part.text(400).describe('what keeps it from happening again'),
    points: part.points,
    seconds: part.seconds,
  }),
  problems: ({ material, tests, minutes }) => [
    ...rowRemarks(material, ['material'], MOST_ROWS),
    ...tests.flatMap(({ id }, i) =>
      tests.findIndex((one) => one.id === id) < i
        ? [{ path: ['tests', i, 'id'], says: `there are two tests "${id}"` }]
        : [],
    ),
    ...(tests.some(({ decides, minutes: cost }) => decides && cost <= minutes)
      ? []
      : [{ path: ['tests'], says: 'no test with `decides: true` can be paid for' }]),
    ...(tests.every(({ decides }) => decides)
      ? [{ path: ['tests'], says: 'every test decides: there is nothing to choose' }]
      : []),
  ],
  offers: {
    diagnose: ({ prompt, material, changed, minutes, tests, cause, fix, prevents, points, seconds }) => ({
      prompt,
      material,
      changed,
      minutes,
      tests,
      cause,
      fix,
      prevents,
      points,
      seconds,
    }),
  },
});
