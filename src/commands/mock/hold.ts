import { MOCK_ROUNDS, type MockTask } from '../../domain/drills/mock/task.ts';
import { notFound } from '../../domain/not-found.ts';
import type { Entry } from '../../domain/ports.ts';
import { WrongUsage } from '../../domain/problem.ts';
import type { World } from '../../world.ts';
import { interviewNamed } from '../interview/bank.ts';
import { coach } from '../session/coach.ts';
import { isGraded } from '../session/planning.ts';
import { readUserState, type UserState } from '../session/user-state.ts';

export interface MockOptions {
  partner?: boolean;
  sheet?: string;
  problem?: string;
  minutes?: number;
  aloud?: boolean;
  interview?: string;
}

/** A loop of fewer minutes is not worth holding. */
const LEAST_LOOP = 10;

/** Holds a round, or writes the page for someone who asks. */
export async function holdMock(word: string | undefined, options: MockOptions, world: World): Promise<void> {
  const state = await readUserState(world);
  if (word === undefined) return sayMocks(state, world);
  const entry = mockNamed(word, state);
  const { partner, problem, minutes, sheet, aloud } = options;
  if (entry.type === 'loop' && minutes !== undefined && minutes < LEAST_LOOP)
    throw new WrongUsage(
      `A loop takes at least ${LEAST_LOOP} minutes.`,
      'For example: rehearse mock loop --minutes 60',
    );
  const interview = options.interview === undefined ? undefined : (await interviewNamed(options.interview, world)).id;
  if (sheet !== undefined) {
    const { writeSheet } = await import('./sheet.ts');
    return writeSheet(
      sheet,
      (await world.library()).item(entry.id) as unknown as MockTask,
      { problem, minutes },
      state,
      world,
    );
  }
  await coach([{ id: entry.id, drill: 'mock' }], world, state, {
    aloud,
    quiet: !isGraded(state, state.day),
    mock: { partner, problem, minutes, interview },
  });
}

async function sayMocks({ entries }: UserState, world: World): Promise<void> {
  const mocks = entries.filter(({ kind }) => kind === 'mock');
  await world.say(
    ...mocks.map(({ title, seconds, type, id }) => ({
      text: `${Math.round(seconds / 60)} minutes: rehearse mock ${isRound(type) ? type : id}`,
      hang: `${title.padEnd(28)}  `,
    })),
  );
}

function isRound(type: string | undefined): boolean {
  return MOCK_ROUNDS.some((round) => round === type);
}

/** The mock of a round, or with that id. @throws WrongUsage */
function mockNamed(word: string, { entries }: UserState): Entry {
  const round = word === 'behavioural' ? 'behavioral' : word;
  const mocks = entries.filter(({ kind }) => kind === 'mock');
  const found =
    mocks.find(({ id, aliases }) => id === round || aliases.includes(round)) ??
    mocks.find(({ id }) => id === `mock-${round}`) ??
    mocks.find(({ type }) => type === round);
  if (found) return found;
  throw notFound('round', word, [...MOCK_ROUNDS, ...mocks.map(({ id }) => id)], undefined, WrongUsage);
}
