import { Argument, type Command, InvalidArgumentError } from 'commander';
import { stamp } from '../domain/dates.ts';
import { WrongUsage } from '../domain/problem.ts';
import type { World } from '../world.ts';
import type { OfferOptions } from './offer/bank.ts';
import type { CounterOptions } from './offer/counter.ts';
import type { Decision, ExtendOptions } from './offer/deadline.ts';
import { examples } from './wording/examples.ts';
import { atLeast, percentOption } from './wording/options.ts';

const MOST = 1_000_000_000;
const money = atLeast(0, MOST);
const JOB_ADD = 'job add Acme --role "Senior backend"';
const ADD = 'offer add acme --base 130000 --bonus 10 --equity 80000/4y --public';
const JOB = 'the job: its id, the start of it, or the company';

export function declare(command: Command, world: World): void {
  command.addHelpText(
    'after',
    examples('offer call', JOB_ADD, ADD, 'offer counter acme --ask 145000 --because "you posted up to 150,000"'),
  );
  command
    .command('call')
    .description('What to say on the phone when they make the offer.')
    .argument('[job]', 'whose offer it is: its id, the start of it, or the company')
    .option('--drill', 'say it, in 20 seconds')
    .addHelpText('after', examples('offer call', 'offer call --drill'))
    .action(async (word: string | undefined, { drill }: { drill?: boolean }) => {
      const { drillCall, sayCall } = await import('./offer/call.ts');
      await (drill ? drillCall(world) : sayCall(word, world));
    });
  declareAdd(command.command('add').description('Note an offer, or change what you give of it.'), world);
  declareCounter(command, world);
  declareFigures(command, world);
  declareDeciding(command, world);
  command
    .command('compare')
    .description('The open offers side by side, over four years.')
    .option('--raise <percent>', 'raises a year for the difference of base (default: 3)', percentOption(100))
    .option('--years <n>', 'years for that difference (default: 5)', atLeast(1, 40))
    .option('--anonymous', 'companies as A, B, C')
    .option('--json', 'as JSON')
    .addHelpText('after', examples(JOB_ADD, ADD, 'offer compare'))
    .action(async (options: { raise?: number; years?: number; anonymous?: boolean; json?: boolean }) =>
      (await import('./offer/compare.ts')).compareOffers(options, world),
    );
}

function declareAdd(command: Command, world: World): void {
  command
    .argument('<job>', JOB)
    .option('--base <n>', 'base a year', money)
    .option('--currency <code>', 'such as EUR (default: USD)')
    .option('--bonus <percent>', 'bonus at target, in percent of the base', percentOption(1000))
    .option('--equity <total>', 'all of it over its years: 80000/4y', readEquity)
    .option('--public', 'the equity can be sold')
    .option('--private', 'it cannot: it is shown, and not added up')
    .option('--worth <n>', 'what you take private equity to be worth in all', money)
    .option('--cliff <months>', 'months before any equity is yours (default: 12)', atLeast(0, 120))
    .option('--signing <n>', 'paid once', money)
    .option('--benefits <n>', 'what the benefits are worth to you a year', money)
    .option('--level <name>', 'the level that they offer')
    .option('--interviewed <name>', 'the level that you interviewed for')
    .option('--reply-by <date>', 'when they want an answer: 2026-12-18, "friday"')
    .addHelpText('after', examples(JOB_ADD, ADD))
    .action(async (word: string, options: OfferOptions) =>
      (await import('./offer/bank.ts')).addOffer(word, options, world),
    );
}

/** "80000/4y". */
function readEquity(text: string): { total: number; years: number } {
  const [, total, years] = /^(\d{1,10})\/(\d{1,2})y?$/.exec(text.replaceAll(',', '')) ?? [];
  if (total === undefined || Number(years) === 0)
    throw new InvalidArgumentError('It must be a total and its years, such as 80000/4y.');
  return { total: Number(total), years: Number(years) };
}

/** More time, and the decision. */
function declareDeciding(command: Command, world: World): void {
  command
    .command('extend')
    .description('The email that asks for more time, to copy.')
    .argument('<job>', JOB)
    .requiredOption('--until <date>', 'one day: 2026-12-21, "monday"')
    .option('--because <text>', 'one reason, which is true')
    .option('--out <file>', 'write the email to a file')
    .addHelpText(
      'after',
      examples(JOB_ADD, ADD, 'offer extend acme --until monday --because "I decide this with my family"'),
    )
    .action(async (word: string, options: ExtendOptions) =>
      (await import('./offer/deadline.ts')).extendOffer(word, options, world),
    );
  command
    .command('decide')
    .description('Say what you decided.')
    .argument('<job>', JOB)
    .addArgument(new Argument('<decision>').choices(['accept', 'decline']))
    .option('--starts <date>', 'your first day there')
    .addHelpText('after', examples(JOB_ADD, ADD, 'offer decide acme accept --starts 2027-02-01'))
    .action(async (word: string, decision: Decision, options: { starts?: string }) =>
      (await import('./offer/deadline.ts')).decideOffer(word, decision, options, world),
    );
  command
    .command('rank')
    .description('Which open offer is better, dimension by dimension, the pay left out.')
    .addHelpText(
      'after',
      examples(JOB_ADD, ADD, 'job add Brightpay', 'offer add brightpay --base 142000', 'offer rank'),
    )
    .action(async () => (await import('./offer/rank.ts')).rankOffers(world));
}

function declareCounter(command: Command, world: World): void {
  command
    .command('counter')
    .description('The email that asks for more, to copy; nothing is sent.')
    .argument('<job>', JOB)
    .option('--ask <n>', 'the base that you ask for: 145000, or 145000-150000')
    .option('--because <text>', 'one sentence of reason')
    .option(
      '--lever <text>',
      'something besides the base, twice at most: "a signing bonus of 15,000"',
      (one, all: string[] = []) => [...all, one],
    )
    .option('--real', 'the other offer that you name is real, and you could show it')
    .option('--out <file>', 'write the email to a file')
    .addHelpText(
      'after',
      examples(JOB_ADD, ADD, 'offer counter acme --ask 145000 --because "you posted up to 150,000"'),
    )
    .action(async (word: string, { ask, ...options }: Omit<CounterOptions, 'ask'> & { ask?: string }) => {
      const { counterOffer, readNumber } = await import('./offer/counter.ts');
      const number = ask === undefined ? undefined : readNumber(ask);
      if (ask !== undefined && !number)
        throw new WrongUsage(
          `"${ask}" is not a base.`,
          '--ask takes a number such as 145000, or a range: 145000-150000.',
        );
      await counterOffer(word, { ...options, ask: number }, world);
    });
}

/** What an offer is held against. */
function declareFigures(command: Command, world: World): void {
  command
    .command('lever')
    .description('What can be asked for besides the base.')
    .argument('<job>', JOB)
    .option('--json', 'as JSON')
    .addHelpText('after', examples(JOB_ADD, ADD, 'offer lever acme'))
    .action(async (word: string, options: { json?: boolean }) =>
      (await import('./offer/lever.ts')).sayLevers(word, options, world),
    );
  command
    .command('market')
    .description('Note what the market pays for such a job.')
    .argument('<job>', JOB)
    .argument('<number>', 'base a year', money)
    .requiredOption('--where <text>', 'where the figure is from')
    .addHelpText('after', examples(JOB_ADD, ADD, 'offer market acme 150000 --where "pay survey, senior, this city"'))
    .action(async (word: string, number: number, { where }: { where: string }) =>
      (await import('./offer/compare.ts')).noteMarket(word, number, where, stamp(world.now()), world),
    );
}
