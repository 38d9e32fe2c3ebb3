import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';

/** What to say while they are on the phone with an offer (002:53-57): one screen, no number. */
export async function sayCall(world: World): Promise<void> {
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
    { text: 'Then note it: rehearse offer add JOB --base 130000 --reply-by friday', tone: 'quiet' },
  );
}
