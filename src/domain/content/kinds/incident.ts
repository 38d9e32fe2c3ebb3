import { INCIDENT_EFFECTS } from '../../drills/room/conduct.ts';
import { kind } from '../kind.ts';

export const incident = kind({
  name: 'incident',
  says: 'An incident, minute by minute: what you see, what you do, what it costs, and what a strong responder does.',
  // biome-ignore lint/complexity/noExcessiveLinesPerFunction: one entry a field, in the order in which a file is written.
  fields: (z, part) => ({
    setting: part.prompt.describe(
      'who you are, what is running, what the hour is; minutes not in a source are staged and say so in notes',
    ),
    variants: z
      .array(
        z.strictObject({
          name: part.label.describe('what it is called'),
          moments: z
            .array(
              z.strictObject({
                at: z.int().min(0).max(7200).describe("seconds on the incident's own clock"),
                sees: part.text(600).describe('what is seen at this moment'),
                ask: part.text(300).describe('what has to be decided now'),
                seconds: z.int().min(20).max(300).describe('the time limit'),
                choices: z
                  .array(
                    z.strictObject({
                      do: part.text(200).describe('the one thing to do'),
                      effect: z.enum(INCIDENT_EFFECTS).describe('what kind of move it is'),
                      reply: part.text(400).describe('what happens because of it'),
                      costs: z.int().min(0).max(60).describe('minutes of outage that the move adds'),
                    }),
                  )
                  .min(2)
                  .max(5)
                  .describe('what you can do now'),
                update: z
                  .strictObject({
                    to: part.text(80).describe('whom it is for'),
                    points: part.probePoints,
                    strong: part.spoken.describe('the message that a strong responder would have sent'),
                  })
                  .optional()
                  .describe('the status update that is due'),
              }),
            )
            .min(3)
            .max(8)
            .describe('what is seen minute by minute, and what you can do'),
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
          lessons: part.points.describe('what to remember of it'),
        }),
      )
      .min(1)
      .max(4)
      .describe('other versions of the same incident'),
    seconds: part.seconds,
  }),
  problems: (item) =>
    item.variants.flatMap((variant, v) => [
      ...(variant.moments.some((moment) => moment.update)
        ? []
        : [{ path: ['variants', v, 'moments'], says: 'at least one moment asks for a status update' }]),
      ...variant.moments.flatMap((moment, m) =>
        m > 0 && moment.at <= (variant.moments[m - 1]?.at ?? 0)
          ? [{ path: ['variants', v, 'moments', m, 'at'], says: 'moments must be in order of time' }]
          : [],
      ),
    ]),
  offers: {
    incident: ({ setting, variants, seconds }) => ({ setting, variants, seconds }),
  },
});
