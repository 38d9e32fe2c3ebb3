import { clock } from '../../duration.ts';
import type { Line, Terminal } from '../../terminal.ts';
import type { PerformedNote } from '../room/drill.ts';
import type { OpenSheet } from '../room/sheet.ts';
import type { Noted, Sitting } from './sitting.ts';
import type { MockRoom, Stamp } from './task.ts';

/** One question after a round: of a rubric that tells apart how often something happened. */
export interface FeedbackQuestion {
  /** `<rubric>/<dimension>` */
  id: string;
  name: string;
  ask: string;
  choices: readonly string[];
}

export type Feedback = NonNullable<PerformedNote['feedback']>[number];

/** Answers where a rubric has none of its own: its low end, its high end, and between. */
const BETWEEN = 'something of both';

/** The questions after a sitting, those of each of its rounds. */
export function questionsOf({ feedback }: Sitting, { rubric }: Pick<MockRoom, 'rubric'>): FeedbackQuestion[] {
  return feedback.flatMap(({ rubric: id }) =>
    (rubric(id)?.dimensions ?? []).map(({ id: dimension, name, ask, choices, low, high }) => ({
      id: `${id}/${dimension}`,
      name,
      ask,
      choices: choices ?? [high, BETWEEN, low],
    })),
  );
}

/** Who answers: the user first, before anyone comments. */
type Side = 'self' | 'partner';

/** Asks one side all questions; each answer is kept at once. */
export async function askSide(
  side: Side,
  questions: readonly FeedbackQuestion[],
  { terminal, sheet, heading, facts }: { terminal: Terminal; sheet: OpenSheet; heading: string; facts: Line[] },
): Promise<{ place: number; line: string }[]> {
  const answers: { place: number; line: string }[] = [];
  for (const [i, { id, ask, choices }] of questions.entries()) {
    const part = `${side} ${id}`;
    const kept = sheet.part(part);
    if (kept) {
      const [place = '0', ...line] = kept.text.split(' ');
      answers.push({ place: Number(place), line: line.join(' ') });
      continue;
    }
    terminal.page({ left: heading, right: `${i + 1} of ${questions.length}` });
    const place = await terminal.choose(
      ask,
      choices.map((label, value) => ({ value, label })),
      { above: i === 0 && facts.length > 0 ? [facts] : [], records: true },
    );
    // The first choice is the best: there is nothing of which to say when.
    const wanted = place === 0 ? 'One line about it?' : 'One line: when, and on what?';
    const line = (await terminal.ask(wanted, { hint: 'Enter for none' })).trim();
    sheet.keep(part, { text: `${place} ${line}`, seconds: 0, done: true, chosen: true });
    answers.push({ place, line });
  }
  return answers;
}

/** What is shown with the first question: the moments that were noted. "Stamps: approach said 6:10, no test run." */
export function stampFacts(stamps: readonly Stamp[], noted: readonly Noted[]): Line[] {
  const keys = [...new Map(stamps.map((one) => [one.label, one])).values()];
  if (keys.length === 0) return [];
  const of = (label: string) => noted.filter((one) => one.label === label);
  const told = keys.flatMap(({ label, again }) => {
    const [first, ...more] = of(label);
    if (!first) return [];
    return again
      ? `${label} ${more.length === 0 ? 'once' : `${more.length + 1} times`}`
      : `${label} ${clock(first.at)}`;
  });
  const none = keys.filter(({ label, again }) => !again && of(label).length === 0).map(({ label }) => label);
  const missing = none.length > 0 ? [`none for: ${none.join(', ')}`] : [];
  const parts = [...(told.length > 0 ? [told.join(', ')] : []), ...missing];
  return parts.length > 0 ? [{ text: `${parts.join('; ')}.`, hang: 'Stamps: ' }] : [];
}

/** What was said in the middle, and what a good reply does. */
export function interruptionLines({ says }: Sitting, until: number): Line[][] {
  return says
    .filter(({ at }) => at <= until)
    .map(({ at, say, points }): Line[] => [
      { text: say, hang: `${clock(at)}  They asked: `, tone: 'voice' },
      ...points.map((text): Line => ({ text, hang: '  - ' })),
    ]);
}

/** Both sides' answers, one beside the other; where they differ is named, and nothing more. */
export function sideBySide(questions: readonly FeedbackQuestion[], feedback: readonly Feedback[]): Line[][] {
  return questions.map(({ id, name, choices }): Line[] => {
    const one = feedback.find((each) => each.id === id);
    const other = one?.partner;
    return [
      { text: name, tone: 'title' },
      { text: choices[one?.self ?? 0] ?? '', hang: '  you:      ' },
      { text: other === undefined ? '-' : (choices[other] ?? ''), hang: '  partner:  ' },
      ...(other !== undefined && other !== one?.self ? [{ text: 'You differ here.', indent: 2 }] : []),
    ];
  });
}

export function noteStamps(noted: readonly Noted[]): NonNullable<PerformedNote['stamps']> {
  return noted.map(({ key, label, at }) => ({ key, label, seconds: Math.round(at) }));
}
