import type { AnswerRequest, Line, StampKey } from '../domain/terminal.ts';

/** Seconds left at which a running clock is read out, line by line. */
const TOLD = [300, 60];

type Running = Pick<AnswerRequest, 'says'>;

/** What has been said by a second of the clock, each with a blank line above. */
export function saidBy({ says = [] }: Running, seconds: number): Line[] {
  return says.filter(({ at }) => at <= seconds).flatMap(({ lines }): Line[] => ['', ...lines]);
}

/** The keys that note a moment, each with the moment once it was pressed. */
export function stampLines(stamps: readonly StampKey[], told: (seconds: number) => string): Line[] {
  if (stamps.length === 0) return [];
  return [
    '',
    ...stamps.map(({ key, label, at }): Line => {
      const text = at === undefined ? label : `${label}  ${told(at)}`;
      return { text, hang: `  ${key}  `, ...(at === undefined && { tone: 'quiet' as const }) };
    }),
  ];
}

/** The stamps after a key was pressed; the same ones if the key is not one of them, or no longer counts. */
export function stampsAfter(stamps: readonly StampKey[], key: string, seconds: number): readonly StampKey[] {
  const pressed = stamps.find((one) => one.key === key);
  if (!pressed || (pressed.at !== undefined && !pressed.again)) return stamps;
  return stamps.map((one) => (one === pressed ? { ...one, at: seconds } : one));
}

/** What is still to be told of a running clock, by its second: what the other side says, and how much is left. */
export function announcements(
  { says = [] }: Running,
  { seconds, limit, told }: { seconds: number; limit: number | null; told: (seconds: number) => string },
): { at: number; lines: Line[] }[] {
  const left =
    limit === null
      ? []
      : [...new Set([limit / 2, ...TOLD])]
          .filter((one) => one < limit)
          .map((one) => ({
            at: limit - one,
            lines: [`${told(one)} left.`],
          }));
  const end = limit === null ? [] : [{ at: limit, lines: ['Time is up.'] }];
  return [...says, ...left, ...end].filter(({ at }) => at > seconds).sort((a, b) => a.at - b.at);
}
