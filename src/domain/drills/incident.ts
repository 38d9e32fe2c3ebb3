import { clock } from '../duration.ts';
import type { Line } from '../terminal.ts';
import { judged, tickPoints, turn } from './compare.ts';
import type { Drill, Room } from './drill.ts';
import type { IncidentEffect, IncidentVariant } from './task.ts';

type Moment = IncidentVariant['moments'][number];

/** What the user did, and what it added to the outage. */
interface Move {
  at: number;
  did: string;
  effect: IncidentEffect;
  /** Minutes of outage. */
  costs: number;
}

const OWN_MOVES: { value: IncidentEffect; label: string; costs: number }[] = [
  { value: 'mitigates', label: 'it stops the damage and can be undone', costs: 0 },
  { value: 'informs', label: 'it tells people', costs: 0 },
  { value: 'observes', label: 'it looks, without changing anything', costs: 1 },
  { value: 'diagnoses', label: 'it looks for the cause', costs: 3 },
  { value: 'irreversible', label: 'it cannot be undone', costs: 5 },
];

/** An incident minute by minute; it ends with what you did and when, beside what a strong responder does. */
export const incident: Drill<'incident'> = {
  name: 'incident',
  noun: 'incident',
  async run(task, room) {
    const { terminal } = room;
    const variant = task.variants[room.earlier % task.variants.length];
    if (!variant) throw new Error('an incident without a variant');
    const moves: Move[] = [];
    const updates: boolean[] = [];
    let seconds = 0;
    for (const [i, moment] of variant.moments.entries()) {
      terminal.page({ left: room.heading.left, right: `minute ${clock(moment.at)}` });
      if (i === 0) terminal.say({ text: task.setting, tone: 'quiet' }, '');
      const lived = await live(
        moment,
        room,
        moves.some(({ effect }) => effect === 'mitigates'),
      );
      moves.push(...lived.moves);
      updates.push(...lived.update);
      seconds += lived.seconds;
    }
    terminal.page({ left: variant.name });
    terminal.say(...review(variant, moves), '');
    const lessons = await tickPoints(terminal, 'What it teaches. Tick what you did.', variant.lessons);
    const limit = room.untimed ? undefined : variant.moments.reduce((sum, moment) => sum + moment.seconds, 0);
    const performance = await judged(room, { points: [...conduct(moves), ...updates, ...lessons], seconds, limit }, '');
    const text = moves.map((move) => `${clock(move.at)} ${move.did}`).join('\n');
    return { ...performance, note: { fields: [{ name: 'What I did and when', text }] } };
  },
};

async function live(
  moment: Moment,
  room: Room,
  mitigated: boolean,
): Promise<{ moves: Move[]; update: boolean[]; seconds: number }> {
  const { terminal } = room;
  const begun = room.clock();
  terminal.say(moment.sees, '');
  const chosen = await terminal.choose<Moment['choices'][number] | null>(`${moment.ask} (${clock(moment.seconds)})`, [
    ...moment.choices.map((choice) => ({ value: choice, label: choice.do })),
    { value: null, label: 'something else, in my own words', key: 'o' },
  ]);
  const move = chosen ? { did: chosen.do, effect: chosen.effect, costs: chosen.costs } : await ownMove(room);
  const taken = (room.clock() - begun) / 1000;
  const silent = room.untimed ? 0 : Math.floor(Math.max(0, taken - moment.seconds) / 30);
  const early = move.effect === 'diagnoses' && !mitigated ? 1 : 0;
  const moves: Move[] = [{ at: moment.at, ...move, costs: move.costs + silent + early }];
  if (chosen) terminal.say('', chosen.reply);
  if (early)
    terminal.say('', { text: 'Looking for the cause before the damage is stopped: one minute more.', tone: 'warn' });
  if (silent) {
    terminal.say('', { text: `You took ${clock(taken)}: ${silent} min of silence more.`, tone: 'warn' });
  }
  const update = moment.update ? await writeUpdate(moment.update, room) : { ticks: [], seconds: 0 };
  if (!moment.update) {
    terminal.say('');
    await turn(terminal, 'the clock runs on');
  }
  return { moves, update: update.ticks, seconds: taken + update.seconds };
}

async function ownMove({ terminal }: Room): Promise<Omit<Move, 'at'>> {
  const did = await terminal.ask('What do you do?');
  const kind = await terminal.choose(
    'Honestly, what is that?',
    OWN_MOVES.map((move) => ({ value: move, label: move.label })),
  );
  return { did: did || 'nothing', effect: did ? kind.value : 'waits', costs: did ? kind.costs : 2 };
}

async function writeUpdate(
  update: NonNullable<Moment['update']>,
  room: Room,
): Promise<{ ticks: boolean[]; seconds: number }> {
  const given = await room.terminal.answer({
    prompt: [`Write the status update to ${update.to}. They see nothing but your words.`],
    seconds: room.untimed ? null : 90,
    aloud: room.aloud,
    keep: room.keep,
  });
  const below: Line[] = [{ text: update.strong, hang: 'A good one:  ', tone: 'voice' }];
  const ticks = await tickPoints(room.terminal, 'What they needed. Tick what yours says.', update.points, below);
  return { ticks, seconds: given.seconds };
}

/** Damage stopped before its cause was looked for; nothing that cannot be undone; nothing made worse. */
function conduct(moves: readonly Move[]): boolean[] {
  const first = (effect: IncidentEffect) => moves.findIndex((move) => move.effect === effect);
  const stopped = first('mitigates');
  const looked = first('diagnoses');
  return [
    stopped >= 0 && (looked < 0 || stopped < looked),
    !moves.some(({ effect }) => effect === 'irreversible' || effect === 'worsens'),
  ];
}

function review(variant: IncidentVariant, moves: readonly Move[]): Line[] {
  const lost = moves.reduce((sum, move) => sum + move.costs, 0);
  const line = (at: number, text: string): Line => ({ text, hang: `${clock(at).padStart(6)}  ` });
  return [
    { text: 'What you did', tone: 'title' },
    ...moves.map(({ at, did, costs }) => line(at, costs ? `${did}  (+${costs} min)` : did)),
    { text: `Your moves added ${lost} min to the outage.`, tone: lost > 5 ? 'bad' : lost > 0 ? 'warn' : 'good' },
    '',
    { text: 'What a strong responder does', tone: 'title' },
    ...variant.strong.map(({ at, does }) => line(at, does)),
    '',
    { text: variant.cause, hang: 'The cause:  ' },
  ];
}
