import { dateOf, dayHere, dayName } from '../../domain/dates.ts';
import { type Calibration, calibration } from '../../domain/judgments/judgments.ts';
import { percent } from '../../domain/percent.ts';
import { CAME_WORDS, type Judgment } from '../../domain/records/judgment.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { todayNumber } from '../session/user-state.ts';
import { judgmentNamed, NO_JUDGMENT } from './add.ts';

/** What is open by its day, or everything; then how sure the user was against what came. */
export async function listJudgments({ all, json }: { all?: boolean; json?: boolean }, world: World): Promise<void> {
  const journal = await world.journal();
  const every = [...journal.all('judgment').values()].sort((a, b) => (a.due < b.due ? -1 : 1));
  const shown = every.filter(({ settled }) => all || !settled);
  const levels = calibration(every);
  if (json) return world.printJson({ judgments: shown, calibration: levels });
  if (every.length === 0) return world.say(NO_JUDGMENT);
  const days = (await world.settings()).read();
  const today = await todayNumber(world);
  const over = every.length - shown.length;
  await world.say(
    { text: all ? `Journal: ${every.length}` : `Journal: ${shown.length} open`, tone: 'title' },
    ...shown.map((one): Line => {
      const day = dayHere(one.due, days);
      const when = one.settled ? CAME_WORDS[one.settled.came] : day <= today ? 'today' : dayName(day, today);
      return { text: `${one.text} (${one.sort}, sure: ${one.sure})`, hang: `  ${when.padEnd(DAY_WIDTH)}` };
    }),
    ...(over > 0 ? [`  and ${over} settled: rehearse journal list --all`] : []),
    ...calibrationLines(levels),
  );
}

const DAY_WIDTH = 'Thu 17 Dec 2027  '.length;

/** Only the levels with enough settled: fewer say nothing. */
function calibrationLines(levels: readonly Calibration[]): Line[] {
  const told = levels.filter(({ share }) => share !== null);
  if (told.length === 0) return [];
  return [
    '',
    { text: 'How sure you were, and what came true', tone: 'title' },
    ...told.map(({ sure, settled, share }): Line => {
      return { text: `${percent(share ?? 0)} of ${settled}`, hang: `  ${sure.padEnd('medium  '.length)}` };
    }),
  ];
}

export async function showJudgment(word: string, { json }: { json?: boolean }, world: World): Promise<void> {
  const one = await judgmentNamed(word, world);
  if (json) return world.printJson(one);
  const days = (await world.settings()).read();
  await world.say({ text: one.text, tone: 'title' }, ...judgmentLines(one, dateOf(dayHere(one.added, days))));
}

/** What was thought then, each part under its name. */
export function judgmentLines(one: Judgment, on: string): Line[] {
  const part = (name: string, text: string | undefined): Line[] => (text ? [{ text, hang: `  ${name}: ` }] : []);
  return [
    { text: `${one.sort}, ${on}, sure: ${one.sure}, looked at again ${one.due.slice(0, 10)}`, tone: 'quiet' },
    ...part('about', one.context),
    ...part('expected', one.expect),
    ...part('other ways', one.options.join('; ')),
    ...part('trade-offs', one.tradeoffs),
    ...(one.settled ? part('what came', `${one.settled.what} (${CAME_WORDS[one.settled.came]})`) : []),
  ];
}
