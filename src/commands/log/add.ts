import { dateOf, stamp } from '../../domain/dates.ts';
import { freeId, slugOf } from '../../domain/free-id.ts';
import { Stopped, WrongUsage } from '../../domain/problem.ts';
import { asksForMode, asksForRedo, MODE_WORDS } from '../../domain/records/problem-log.ts';
import {
  DIFFICULTIES,
  type Difficulty,
  MODES,
  type Mode,
  RESULTS,
  type Result,
  type SolvedProblem,
} from '../../domain/records/solved-problem.ts';
import type { World } from '../../world.ts';
import { happenedAt, lineGiven } from '../records/given.ts';
import { todayNumber } from '../session/user-state.ts';

/** A problem as the command line gives it. */
export interface ProblemOptions {
  difficulty?: Difficulty;
  minutes?: number;
  result?: Result;
  mode?: Mode;
  pattern?: string;
  insight?: string;
  link?: string;
  /** False with `--not-narrated`. */
  narrated?: boolean;
  at?: string;
}

const EXAMPLE = 'For example: rehearse log add "3Sum" --difficulty medium --minutes 34 --result hint';

/** Logs a problem: what was not given is asked if someone can answer. */
export async function addProblem(given: string | undefined, options: ProblemOptions, world: World): Promise<void> {
  const asks = world.attended || world.options.plain === true;
  const name = lineGiven(given, 'The name') ?? (asks ? await askName(world) : missing('name'));
  const difficulty = options.difficulty ?? (asks ? await askDifficulty(world) : missing('--difficulty'));
  const minutes = options.minutes ?? (asks ? await askMinutes(world) : missing('--minutes'));
  const result = options.result ?? (asks ? await askResult(world) : missing('--result'));
  const mode = options.mode ?? (asks && asksForMode({ result, minutes }) ? await askMode(world) : undefined);
  const moment = await happenedAt(options.at, world);
  const narrated = options.narrated === false ? false : undefined;
  const now = stamp(world.now());
  const journal = await world.journal();
  const tomorrow = dateOf((await todayNumber(world)) + 1);
  const [pattern, insight, link] = (['pattern', 'insight', 'link'] as const).map((one) =>
    lineGiven(options[one], `--${one}`),
  );
  const problem = await journal.alone(() => {
    const id = freeId(slugOf(name, 'problem'), journal.all('problem'));
    const redo = asksForRedo({ mode, narrated }) ? tomorrow : undefined;
    const value: SolvedProblem = {
      ...{ id, name, at: stamp(moment), difficulty, minutes, result, mode, pattern, insight, link, narrated, redo },
      ...{ added: now, changed: now },
    };
    journal.put('problem', id, value);
    return value;
  });
  await sayAdded(problem, world);
}

async function sayAdded({ name, redo, mode, pattern }: SolvedProblem, world: World): Promise<void> {
  const card = mode === 'pattern' && pattern ? await cardOf(pattern, world) : undefined;
  await world.say(
    `Logged: ${name}.`,
    ...(redo ? ['Solve it again tomorrow, from an empty file, with nothing open: rehearse log redo'] : []),
    ...(card ? [`To see its pattern sooner: rehearse log item ${card} --grade again`] : []),
  );
}

/** Id of the library's card for a pattern that the user named, with or without the word "pattern". */
async function cardOf(pattern: string, world: World): Promise<string | undefined> {
  const slug = slugOf(pattern, 'pattern');
  const entries = (await world.library()).entries();
  return entries.find(({ kind, id }) => kind === 'pattern' && (id === slug || id === `pattern-${slug}`))?.id;
}

function missing(what: string): never {
  throw new WrongUsage(`A problem needs a name, --difficulty, --minutes and --result: ${what} is missing.`, EXAMPLE);
}

async function askName(world: World): Promise<string> {
  const terminal = await world.terminal();
  const name = await terminal.ask('Which problem? Its name, not its text.', {
    check: (text) => (text.trim() ? undefined : 'It needs a name.'),
  });
  return lineGiven(name, 'The name') ?? missing('name');
}

async function askDifficulty(world: World): Promise<Difficulty> {
  return (await world.terminal()).choose<Difficulty>(
    'How hard is it said to be?',
    DIFFICULTIES.map((value) => ({ value, label: value })),
    { initial: 'medium', records: true },
  );
}

/** A day: longer than anyone sits at one problem. */
const MOST_MINUTES = 1_440;

async function askMinutes(world: World): Promise<number> {
  const isMinutes = (text: string) => /^\d{1,4}$/.test(text.trim()) && Number(text) <= MOST_MINUTES;
  return Number(
    await (await world.terminal()).ask('How many minutes did you work on it?', {
      check: (text) => (isMinutes(text) ? undefined : `It must be a whole number of minutes, up to ${MOST_MINUTES}.`),
    }),
  );
}

const RESULT_WORDS: Readonly<Record<Result, string>> = {
  alone: 'solved alone',
  hint: 'solved with a hint',
  unsolved: 'not solved',
};

async function askResult(world: World): Promise<Result> {
  return (await world.terminal()).choose<Result>(
    'How did it end?',
    RESULTS.map((value) => ({ value, label: RESULT_WORDS[value] })),
    { records: true },
  );
}

/** Escape leaves it open: by then the problem itself is told, and is logged. */
async function askMode(world: World): Promise<Mode | undefined> {
  const terminal = await world.terminal();
  try {
    return await terminal.choose<Mode>(
      'What went wrong most?',
      MODES.map((value) => ({ value, label: MODE_WORDS[value] })),
      { records: true },
    );
  } catch (error) {
    if (error instanceof Stopped) return undefined;
    throw error;
  }
}
