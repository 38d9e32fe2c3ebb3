import { stamp } from '../../domain/dates.ts';
import { dueText, mockDue } from '../../domain/due/due.ts';
import { PLAN_CALENDAR, type WeekDay, weekCalendar } from '../../domain/exports/week-calendar.ts';
import { minutesIn, type Phase } from '../../domain/practice/protocol/phase.ts';
import type { QuotaDay } from '../../domain/practice/protocol/quota.ts';
import { WrongUsage } from '../../domain/problem.ts';
import type { World } from '../../world.ts';
import { count } from '../wording/counts.ts';
import { mocksAside, phaseFor, planToday } from './planning.ts';
import { minutesOn, readUserState, type UserState } from './user-state.ts';

/** Days that a file of the plan has. */
const WEEK = 7;

/** What a day is for, in the title of its entry; days of practice are told by their minutes. */
const PHASES: Record<Exclude<Phase, 'graded' | 'retrieval'>, string> = {
  read: 'read what you have practiced, without a grade',
  simulation: 'one simulation of the interview',
  rest: 'a free day',
  morning: 'the interview: a warm-up, no more',
};

/** Writes the coming week's practice as a calendar file. The journal keeps what it had, so that the next one updates it. */
export async function printWeek({ format, out }: { format: string; out?: string }, world: World): Promise<void> {
  if (format !== 'ics') {
    throw new WrongUsage(
      `The plan cannot be written as "${format}".`,
      'For example: rehearse today --plan --format ics --out week.ics',
    );
  }
  const state = await readUserState(world);
  const journal = await world.journal();
  const known = journal.all('calendar').get(PLAN_CALENDAR);
  const mocks = mocksAside(state);
  const days = Array.from({ length: WEEK }, (_, i) => weekDayOf(state.day + i, { state, mocks }, world)).filter(
    (day) => day !== undefined,
  );
  const { text, kept } = weekCalendar(days, { known, at: stamp(world.now()), today: state.day });
  if (kept !== known) journal.put('calendar', PLAN_CALENDAR, kept, known);
  if (out === undefined) return world.print(text);
  (await world.files()).write(out, text);
  await world.say(
    `Written: ${out} (${count(days.length, 'day')}). Import it again after the plan has changed: it updates its entries.`,
  );
}

/** Nothing for a day with nothing to do. Today's items are named; later ones depend on today. */
function weekDayOf(
  day: number,
  { state, mocks }: { state: UserState; mocks: readonly QuotaDay[] },
  world: World,
): WeekDay | undefined {
  const phase = phaseFor(state, day);
  const minutes = minutesIn(phase, minutesOn(state.settings, day), state.settings);
  if (phase !== 'graded' && phase !== 'retrieval') {
    return { day, minutes, summary: `Rehearsal: ${PHASES[phase]}`, description: 'rehearse checklist' };
  }
  if (minutes === 0) return undefined;
  const also = mocks.filter((mock) => mock.day === day).map((mock) => `Also ${dueText(mockDue(mock))}`);
  const items = day === state.day ? planToday(world, state).items.map(({ entry: { title } }) => `- ${title}`) : [];
  return {
    day,
    minutes,
    summary: `Rehearsal: ${count(minutes, 'minute')}`,
    description: [phase === 'retrieval' ? 'What you have practiced, once more.' : '', ...items, 'rehearse', ...also]
      .filter(Boolean)
      .join('\n'),
  };
}
