import { confidence, judged, limitOf } from './compare.ts';
import type { Drill, Room } from './drill.ts';
import { names } from './naming.ts';

/** A problem statement: name the pattern and its key data structure within two minutes. */
export const recognise: Drill<'recognise'> = {
  name: 'recognise',
  noun: 'pattern call',
  async run(task, room) {
    const { terminal } = room;
    const call = task.calls[Math.floor(room.random() * task.calls.length)];
    if (!call) throw new Error('a pattern without a recognition prompt');
    const given = await terminal.answer({
      prompt: [call.prompt, '', { text: 'Name the pattern; on the next line the key data structure.', tone: 'quiet' }],
      seconds: limitOf(room, task.seconds) ?? null,
      aloud: room.aloud,
      initial: room.draft,
      keep: room.keep,
    });
    const sure = await confidence(terminal);
    terminal.page(room.heading);
    const points = [
      await settle(room, given.text, 'pattern', task.pattern, task.names),
      await settle(room, given.text, 'data structure', call.structure, call.accept),
    ];
    terminal.say(
      '',
      { text: call.because, hang: 'Because:  ' },
      '',
      { text: call.not, hang: `Not ${lower(room.titleOf(call.nearest))}:  ` },
      '',
      'What points to it in a problem statement:',
      ...task.triggers.map(({ text }) => ({ text, hang: '  - ' })),
    );
    const said = { points, seconds: given.seconds, limit: limitOf(room, task.seconds), confidence: sure };
    return judged(room, said, given.text);
  },
};

/** Whether the answer names it. What the names do not decide, the user does. */
async function settle(room: Room, text: string, what: string, name: string, others: string[]): Promise<boolean> {
  const { terminal } = room;
  if (names(text, [name, ...others])) {
    terminal.say({ text: `The ${what}: ${name}. Named.`, tone: 'good' });
    return true;
  }
  terminal.say({ text: `The ${what}: ${name}.`, tone: 'title' });
  if (text.trim() === '' && !room.aloud) return false;
  return terminal.choose(
    `Did you say that, in other words?`,
    [
      { value: false, label: 'no', key: 'n' },
      { value: true, label: 'yes', key: 'y' },
    ],
    { initial: false, inline: true },
  );
}

function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
