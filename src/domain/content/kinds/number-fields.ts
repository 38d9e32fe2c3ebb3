import { UNITS } from '../arithmetic/numbers.ts';
import { LONGEST_SUM } from '../arithmetic/sums.ts';
import type { Parts, Zod } from '../parts.ts';

/** Numbers that are dealt: an answer has to be worked out again, not remembered. */
export function numberFields(z: Zod, part: Parts) {
  const name = z.string().regex(/^(?!way$)[a-z][A-Za-z0-9]*$/, 'a value is named by letters and digits, and not "way"');
  const sum = part.text(LONGEST_SUM);
  return {
    deal: z
      .record(name, z.array(z.number()).min(2).max(5))
      .optional()
      .describe('values by name: the first of each are used at the first meeting, the second ones at the next'),
    let: z
      .record(name, z.union([sum, z.number()]))
      .optional()
      .describe('sums over the values, in order'),
    show: z.record(name, z.enum(UNITS)).optional().describe('how a value is shown, if not as a plain number'),
    is: z.record(name, part.text(40)).optional().describe('what each sum shows at first, worked out by hand'),
    must: z.array(sum).max(6).optional().describe('conditions that hold for all values'),
  };
}
