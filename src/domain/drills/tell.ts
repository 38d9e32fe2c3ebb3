import type { Line } from '../terminal.ts';
import { compareProbes, tickPoints, weakAndStrong } from './room/compare.ts';
import type { Drill, Room } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { askLenses, askProbes, confidence, dealProbes, joinTexts, limitOf, perform } from './room/perform.ts';
import { tellOtherwise } from './tell/otherwise.ts';
import type { TellTask } from './tell/task.ts';

/** A story that the user brings, told against its template's points and clock. */
export const tell: Drill<TellTask> = {
  name: 'tell',
  async run(task, room) {
    const story = await chooseOwnStory(task, room);
    const { telling } = room;
    if (story && telling) {
      const part = `${story.title}, ${telling.audience ?? telling.length}`;
      const performance = await tellOtherwise(task, { title: story.title, part, telling }, room);
      return { ...performance, story: story.id };
    }
    const part = tellingPart(task, story);
    const prompt: Line[] = [task.prompt, '', ...reminder(story)];
    const given = await perform(room, { part, prompt, seconds: task.seconds });
    const probes = dealProbes(task.probes, room.earlier, room.sheet);
    const below = await askProbes(room, probes);
    const further = await askLenses(room);
    const sure = await confidence(room.terminal);
    const question = 'What a listener should have heard. Tick what you said.';
    const points = await tickPoints(room, question, task.points, { own: given.text });
    const deeper = await compareProbes(room, probes, below);
    const said = {
      question: task.prompt,
      story: story !== undefined,
      points,
      deeper,
      seconds: given.seconds,
      limit: limitOf(room, task.seconds),
      confidence: sure,
    };
    const performance = await judged(room, said, joinTexts(given.text, ...below, further), [
      ...(story ? [['What you wrote down:', ...story.outline.map((text): Line => ({ text, indent: 2 }))]] : []),
      ...weakAndStrong(task.weak, task.strong),
      ...(task.redFlags.length
        ? [['Red flags, if any slipped in:', ...task.redFlags.map(({ text }): Line => ({ text, hang: '  - ' }))]]
        : []),
    ]);
    return { ...performance, story: story?.id };
  },
};

type StoryToTell = Awaited<ReturnType<Room['stories']>>[number];

/** Which of the user's stories is told; without one, the template's question is answered off the cuff. */
async function chooseOwnStory(task: TellTask, { terminal, stories, sheet }: Room): Promise<StoryToTell | undefined> {
  const own = await stories(task.template);
  if (own.length < 2) return own[0];
  const begun = own.find((story) => sheet.part(tellingPart(task, story)) !== undefined);
  if (begun) return begun;
  return terminal.choose(
    'Which story?',
    own.map((story) => ({ value: story, label: story.title })),
  );
}

/** The name of the telling on the sheet: each story has its own. */
function tellingPart(task: TellTask, story: StoryToTell | undefined): string {
  return story ? `${story.title}: ${task.prompt}` : task.prompt;
}

function reminder(story: StoryToTell | undefined): Line[] {
  if (!story)
    return [
      {
        text: 'You have no story for this yet: tell one from memory. To write it down: rehearse story add',
        tone: 'quiet',
      },
    ];
  const lacks = story.gaps.length ? `Still missing: ${story.gaps.join(', ')}.` : '';
  return [
    { text: `Your story: ${story.title}`, tone: 'quiet' },
    ...(lacks ? [{ text: lacks, tone: 'quiet' as const }] : []),
  ];
}
