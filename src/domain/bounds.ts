import type { Problem } from './problem.ts';

/** Letters of a name or title, and of a text: far more than anyone writes, far less than would hold up a list. */
export const LONGEST_NAME = 1_000;
export const LONGEST_TEXT = 1_000_000;

/** Problems of one kind that are told; the rest is counted. */
export const MOST_TOLD = 20;
/** Letters of what someone gave that a message repeats. */
const LONGEST_ECHO = 200;

const LONG_QUOTE = new RegExp(`(["'])([^"'\\n]{${LONGEST_ECHO}})[^"'\\n]+\\1`, 'g');
/** With room for the marks around a quote that was cut already. */
const LONG_WORD = new RegExp(`(\\S{${LONGEST_ECHO}})\\S{10,}`, 'g');

/** A problem as it is reported: shortened, except for what the user wrote, which is then nowhere else. */
export function problemTexts({ message, hint, unkept }: Problem): string[] {
  return [
    brief(message),
    ...(unkept?.trim() ? [`What you wrote, so that you can copy it:\n\n${unkept}\n`] : []),
    ...(hint ? [`  ${brief(hint)}`] : []),
  ];
}

/** A message in which nothing that was given is repeated at length. */
export function brief(message: string): string {
  if (message.length <= LONGEST_ECHO) return message;
  return message.replace(LONG_QUOTE, '$1$2...$1').replace(LONG_WORD, '$1...');
}

/** The first of many problems, and how many more there are. */
export function firstTold(problems: readonly string[]): string[] {
  const more = problems.length - MOST_TOLD;
  return more > 0 ? [...problems.slice(0, MOST_TOLD), `and ${more} more`] : [...problems];
}

/** Why a name is not taken; undefined if it is short enough. */
export function tooLongFor(name: string): string | undefined {
  return name.length > LONGEST_NAME ? `must be at most ${LONGEST_NAME} characters long` : undefined;
}
