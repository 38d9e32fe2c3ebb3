import { leversFor, MOST_LEVERS } from '../../domain/records/levers.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { jobWithOffer } from './bank.ts';

/** What can be asked for besides the base, with what is usual. */
export async function sayLevers(word: string, { json }: { json?: boolean }, world: World): Promise<void> {
  const job = await jobWithOffer(word, world);
  const levers = leversFor(job.offer);
  if (json) return world.printJson(levers.map(({ name, usual, say }) => ({ name, usual, say })));
  const widest = Math.max(...levers.map(({ name }) => name.length)) + 2;
  await world.say(
    { text: `Besides the base, ${job.company}`, tone: 'title' },
    '',
    ...levers.map(({ name, usual }): Line => ({ hang: `  ${name.padEnd(widest)}`, text: usual })),
    '',
    `At most ${MOST_LEVERS} of them beside the number: five weaken each other.`,
    { text: `Into the email: rehearse offer counter ${job.id} --lever "${levers[0]?.say}"`, tone: 'quiet' },
  );
}
