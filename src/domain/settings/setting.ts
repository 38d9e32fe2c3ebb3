import { WrongUsage } from '../problem.ts';

/** Everything there is to know about a setting. */
export interface Setting<T> {
  /** What the user calls it if that is not the name that it is kept under. */
  called?: string | undefined;
  /** The value until someone sets another. */
  initial: T;
  /** What can be used of a kept value: the same value if all of it is right, undefined if nothing is. */
  accepts: (value: unknown) => T | undefined;
  /** What a kept value must be: "true or false". */
  meant: string;
  /** How the command line shows and reads it; undefined if no command sets it. */
  said?: {
    /** What it does. */
    says: string;
    /** The value as the user would type it. */
    shows: (value: T) => string;
    /** The new value that these words ask for. @throws WrongUsage if they make no sense */
    reads: (words: string) => T | ((now: T) => T);
  };
  /** It holds on this machine alone: no export has it, and no import brings it. */
  hereOnly?: boolean;
  /** What is written if a value is kept already; without it, only the new value. */
  joins?: (kept: unknown, value: T) => unknown;
}

/** A setting that is on or off; without `says` no command sets it. */
export function onOff({
  says,
  called,
  initial = false,
}: {
  says?: string;
  called?: string;
  initial?: boolean;
}): Setting<boolean> {
  return {
    called,
    initial,
    accepts: (value) => (typeof value === 'boolean' ? value : undefined),
    meant: 'true or false',
    ...(says === undefined ? {} : { said: { says, shows: (value) => (value ? 'on' : 'off'), reads: readOnOff } }),
  };
}

function readOnOff(words: string): boolean {
  if (/^(on|yes|true|1)$/i.test(words)) return true;
  if (/^(off|no|false|0)$/i.test(words)) return false;
  throw new WrongUsage(`"${words}" is neither on nor off.`, 'rehearse settings shows what each setting takes.');
}

/** A setting that is a whole number from `least` to `most` of something. `called` is its name on the command line. */
export function wholeNumber({
  called,
  says,
  of,
  initial,
  least,
  most,
}: Record<'called' | 'says' | 'of', string> & Record<'initial' | 'least' | 'most', number>): Setting<number> {
  const isRight = (value: unknown): value is number =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
  const meant = `a whole number of ${of} from ${least} to ${most}`;
  return {
    called,
    initial,
    accepts: (value) => (isRight(value) ? value : undefined),
    meant,
    said: {
      says,
      shows: String,
      reads(words) {
        const number = Number(words);
        if (words.trim() !== '' && isRight(number)) return number;
        throw new WrongUsage(`"${words}" is not ${meant}.`, `For example: rehearse settings ${called} ${initial}`);
      },
    },
  };
}

/** A setting that is one of a few words. */
export function oneOf<T extends string>(
  name: string,
  words: readonly T[],
  { says, initial }: { says: string; initial: T },
): Setting<T> {
  const among = (value: unknown) => words.find((word) => word === value);
  return {
    initial,
    accepts: among,
    meant: words.map((word) => `"${word}"`).join(' or '),
    said: {
      says,
      shows: (value) => value,
      reads(text) {
        const word = among(text);
        if (word === undefined)
          throw new WrongUsage(
            `The ${name} is ${words.join(' or ')}.`,
            `For example: rehearse settings ${name} ${words[0]}`,
          );
        return word;
      },
    },
  };
}
