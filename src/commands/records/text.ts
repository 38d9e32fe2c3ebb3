import { tooLongFor } from '../../domain/bounds.ts';
import { WrongUsage } from '../../domain/problem.ts';

/** A line that was given for a record, without blanks around it; undefined if it is empty. @throws WrongUsage if it is too long */
export function lineGiven(text: string | undefined, called: string): string | undefined {
  const line = text?.trim().replace(/\s+/g, ' ');
  const long = tooLongFor(line ?? '');
  if (long) throw new WrongUsage(`${called} ${long}.`);
  return line || undefined;
}
