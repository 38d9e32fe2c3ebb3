import {
  askProbes,
  compareProbes,
  confidence,
  dealProbes,
  joined,
  judged,
  limitOf,
  perform,
  tickPoints,
  weakAndStrong,
} from './compare.ts';
import type { Drill, Room } from './drill.ts';
import type { TellTask } from './task.ts';

/** A story of one's own, told against its template's points and clock. */
export const tell: Drill<'tell'> = {
  name: 'tell',
  noun: 'story to tell',
  async run(task, room) {
    const { terminal } = room;
    const story = await pick(task, room);
    if (story?.gaps.length) {
      terminal.say(
        { text: `The story still lacks: ${story.gaps.join(', ')}. Fill that in while you tell it.`, tone: 'quiet' },
        '',
      );
    }
    const given = await perform(
      room,
      [task.prompt, ...(story ? ['', { text: `Your story: ${story.title}`, tone: 'quiet' as const }] : [])],
      task.seconds,
    );
    const probes = dealProbes(task.probes, room.earlier);
    const deeperText = await askProbes(room, probes);
    const sure = await confidence(terminal);
    terminal.page(room.heading);
    const points = await tickPoints(terminal, 'What a listener should have heard. Tick what you said.', task.points, [
      ...weakAndStrong(task.weak, task.strong),
      ...(task.redFlags.length
        ? ['', 'Red flags, if any of it slipped in:', ...task.redFlags.map(({ text }) => ({ text, hang: '  - ' }))]
        : []),
      ...(story
        ? ['', 'What you wrote down:', ...story.outline.map((text) => ({ text, indent: 2, tone: 'quiet' as const }))]
        : []),
    ]);
    const deeper = await compareProbes(room, probes);
    const said = { points, deeper, seconds: given.seconds, limit: limitOf(room, task.seconds), confidence: sure };
    return { ...(await judged(room, said, joined(given.text, deeperText))), story: story?.id };
  },
};

/** Which of the user's stories is told; without one the template's question is answered off the cuff. */
async function pick(task: TellTask, { terminal, stories }: Room) {
  const own = stories(task.template);
  if (own.length > 1) {
    return terminal.choose(
      'Which story?',
      own.map((story) => ({ value: story, label: story.title })),
    );
  }
  if (own.length === 0) {
    terminal.say(
      {
        text: 'No story of yours for this one yet. Tell one from memory now; "rehearse story add" keeps it.',
        tone: 'quiet',
      },
      '',
    );
  }
  return own[0];
}
