import { textBlocks } from '../../content/text-lines.ts';
import type { Failure, Grade } from '../../practice/attempt.ts';
import type { Answer, Choice, Line } from '../../terminal.ts';
import { ownWords } from './compare.ts';
import type { Performance, Room } from './drill.ts';
import { GRADE_CHOICES, gradeAgain, remedyBlocks } from './judge.ts';
import { PLAY, playChoice, voiceLines } from './voice.ts';

/**
 * After an answer to which there is a text and no points to tick: the text beside one's own words, and the grade. In
 * time `good` is suggested, over it `hard`; nothing else is known of it. What went wrong is asked once it is graded.
 */
export async function selfGraded(
  room: Room,
  given: Answer,
  { answer, limit }: { answer: string; limit: number | undefined },
): Promise<Performance> {
  const { terminal, notes } = room;
  const isLate = limit !== undefined && given.seconds > limit;
  const performance = { seconds: given.seconds, limit, answer: given.text };
  terminal.page(room.heading);
  const spent = terminal.duration(given.seconds);
  const time: Line = {
    text: limit === undefined ? `In ${spent}.` : `In ${spent} of ${terminal.duration(limit)}.`,
    tone: isLate ? 'warn' : 'quiet',
  };
  const own = ownWords(given.text);
  const above = () => [
    ...textBlocks(answer),
    ...(notes?.length ? [[...notes]] : []),
    ...(own.length ? [own] : []),
    [...voiceLines(room.voice, (seconds) => terminal.duration(seconds)), time],
  ];
  const initial: Grade = isLate ? 'hard' : 'good';
  if (room.quiet) {
    const knew = [
      { value: true, label: 'I knew it', key: 'y' },
      { value: false, label: 'I did not', key: 'n' },
    ];
    const said = await terminal.choose('Did you know it?', knew, { inline: true, records: true, above: above() });
    return { ...performance, grade: said ? initial : 'again' };
  }
  const grade = await gradeHeard(room, initial, above);
  const again = async () => {
    const meant = await gradeAgain(terminal, grade, above());
    return meant && { ...performance, grade: meant, failure: await failureOf(meant, room) };
  };
  return { ...performance, grade, failure: await failureOf(grade, room), again };
}

/** The grade; until it is given, the recording can be played. */
async function gradeHeard({ terminal, voice, heading }: Room, initial: Grade, above: () => Line[][]): Promise<Grade> {
  for (;;) {
    const choices: Choice<Grade | typeof PLAY>[] = [...GRADE_CHOICES, ...playChoice(voice)];
    const grade = await terminal.choose('Grade it:', choices, { initial, inline: true, records: true, above: above() });
    voice?.hush();
    if (grade !== PLAY) return grade;
    voice?.play();
    terminal.page(heading);
  }
}

/** What went wrong, with what helps against it; nothing is asked of what was good. */
async function failureOf(grade: Grade, { terminal, failures }: Room): Promise<Failure | undefined> {
  if (failures.length === 0 || grade === 'good' || grade === 'easy') return undefined;
  const likely = failures.find(({ value }) => value === (grade === 'again' ? 'not-known' : 'not-said'));
  const mode = await terminal.choose(
    'What went wrong?',
    failures.map((one) => ({ value: one, label: one.label })),
    { initial: likely, records: true },
  );
  const remedy = remedyBlocks(mode);
  if (remedy.length > 0) await terminal.show(remedy, 'go on');
  return mode.value;
}
