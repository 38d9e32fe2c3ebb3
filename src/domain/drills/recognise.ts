import type { Line } from '../terminal.ts';
import type { Ticked } from './compare.ts';
import type { Drill, Room } from './drill.ts';
import { judged } from './judge.ts';
import { inSentence, names } from './naming.ts';
import { askLenses, confidence, inTurn, joined, limitOf, perform } from './perform.ts';

/** A problem statement: name the pattern and its key data structure within two minutes. */
export const recognise: Drill<'recognise'> = {
  name: 'recognise',
  noun: 'pattern call',
  async run(task, room) {
    const { terminal } = room;
    // In turn, so that it is the pattern that is recognised and not the prompt.
    const call = inTurn(task.calls, room.earlier, ({ prompt }) => room.sheet.part(prompt) !== undefined);
    if (!call) throw new Error('a pattern without a recognition prompt');
    const ask = { text: 'Name the pattern; on the next line the key data structure.', tone: 'quiet' as const };
    const prompt: Line[] = [call.prompt, '', ask];
    const given = await perform(room, { part: call.prompt, prompt, seconds: task.seconds });
    const further = await askLenses(room);
    const sure = await confidence(terminal);
    terminal.page(room.heading);
    const points = [
      await settle(room, given.text, 'pattern', task.pattern, task.names),
      await settle(room, given.text, 'data structure', call.structure, call.accept),
    ];
    const said = { points, seconds: given.seconds, limit: limitOf(room, task.seconds), confidence: sure };
    return judged(room, said, joined(given.text, further), [
      [
        { text: points.map(({ text }) => text).join(': '), tone: 'title' },
        { text: call.because, indent: 2 },
      ],
      [
        { text: `Not ${inSentence(room.titleOf(call.nearest))}`, tone: 'title' },
        { text: call.not, indent: 2 },
      ],
      [
        { text: 'What points to it in a problem statement', tone: 'title' },
        ...task.triggers.map(({ text }): Line => ({ text, hang: '  - ' })),
      ],
    ]);
  },
};

/** Whether the answer names it. What the names do not decide, the user does. */
async function settle(room: Room, said: string, what: string, name: string, others: string[]): Promise<Ticked> {
  const { terminal } = room;
  const point = (text: boolean) => ({ text: name, said: text });
  if (names(said, [name, ...others])) {
    terminal.say({ text: `The ${what}: ${name}. Named.`, tone: 'good' }, '');
    return point(true);
  }
  terminal.say({ text: `The ${what}: ${name}.`, tone: 'title' });
  if (said.trim() === '' && !room.aloud) {
    terminal.say('');
    return point(false);
  }
  if (said.trim() && !terminal.plain) terminal.say({ text: said.trim(), hang: 'You:  ', tone: 'quiet' });
  const yes = await terminal.choose(
    room.aloud ? 'Did you say that?' : 'Is that what you wrote, in other words?',
    [
      { value: false, label: 'no', key: 'n' },
      { value: true, label: 'yes', key: 'y' },
    ],
    { initial: false, inline: true },
  );
  terminal.say('');
  return point(yes);
}
