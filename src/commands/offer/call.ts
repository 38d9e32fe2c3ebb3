import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { jobNamed } from '../job/bank.ts';

/** Seconds for what is said on the phone (ours). */
const CALL_SECONDS = 20;

/** They call: the user says it against the clock, and ticks what was said. Nothing is kept. */
export async function drillCall(world: World): Promise<void> {
  const terminal = await world.terminal();
  const { aloud } = (await world.settings()).read();
  terminal.page({ left: 'The call with the offer' });
  const { text, seconds } = await terminal.answer({
    prompt: ['"We would like to offer you the job. The base is a hundred and thirty. How does that sound?"'],
    seconds: CALL_SECONDS,
    aloud,
  });
  const points = [
    'Thanked them',
    'Said that you want the job',
    'Asked for all of it in writing',
    'Asked for a few days, with the day you call back',
    'Said nothing about the number, not even that it is good',
  ];
  const ticks = await terminal.tick(
    'Tick what you did.',
    points.map((one) => ({ text: one })),
    { again: text ? [{ text, hang: 'You:  ', tone: 'quiet' }] : [] },
  );
  const left = points.filter((_, i) => !ticks[i]);
  terminal.say(
    '',
    `${terminal.duration(seconds)} of ${terminal.duration(CALL_SECONDS)}.`,
    ...(left.length > 0 ? ['Left out:', ...left.map((one): Line => ({ text: one, hang: '  - ' }))] : ['All of it.']),
    { text: 'The words for it: rehearse offer call', tone: 'quiet' },
  );
}

/** What to say while they are on the phone with an offer (002:53-57): one screen, no number. */
export async function sayCall(word: string | undefined, world: World): Promise<void> {
  const id = word === undefined ? 'JOB' : (await jobNamed(word, world)).id;
  const said = (hang: string, text: string): Line => ({ hang: `  ${hang.padEnd('in writing  '.length)}`, text });
  await world.say(
    { text: 'The call with the offer', tone: 'title' },
    '',
    said('thank', '"Thank you, that is great news."'),
    said('want it', '"I enjoyed meeting the team, and I would like this to work."'),
    said('in writing', '"Could you send me all of it in writing?"'),
    said('time', '"I will read it with care and call you on Thursday."'),
    said('the number', 'Say nothing about it, not even that it is good.'),
    '',
    { text: 'If they ask you to decide now', tone: 'title' },
    said('', '"I want to say yes to something that I have read. When do you need my answer?"'),
    '',
    { text: `Then note it: rehearse offer add ${id} --base 130000 --reply-by friday`, tone: 'quiet' },
  );
}
