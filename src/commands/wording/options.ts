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

/** A percentage from 0 to `most`, with two decimals at most ("12.5"), as a parser of an option's value. */
export function percentOption(most: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,4}(\.\d{1,2})?$/.test(text) && Number(text) <= most) return Number(text);
    throw new InvalidArgumentError(`It must be a percentage from 0 to ${most}, such as 12.5.`);
  };
}

/** An ISO 8601 date or date-time, as a parser of an option's value. */
export function momentOption(text: string): string {
  if (readMoment(text)) return text;
  throw new InvalidArgumentError('It must be a date such as 2026-12-11 or 2026-12-11T10:00+01:00.');
}
