import { INCIDENT_EFFECTS } from '../../drills/task.ts';
import { kind } from '../kind.ts';

export const incident = kind({
  name: 'incident',
  says: 'An incident lived minute by minute: what is seen, what one does, what it costs, what a strong responder does.',
  fields: (z, part) => ({
    /** Who you are, what is running, what the hour is. Minutes not in a source are staged and say so in `notes`. */
    setting: part.prompt,
    variants: z
      .array(
        z.strictObject({
          name: part.label,
          moments: z
            .array(
              z.strictObject({
                /** Seconds on the incident's own clock. */
                at: z.int().min(0).max(7200),
                sees: part.text(600),
                ask: part.text(300),
                seconds: z.int().min(20).max(300),
                choices: z
                  .array(
                    z.strictObject({
                      do: part.text(200),
                      effect: z.enum(INCIDENT_EFFECTS),
                      reply: part.text(400),
                      /** Minutes of outage that the move adds. */
                      costs: z.int().min(0).max(60),
                    }),
                  )
                  .min(2)
                  .max(5),
                update: z.strictObject({ to: part.text(80), points: part.probePoints, strong: part.spoken }).optional(),
              }),
            )
            .min(3)
            .max(8),
          cause: part.text(600),
          strong: z
            .array(z.strictObject({ at: z.int().min(0).max(7200), does: part.text(240) }))
            .min(3)
            .max(10),
          lessons: part.points,
        }),
      )
      .min(1)
      .max(4),
    seconds: part.seconds,
  }),
  problems: (item) =>
    item.variants.flatMap((variant, v) => [
      ...(variant.moments.some((moment) => moment.update)
        ? []
        : [{ path: ['variants', v, 'moments'], says: 'at least one moment asks for a status update' }]),
      ...variant.moments.flatMap((moment, m) =>
        m > 0 && moment.at <= (variant.moments[m - 1]?.at ?? 0)
          ? [{ path: ['variants', v, 'moments', m, 'at'], says: 'moments come in the order of the clock' }]
          : [],
      ),
    ]),
  offers: {
    incident: ({ setting, variants, seconds }) => ({ setting, variants, seconds }),
  },
});
