import { dayHere, dayName, stamp } from '../../domain/dates.ts';
import { gridBlocks } from '../../domain/exports/grid.ts';
import { RETROSPECTIVE } from '../../domain/interviews/interview.ts';
import type { Note } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import type { Mistake } from '../../domain/records/mistake.ts';
import { CLEAN_ROUNDS, type MistakeRow, mistakeRows } from '../../domain/records/mistakes.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { recordNamed } from '../records/named.ts';
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
  const rounds = lookedBack(journal.all('note').values());
  const rows = mistakeRows(journal.all('mistake').values(), rounds);
  if (json) return world.printJson({ rounds: rounds.map(({ id, at }) => ({ id, at })), mistakes: rows });
  if (rows.length === 0) return world.say('No mistake noted yet. They come from looking back: rehearse retro');
  const days = (await world.settings()).read();
  const today = await todayNumber(world);
  const shown = rounds.slice(-SHOWN);
  const column = ({ at, interview }: Note) => {
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

/** Retrospectives and mocks, the oldest first. However often one looks back on an interview, it is one round. */
export function lookedBack(notes: Iterable<Note>): Note[] {
  const all = [...notes]
    .filter(({ item, mistakes }) => item === RETROSPECTIVE || mistakes !== undefined)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const rounds = new Map<string, Note>();
  for (const note of all) {
    const round = note.item === RETROSPECTIVE && note.interview !== undefined ? note.interview : `note ${note.id}`;
    const first = rounds.get(round);
    rounds.set(round, first ? { ...first, mistakes: [...(first.mistakes ?? []), ...(note.mistakes ?? [])] } : note);
  }
  return [...rounds.values()];
}

function sentences({ mistake: { id, text, item }, seen, of, clean }: MistakeRow): Line[] {
  if (seen > 0 && clean >= CLEAN_ROUNDS)
    return [`${text}: ${clean} rounds without it. Close it? rehearse retro mistakes --close ${id}`];
  return [`${text}: ${seen} of ${of}.${item ? ` rehearse drill ${item}` : ''}`];
}

async function closeMistakes(which: string | boolean, world: World): Promise<void> {
  if (typeof which === 'string') return setClosed(await mistakeNamed(which, world), stamp(world.now()), world);
  const journal = await world.journal();
  const rows = mistakeRows(journal.all('mistake').values(), lookedBack(journal.all('note').values()));
  const clean = rows.filter((row) => row.seen > 0 && row.clean >= CLEAN_ROUNDS);
  if (clean.length === 0) throw new Problem(`No mistake has stayed away for ${CLEAN_ROUNDS} rounds yet.`);
  for (const { mistake } of clean) await setClosed(mistake, stamp(world.now()), world);
}

async function setClosed(mistake: Mistake, closed: string | undefined, world: World): Promise<void> {
  const changed = { ...mistake, closed, changed: stamp(world.now()) };
  (await world.journal()).put('mistake', mistake.id, changed, mistake);
  await world.say(
    closed
      ? `Closed: ${mistake.text}. If it comes back: rehearse retro mistakes --open ${mistake.id}`
      : `Open again: ${mistake.text}.`,
  );
}

function mistakeNamed(word: string, world: World): Promise<Mistake> {
  return recordNamed(
    'mistake',
    word,
    { noun: 'mistake', nameOf: ({ text }) => text, none: 'They come from: rehearse retro' },
    world,
  );
}
