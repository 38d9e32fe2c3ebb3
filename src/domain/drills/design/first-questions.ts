import type { Line } from '../../terminal.ts';
import { isNarrow } from '../room/narrow.ts';
import { limitOf } from '../room/perform.ts';
import type { RoundAnswers } from '../room/round-answers.ts';
import { answersTo, toldBy } from './asked.ts';
import type { DesignAnswer, DesignTask } from './task.ts';

const BEFORE = 'Before you draw';
const UNKNOWN = 'Your call. Say what you assume.';
/** The Enter that turned the page, pressed twice, must not end the questions. */
const NOTHING: Line = { text: 'You have asked nothing yet. Enter again starts without.', tone: 'warn' };

/**
 * The candidate asks, one question a line, and each is answered at once, until an empty line or the time is up. What an
 * interrupted try has asked stays asked. Returns what was answered.
 */
export async function firstQuestions(task: DesignTask, round: RoundAnswers, seconds: number): Promise<DesignAnswer[]> {
  const { room } = round;
  const { terminal, sheet } = room;
  const earlier = sheet.take(BEFORE);
  const lines = earlier?.text.split('\n').filter(Boolean) ?? [];
  const limit = limitOf(room, seconds);
  const worked = terminal.atWork(seconds);
  const spent = () => (earlier?.seconds ?? 0) + worked();
  const heard: Line[] = [];
  let latest: Line[] = [];
  let warned = lines.length > 0;
  for (let open = !earlier?.done; open && (limit === undefined || spent() < limit); ) {
    // Line by line, nothing that was said scrolls away.
    const anew = terminal.searches || heard.length === 0;
    const whole = !isNarrow(terminal) || heard.length === 0;
    if (anew) terminal.page({ ...room.heading, left: BEFORE });
    const clock = limit === undefined ? '' : ` ${terminal.duration(Math.max(0, limit - spent()))} left.`;
    const told = whole ? [[task.prompt], heard] : [heard.slice(-latest.length - 1)];
    const above = anew ? told.filter((block) => block.length > 0) : [latest];
    const line = (await terminal.ask(`What do you ask?${clock}`, { above, hint: 'Enter alone: start' })).trim();
    open = line !== '' || !warned;
    if (!open) break;
    warned = true;
    if (line === '') {
      latest = [NOTHING];
      heard.push(NOTHING);
      continue;
    }
    if (heard[0] === NOTHING) heard.shift();
    lines.push(line);
    latest = replies(line, task);
    heard.push({ text: line, hang: 'You:  ', tone: 'quiet' }, ...latest);
    sheet.keep(BEFORE, { text: lines.join('\n'), seconds: spent(), done: false });
  }
  const given = { text: lines.join('\n'), seconds: earlier?.done ? earlier.seconds : spent() };
  sheet.keep(BEFORE, { ...given, done: true });
  round.add(BEFORE, given, seconds);
  return toldBy(lines, task.answers);
}

function replies(line: string, { answers }: DesignTask): Line[] {
  const said = answersTo(line, answers).map(({ says }) => says);
  return (said.length > 0 ? said : [UNKNOWN]).map((text): Line => ({ text, indent: 2 }));
}
