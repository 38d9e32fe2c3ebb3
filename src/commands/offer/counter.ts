import { Problem, WrongUsage } from '../../domain/problem.ts';
import { type Counter, counterChecks, counterEmail, namesOtherOffer } from '../../domain/records/counter.ts';
import type { Offer } from '../../domain/records/job.ts';
import { MOST_LEVERS } from '../../domain/records/levers.ts';
import { amount } from '../../domain/records/offer-sums.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { changeJob } from '../job/bank.ts';
import { lineGiven } from '../records/given.ts';
import { jobWithOffer } from './bank.ts';

export interface CounterOptions {
  ask?: { from: number; to?: number };
  because?: string;
  lever?: string[];
  real?: boolean;
  out?: string;
}

/** Writes the email that asks for more, to copy, with what is seen in it. Nothing is sent. */
export async function counterOffer(word: string, options: CounterOptions, world: World): Promise<void> {
  const job = await jobWithOffer(word, world);
  const asks = world.attended || world.options.plain === true;
  const number = options.ask ?? (asks ? await askNumber(job.offer, world) : missing('--ask', job.id));
  const because =
    lineGiven(options.because, '--because') ?? (asks ? await askReason(world) : missing('--because', job.id));
  if (namesOtherOffer(because) && !options.real) await sureOfOffer(asks, world);
  const levers = (options.lever ?? []).flatMap((one) => lineGiven(one, '--lever') ?? []);
  if (levers.length > MOST_LEVERS)
    throw new WrongUsage(`At most ${MOST_LEVERS} things besides the base: more weaken each other.`, 'Leave one out.');
  const counter: Counter = { ...number, because, levers };
  const email = counterEmail(job, job.offer, counter);
  const asked = { base: counter.from, lever: levers.join(' or ') || undefined, email };
  if (options.out !== undefined) (await world.files()).write(options.out, email);
  await changeJob(job, { offer: { ...job.offer, asked } }, [], world);
  await world.say(
    ...(options.out === undefined ? [...email.split('\n')] : [`The email is in ${options.out}.`, '']),
    { text: 'What I see', tone: 'title' },
    ...counterChecks(job.id, job.offer, counter).map((text): Line => ({ text, hang: '  ' })),
    '',
    { text: `When you sent it: rehearse job note ${job.id} "asked for ${amount(counter.from)}" --sent`, tone: 'quiet' },
  );
}

function missing(what: string, id: string): never {
  throw new WrongUsage(
    `A counter needs --ask and --because: ${what} is missing.`,
    `For example: rehearse offer counter ${id} --ask 145000 --because "the range you posted goes to 150,000"`,
  );
}

/** "145000" or "145000-150000"; undefined if it is neither. */
export function readNumber(text: string): { from: number; to?: number } | undefined {
  const [, from, to] = /^(\d{1,12})(?:-(\d{1,12}))?$/.exec(text.replace(/[,\s_]/g, '')) ?? [];
  if (from === undefined || Number(from) === 0) return undefined;
  if (to === undefined) return { from: Number(from) };
  return Number(to) > Number(from) ? { from: Number(from), to: Number(to) } : undefined;
}

async function askNumber({ base, currency, market }: Offer, world: World): Promise<{ from: number; to?: number }> {
  const known = market ? `; market ${amount(market.number)}` : '';
  const text = await (await world.terminal()).ask(`Which base do you ask for, in ${currency}?`, {
    hint: `offered ${amount(base)}${known}`,
    check: (line) => (readNumber(line) ? undefined : 'It must be a number such as 145000, or a range: 145000-150000.'),
  });
  return readNumber(text) ?? { from: base };
}

async function askReason(world: World): Promise<string> {
  const text = await (await world.terminal()).ask('Why? One sentence.', {
    hint: 'a market figure, the posted range, or the scope of the job',
    check: (line) => (line.trim() ? undefined : 'It needs a reason.'),
  });
  return lineGiven(text, 'The reason') ?? '';
}

/** Another offer is named only if there is one. @throws Problem if the user does not say so */
async function sureOfOffer(asks: boolean, world: World): Promise<void> {
  const real =
    asks &&
    (await (
      await world.terminal()
    ).choose(
      'You name another offer.',
      [
        { value: true, label: 'it is real and I could show it' },
        { value: false, label: 'leave it out' },
      ],
      { records: true },
    ));
  if (!real)
    throw new Problem(
      'Another offer is named only if it is real and you could show it. Nothing was written.',
      'If it is, add --real; if not, give another reason.',
    );
}
