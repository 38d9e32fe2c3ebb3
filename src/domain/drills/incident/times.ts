import type { Machine } from './machine.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** What a text may say of the time, in minutes since the start of the incident. */
export interface Times {
  now: number;
  /** When the present state was entered. */
  entered?: number;
  /** When the loss stopped. */
  eased?: number;
  /** When the next update is due. */
  due?: number;
}

/** A minute of the incident as the hour on its clock: "02:07". */
export function hourAt({ clock }: Pick<Machine, 'clock'>, minute: number): string {
  const [hours = 0, minutes = 0] = clock.start.split(':').map(Number);
  const at = (hours * HOUR + minutes + minute) % DAY;
  return `${two(Math.floor(at / HOUR))}:${two(at % HOUR)}`;
}

const PLACE = /\{(now|eased|due)(?:\+(\d+))?\}|\{since (state|\d\d:\d\d:\d\d)\}/g;

/** A text with its times: `{now}`, `{now+10}`, `{due}`, `{eased}`, `{since state}` and `{since 01:52:08}`. */
export function withTimes(
  text: string,
  machine: Pick<Machine, 'clock'>,
  { now, entered = now, eased, due = now }: Times,
): string {
  return text.replace(PLACE, (_, name?: string, plus?: string, since?: string) => {
    if (since === 'state') return span((now - entered) * 60);
    if (since !== undefined) return span(seconds(`${hourAt(machine, now)}:00`) - seconds(since));
    // What is overdue can be there in a minute at the earliest.
    const minutes = { now, eased: eased ?? now, due: Math.max(due, now + 1) };
    return hourAt(machine, minutes[name as keyof typeof minutes] + Number(plus ?? 0));
  });
}

function seconds(time: string): number {
  const [hours = 0, minutes = 0, rest = 0] = time.split(':').map(Number);
  return (hours * HOUR + minutes) * 60 + rest;
}

/** Seconds as a table of sessions shows them: "00:08:52"; past midnight it goes on from the day before. */
function span(given: number): string {
  const all = given < 0 ? given + DAY * 60 : given;
  return [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60].map(two).join(':');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
