import { capital } from '../../capital.ts';
import type { Line } from '../../terminal.ts';
import { actOf } from './acts.ts';
import type { Debrief, PlayedAct } from './debrief.ts';
import type { Machine } from './machine.ts';
import { hourAt } from './times.ts';

/** What an act is called in words: what is done, and on which line of the table. */
export function nameOf({ moves, looks }: Machine, { name, line }: PlayedAct['act']): string {
  const does = (moves[name] ?? looks[name])?.do;
  if (does === undefined) return name === 'update' ? 'Post an update' : 'Lose a minute';
  return line === undefined ? does : `${does}: ${line}`;
}

const PRICES: Line = {
  text: 'After a +: what it cost beyond the best that was still possible, with all that came of it.',
  tone: 'quiet',
};

/** The debrief as it is read: what was lost beside the strong path, what each act cost, and what was kept silent. */
export function debriefLines(machine: Machine, found: Debrief, strong: readonly string[]): Line[][] {
  const units = (amount: number) => many(amount, machine.loss.unit);
  const extra = found.lost - found.strong.lost;
  const beside = machine.line ? 'This one does not branch: it goes on the same way whatever you do.' : '';
  const headline = `${units(found.lost)} lost. A strong responder on the same machine: ${found.strong.lost.toLocaleString('en-US')}.`;
  return [
    [{ text: headline, tone: extra > 0 ? 'warn' : 'good' }, ...(beside ? [beside] : [])],
    [
      ...found.entries.map((entry) => entryLine(machine, entry)),
      ...(found.entries.some(({ price }) => price > 0) ? [PRICES] : []),
    ],
    [facts(machine, found)],
    [
      { text: 'The strong path', tone: 'title' },
      ...strong.map((written): Line => ({ text: nameOf(machine, actOf(machine, written).act), hang: '  - ' })),
    ],
  ];
}

function entryLine(machine: Machine, { at, played, reply, price, irreversible }: Debrief['entries'][number]): Line {
  const what = played ? nameOf(machine, played.act) : `You said: ${reply?.says}`;
  const cost = price > 0 ? `  +${price.toLocaleString('en-US')}` : '';
  const never = irreversible ? '  CANNOT BE UNDONE' : '';
  const tone = irreversible ? ('bad' as const) : price > 0 ? ('warn' as const) : undefined;
  return { text: `${what}${never}${cost}`, hang: `${hourAt(machine, at)}  `, tone };
}

function facts(machine: Machine, found: Debrief): string {
  const { impact, strong, diagnosing, longestSilence, missedUpdates, listed, entries } = found;
  const never = entries.filter(({ irreversible }) => irreversible).length;
  const acts = entries.filter(({ played }) => played).length;
  return [
    ...(impact + strong.impact > 0
      ? [`${capital(machine.loss.unit)}s were lost for ${impact} min (${strong.impact}).`]
      : []),
    `Diagnosis before relief: ${diagnosing} min.`,
    `Longest silence ${longestSilence} min, ${missedUpdates === 0 ? 'no update' : many(missedUpdates, 'update')} missed.`,
    never === 0 ? 'Nothing irreversible.' : `${never} of your moves cannot be undone.`,
    listed === 0 ? 'You found every move yourself.' : `${listed} of ${acts} moves from the list.`,
  ].join(' ');
}

function many(amount: number, noun: string): string {
  return `${amount.toLocaleString('en-US')} ${noun}${amount === 1 ? '' : 's'}`;
}
