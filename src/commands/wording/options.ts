import { InvalidArgumentError } from 'commander';
import { readMoment } from '../../domain/dates.ts';

/** A whole number of at least `least`, as a parser of an option's value. */
export function atLeast(least: number, most = 100_000): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    }
    return number;
  };
}

/** An ISO 8601 date or date-time, as a parser of an option's value. */
export function momentOption(text: string): Date {
  const read = readMoment(text);
  if (!read) throw new InvalidArgumentError('It must be a date such as 2026-12-11 or 2026-12-11T10:00+01:00.');
  return read;
}
