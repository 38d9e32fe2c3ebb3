import { clock } from '../duration.ts';
import type { Line } from '../terminal.ts';
import { type TickedPoint, tickPoints } from './room/compare.ts';
import { conduct, type IncidentEffect, type IncidentVariant, type Move, review, TOLD_NOBODY } from './room/conduct.ts';
import type { Drill, Room } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { limitOf, nextInTurn, perform } from './room/perform.ts';

/** Live through an incident minute by minute. */
export interface IncidentTask {
  setting: string;
  variants: IncidentVariant[];
  seconds: number;
}

type IncidentMoment = IncidentVariant['moments'][number];

const UPDATE = 90;
const RUNS_ON = 'the clock runs on';
/** Every so many seconds over a moment's time are a minute of outage more. */
const SILENCE = 30;

const OWN_MOVES: { value: IncidentEffect; label: string; costs: number }[] = [
  { value: 'mitigates', label: 'it stops the damage and can be undone', costs: 0 },
  { value: 'informs', label: 'it tells people', costs: 0 },
  { value: 'observes', label: 'it looks, without changing anything', costs: 1 },
  { value: 'diagnoses', label: 'it looks for the cause', costs: 3 },
  { value: 'irreversible', label: 'it cannot be undone', costs: 5 },
];

/** An incident minute by minute; it ends with what you did and when, beside what a strong responder does. */
export const incident: Drill<IncidentTask> = {
  name: 'incident',
  noun: { one: 'incident', many: 'incidents' },
  recalled: false,
  beside: 0,
  async run(task, room) {
    const begun = (one: IncidentVariant) =>
      one.moments.some(({ at }) => room.sheet.part(updateOf(one, at)) !== undefined);
    const variant = nextInTurn(task.variants, room.earlier, begun);
    if (!variant) throw new Error('an incident without a variant');
    const moves: Move[] = [];
    const updates: TickedPoint[] = [];
    let seconds = 0;
    for (const [i, moment] of variant.moments.entries()) {
      const here = { ...room, heading: { left: room.heading.left, right: `${clock(moment.at)} into it` } };
      const mitigated = moves.some(({ effect }) => effect === 'mitigates');
      const above: Line[][] = i === 0 ? [[{ text: task.setting, tone: 'quiet' }]] : [];
      const decided = await decide(moment, here, above, mitigated);
      moves.push(decided.move);
      seconds += decided.seconds;
      await room.terminal.show(decided.outcome, moment.update ? 'write the update' : RUNS_ON);
      if (!moment.update) continue;
      const told = await writeUpdate(moment, moment.update, { ...here, part: updateOf(variant, moment.at) });
      moves.push(told.move);
      updates.push(...told.points);
      seconds += told.seconds;
    }
    const points = [...conduct(moves), ...updates];
    const after = { ...room, heading: { left: variant.name } };
    room.terminal.page(after.heading);
    await room.terminal.show(review(variant, moves, points), 'what it teaches');
    points.push(...(await tickPoints(after, 'What it teaches. Tick what you did.', variant.lessons)));
    const limits = variant.moments.map(
      (moment) => (limitOf(room, moment.seconds) ?? 0) + (moment.update ? (limitOf(room, UPDATE) ?? 0) : 0),
    );
    const limit = room.untimed ? undefined : limits.reduce((sum, one) => sum + one, 0);
    const performance = await judged({ ...room, failures: [] }, { points, seconds, limit }, '');
    const text = moves.map((move) => `${clock(move.at)} ${move.did}`).join('\n');
    return { ...performance, note: { fields: [{ name: 'What I did and when', text }] } };
  },
};

/** What is seen, what one does about it, and what comes of that, to be read. */
async function decide(
  moment: IncidentMoment,
  room: Room,
  above: Line[][],
  mitigated: boolean,
): Promise<{ move: Move; seconds: number; outcome: Line[][] }> {
  const { terminal } = room;
  const begun = room.clock();
  const limit = limitOf(room, moment.seconds);
  terminal.page(room.heading);
  const chosen = await terminal.choose<IncidentMoment['choices'][number] | null>(
    limit === undefined ? moment.ask : `${moment.ask} (${clock(limit)})`,
    [
      ...moment.choices.map((choice) => ({ value: choice, label: choice.do })),
      { value: null, label: 'something else, in my own words', key: 'o' },
    ],
    { above: [...above, [moment.sees]] },
  );
  const move = chosen ? { did: chosen.do, effect: chosen.effect, costs: chosen.costs } : await ownMove(room);
  const seconds = (room.clock() - begun) / 1000;
  const silent = limit === undefined ? 0 : Math.floor(Math.max(0, seconds - limit) / SILENCE);
  const early = move.effect === 'diagnoses' && !mitigated ? 1 : 0;
  const best = Math.min(...moment.choices.map(({ costs }) => costs));
  const warned = (text: string): Line[] => [{ text, tone: 'warn' }];
  const outcome: Line[][] = [
    ...(chosen ? [[chosen.reply]] : []),
    ...(early ? [warned('The damage goes on while you look for the cause: one minute more.')] : []),
    ...(silent ? [warned(`You took ${clock(seconds)}: ${silent} min of silence more.`)] : []),
    ...(move.costs > best ? [[{ text: 'It goes on from here as after a better move.', tone: 'quiet' as const }]] : []),
  ];
  return { move: { at: moment.at, ...move, costs: move.costs + silent + early }, seconds, outcome };
}

async function ownMove({ terminal }: Room): Promise<Omit<Move, 'at'>> {
  const did = await terminal.ask('What do you do?');
  if (!did.trim()) return { did: 'nothing', effect: 'waits', costs: 2 };
  const { value: effect, costs } = await terminal.choose(
    'Honestly, what is that?',
    OWN_MOVES.map((move) => ({ value: move, label: move.label })),
  );
  return { did, effect, costs };
}

/** What an update is called on the sheet. */
function updateOf({ name }: IncidentVariant, at: number): string {
  return `${name}: update, ${clock(at)}`;
}

/** A message against the clock; one that is not written is heard as well. */
async function writeUpdate(
  { at, sees }: IncidentMoment,
  update: NonNullable<IncidentMoment['update']>,
  { part, ...room }: Room & { part: string },
) {
  const { terminal } = room;
  terminal.page(room.heading);
  const prompt: Line[] = [`Write the status update to ${update.to}. They see nothing but your words.`];
  const given = await perform(room, { part, prompt, again: [{ text: sees, tone: 'quiet' }], seconds: UPDATE });
  const silent = !room.aloud && given.text.trim() === '';
  const unheard: Line = { text: `No one hears anything: ${TOLD_NOBODY} min more.`, tone: 'warn' };
  const points = silent
    ? update.points.map(({ text }) => ({ text, said: false }))
    : await tickPoints(room, 'What they needed. Tick what yours says.', update.points, { own: given.text });
  if (silent) terminal.page(room.heading);
  const strong: Line = { text: update.strong, hang: 'A good one:  ', tone: 'voice' };
  await terminal.show(silent ? [[unheard], [strong]] : [[strong]], RUNS_ON);
  const move: Move = silent
    ? { at, did: `nothing to ${update.to}`, effect: 'waits', costs: TOLD_NOBODY, silent: true }
    : { at, did: `update to ${update.to}`, effect: 'informs', costs: 0 };
  return { move, points, seconds: given.seconds };
}
