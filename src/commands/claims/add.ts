import { RAN_WORDS } from '../../domain/claims/claim-grid.ts';
import { WrongUsage } from '../../domain/problem.ts';
import { type Claim, RAN, type Ran } from '../../domain/records/claim.ts';
import type { World } from '../../world.ts';
import { lineGiven } from '../records/given.ts';
import { count } from '../wording/counts.ts';
import { addClaims, type NewClaim } from './bank.ts';
import { technologyNamed } from './technology.ts';

/** A claim as the command line gives it. */
export interface ClaimOptions {
  ran?: Ran;
  /** Separated by semicolons, as `broad` is. */
  deep?: string;
  broad?: string;
  bullet?: boolean;
}

const EXAMPLE = 'For example: rehearse claims add Kafka --ran production --deep "consumer groups; offsets"';

/** Adds one claim; where it ran is asked if someone can answer. */
export async function addClaim(given: string | undefined, options: ClaimOptions, world: World): Promise<void> {
  const asks = world.attended || world.options.plain === true;
  const text = lineGiven(given, 'The claim') ?? (asks ? await askText(world) : undefined);
  if (!text) throw new WrongUsage('A claim needs a name or a sentence.', EXAMPLE);
  const ran = options.ran ?? (asks ? await askRan(text, world) : undefined);
  if (!ran) throw new WrongUsage('--ran is missing: production, side or read.', EXAMPLE);
  const sort = options.bullet ? 'bullet' : 'technology';
  const rest = { ran, deep: listGiven(options.deep, '--deep'), broad: listGiven(options.broad, '--broad') };
  const item = (await technologyNamed({ sort, text }, world))?.id;
  const [claim] = await addClaims([{ sort, text, ...rest, ...(item && { item }) }], world);
  if (claim) await world.say(`Added: ${claim.text}.`, nextFor(claim));
}

/** Adds the claims of a file: all of them, or none if one is wrong or there already. */
export async function addClaimsFrom(path: string, world: World): Promise<void> {
  const { readClaims } = await import('../../domain/records/claim-document.ts');
  const text = (await world.files()).read(path);
  const file = path === '-' ? 'standard input' : path;
  const given = readClaims(await world.parse(text, file), { file, text });
  const claims: NewClaim[] = [];
  for (const one of given) {
    const item = (await technologyNamed(one, world))?.id;
    claims.push({ ...one, ...(item && { item }) });
  }
  const added = await addClaims(claims, world);
  await world.say(`Added: ${count(added.length, 'claim')}.`, 'What each still needs: rehearse claims');
}

/** "a; b" as a list, without blanks and empty parts. */
export function listGiven(text: string | undefined, called: string): string[] {
  const line = lineGiven(text, called) ?? '';
  return line
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function nextFor({ id, ran }: Claim): string {
  if (ran !== 'read') return `The worst question about it: rehearse claims drill ${id}`;
  return `Read about: leave it off the CV, or mark it as such: rehearse claims edit ${id}`;
}

async function askText(world: World): Promise<string | undefined> {
  const terminal = await world.terminal();
  const text = await terminal.ask('Which technology, or which sentence of your CV?', {
    check: (line) => (line.trim() ? undefined : 'It needs a name or a sentence.'),
  });
  return lineGiven(text, 'The claim');
}

export async function askRan(text: string, world: World, initial: Ran = 'production'): Promise<Ran> {
  return (await world.terminal()).choose<Ran>(
    `Where did you run it: ${text}?`,
    RAN.map((value) => ({ value, label: RAN_WORDS[value] })),
    { initial, records: true },
  );
}
