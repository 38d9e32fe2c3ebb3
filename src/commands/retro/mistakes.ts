import { dayHere, dayName, stamp } from '../../domain/dates.ts';
import { gridBlocks } from '../../domain/exports/grid.ts';
import { Problem } from '../../domain/problem.ts';
import { lookedBack } from '../../domain/records/looked-back.ts';
import type { Mistake } from '../../domain/records/mistake.ts';
import { CLEAN_ROUNDS, type LookedBack, type MistakeRow, mistakeRows } from '../../domain/records/mistakes.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { namedIn } from '../records/named.ts';
import { todayNumber } from '../session/user-state.ts';

export interface MistakesOptions {
  close?: string | boolean;
  open?: string;
  json?: boolean;
}

/** The mistakes of the user against the rounds that they looked back on. */
export async function showMistakes({ close, open, json }: MistakesOptions, world: World): Promise<void> {
  if (close !== undefined) return closeMistakes(close, world);
  if (open !== undefined) return setClosed(await mistakeNamed(open, world), undefined, world);
  const journal = await world.journal();
  const { rounds, mistakes } = lookedBack(await world.journal(), await world.library());
  const rows = mistakeRows(mistakes, rounds);
  if (json) return world.printJson({ rounds: rounds.map(({ id, at }) => ({ id, at })), mistakes: rows });
  if (rows.length === 0)
    return world.say('No mistake noted yet. They come from mocks and from looking back: rehearse retro');
  const days = (await world.settings()).read();
  const today = await todayNumber(world);
  const shown = rounds.slice(-SHOWN);
  const column = ({ at, interview }: LookedBack) => {
    const company = journal.all('interview').get(interview ?? '')?.company;
    return `${company ?? 'mock'} ${dayName(dayHere(at, days), today).slice('Mon '.length)}`;
  };
  await world.say(
    { text: 'Mistakes', tone: 'title' },
    ...gridBlocks({
      columns: shown.map(column),
      marks: true,
      rows: rows.map(({ mistake, made }) => ({
        name: mistake.text,
        cells: made.slice(-SHOWN).map((one) => (one ? 'x' : null)),
      })),
      holes: [],
    }).flat(),
    '',
    ...rows.flatMap((row) => sentences(row)),
  );
}

/** Rounds that the grid shows, the newest right. */
const SHOWN = 5;

function sentences({ mistake: { id, text, item }, seen, of, clean }: MistakeRow): Line[] {
  if (seen > 0 && clean >= CLEAN_ROUNDS)
    return [`${text}: ${clean} rounds without it. Close it? rehearse retro mistakes --close ${id}`];
  return [`${text}: ${seen} of ${of}.${item ? ` rehearse drill ${item}` : ''}`];
}

async function closeMistakes(which: string | boolean, world: World): Promise<void> {
  if (typeof which === 'string') return setClosed(await mistakeNamed(which, world), stamp(world.now()), world);
  const { rounds, mistakes } = lookedBack(await world.journal(), await world.library());
  const rows = mistakeRows(mistakes, rounds);
  const clean = rows.filter((row) => row.seen > 0 && row.clean >= CLEAN_ROUNDS);
  if (clean.length === 0) throw new Problem(`No mistake has stayed away for ${CLEAN_ROUNDS} rounds yet.`);
  for (const { mistake } of clean) await setClosed(mistake, stamp(world.now()), world);
}

async function setClosed(mistake: Mistake, closed: string | undefined, world: World): Promise<void> {
  const changed = { ...mistake, closed, changed: stamp(world.now()) };
  const journal = await world.journal();
  journal.put('mistake', mistake.id, changed, journal.all('mistake').get(mistake.id));
  await world.say(
    closed
      ? `Closed: ${mistake.text}. If it comes back: rehearse retro mistakes --open ${mistake.id}`
      : `Open again: ${mistake.text}.`,
  );
}

async function mistakeNamed(word: string, world: World): Promise<Mistake> {
  const { mistakes } = lookedBack(await world.journal(), await world.library());
  return namedIn(mistakes, word, {
    noun: 'mistake',
    nameOf: ({ text }) => text,
    none: 'They come from: rehearse retro',
  });
}
