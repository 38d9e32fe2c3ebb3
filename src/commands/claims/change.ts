import { claimName } from '../../domain/claims/claim-grid.ts';
import { WrongUsage } from '../../domain/problem.ts';
import type { Claim, Ran } from '../../domain/records/claim.ts';
import type { World } from '../../world.ts';
import { lineGiven } from '../records/given.ts';
import { askRan, listGiven } from './add.ts';
import { changeClaim, claimNamed } from './bank.ts';

export interface EditOptions {
  text?: string;
  ran?: Ran;
  deep?: string;
  broad?: string;
  verdict?: Verdict;
}
export type Verdict = NonNullable<Claim['verdict']>;

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  keep: 'keep it as it is',
  qualify: 'keep it, and say beside it how far it goes',
  cut: 'take it off',
};

/** Changes what is given; if nothing is, asks where it ran and what the CV is to say. */
export async function editClaim(word: string, options: EditOptions, world: World): Promise<void> {
  const claim = await claimNamed(word, world);
  const { ran, verdict } = options;
  const text = lineGiven(options.text, '--text');
  const given: Partial<Claim> = {
    ...(text && { text }),
    ...(ran && { ran }),
    ...(verdict && { verdict }),
    ...(options.deep !== undefined && { deep: listGiven(options.deep, '--deep') }),
    ...(options.broad !== undefined && { broad: listGiven(options.broad, '--broad') }),
  };
  const change = Object.keys(given).length > 0 ? given : await askChange(claim, world);
  const changed = await changeClaim(claim, change, world);
  await world.say(`Changed: ${claimName(changed)}.`);
}

async function askChange(claim: Claim, world: World): Promise<Partial<Claim>> {
  if (!world.attended && !world.options.plain)
    throw new WrongUsage('What is to change?', `For example: rehearse claims edit ${claim.id} --verdict qualify`);
  const ran = await askRan(claim.text, world, claim.ran);
  return { ran, verdict: await askVerdict(claim, world) };
}

export async function askVerdict({ verdict, ran }: Claim, world: World): Promise<Verdict> {
  return (await world.terminal()).choose<Verdict>(
    'What does your CV do with it?',
    (['keep', 'qualify', 'cut'] as const).map((value) => ({ value, label: VERDICT_WORDS[value] })),
    { initial: verdict ?? (ran === 'production' ? 'keep' : ran === 'side' ? 'qualify' : 'cut'), records: true },
  );
}

/** Keeps the sentence that says where a claim ends; it is asked for if it was not given. */
export async function setLine(word: string, given: string | undefined, world: World): Promise<void> {
  const claim = await claimNamed(word, world);
  const asks = world.attended || world.options.plain === true;
  const line = lineGiven(given, 'The sentence') ?? (asks ? await askLine(claim, world) : undefined);
  if (!line) throw new WrongUsage('What is the sentence?', `For example: rehearse claims line ${claim.id} "${FORM}"`);
  await changeClaim(claim, { boundary: line }, world);
  await world.say(`Where ${claimName(claim)} ends: ${line}`, 'Say it aloud twice; the second time without a pause.');
}

/** The form of the sentence (000:2177-2180). */
const FORM = 'I used X for A and can speak to B; I have not worked with C.';

/** The sentence that says where a claim ends, with an example above if there is one. */
export async function askLine({ boundary }: Claim, world: World, example?: string): Promise<string | undefined> {
  const text = await (await world.terminal()).ask('Where does it end? One sentence.', {
    hint: FORM,
    ...(example && { above: [[{ text: example, hang: 'For example: ', tone: 'voice' as const }]] }),
    ...(boundary && { initial: boundary }),
  });
  return lineGiven(text, 'The sentence');
}
