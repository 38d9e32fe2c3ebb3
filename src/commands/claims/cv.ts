import { bulletAsks, type CvClaim, type CvCompared, claimsIn, compareCv } from '../../domain/claims/cv.ts';
import { Problem } from '../../domain/problem.ts';
import type { Claim, Ran } from '../../domain/records/claim.ts';
import type { Line, Terminal } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { count } from '../wording/counts.ts';
import { addClaims, changeClaim, type NewClaim } from './bank.ts';
import { technologies } from './technology.ts';

/** Reads a CV, and takes those of its sentences and technologies that the user ticks. The file itself is not kept. */
export async function readCv(path: string, { json }: { json?: boolean }, world: World): Promise<void> {
  const found = claimsIn(textOf(path, (await world.files()).read(path)), await technologies(world));
  const compared = compareCv(found, (await world.journal()).all('claim').values());
  if (json) return world.printJson(compared);
  if (found.length === 0)
    throw new Problem(
      'No sentence with a mark in front ("- ...") and no known technology was found.',
      'Write one claim a line, or add one: rehearse claims add Kafka --ran production',
    );
  const { fresh, changed, gone } = compared;
  if (fresh.length + changed.length + gone.length === 0)
    return world.say('Nothing new: every line is a claim already.');
  if (!world.attended && !world.options.plain) return world.say(...foundLines(compared));
  await takeFresh(fresh, world);
  await takeChanged(changed, world);
  if (gone.length > 0) await world.say('', ...goneLines(gone));
}

/** @throws Problem for what is not text */
function textOf(path: string, text: string): string {
  if (!/\.(pdf|docx?|odt|rtf)$/i.test(path) && !text.startsWith('%PDF')) return text;
  throw new Problem(`${path} is not plain text.`, 'Export it as text or Markdown first.');
}

async function takeFresh(fresh: readonly CvClaim[], world: World): Promise<void> {
  const bullets = await takeBullets(
    fresh.filter(({ sort }) => sort === 'bullet'),
    world,
  );
  const names = await takeNames(
    fresh.filter(({ sort }) => sort === 'technology'),
    world,
  );
  const terminal = await world.terminal();
  const added = bullets.length + names.length;
  terminal.page({ left: 'Claims' });
  terminal.say(`${count(added, 'claim')} added.`, ...askLines(bullets), ...(added > 0 ? ['', DRILL] : []));
}

/** The sentences that are ticked; they are kept before anything else is asked. */
async function takeBullets(bullets: readonly CvClaim[], world: World): Promise<Claim[]> {
  if (bullets.length === 0) return [];
  const terminal = await world.terminal();
  terminal.page({ left: 'Your CV', right: count(bullets.length, 'sentence') });
  const ticked = await which('Which of these must survive "walk me through this"?', bullets, terminal);
  return addClaims(
    ticked.map((one) => newClaim(one, 'production')),
    world,
  );
}

async function takeNames(names: readonly CvClaim[], world: World): Promise<Claim[]> {
  if (names.length === 0) return [];
  const terminal = await world.terminal();
  terminal.page({ left: 'Your CV', right: `${names.length} named` });
  const listed = await which('Which of these will they ask about?', names, terminal);
  const ran = listed.length > 0 ? await which('Which of them did you run in production?', listed, terminal) : [];
  const rest = listed.filter((one) => !ran.includes(one));
  const side = rest.length > 0 ? await which('And which in a side project?', rest, terminal) : [];
  const whereOf = (one: CvClaim) => (ran.includes(one) ? 'production' : side.includes(one) ? 'side' : 'read');
  return addClaims(
    listed.map((one) => newClaim(one, whereOf(one))),
    world,
  );
}

const DRILL = 'The worst questions about them: rehearse claims drill';

function newClaim({ sort, text, item }: CvClaim, ran: Ran): NewClaim {
  return { sort, text, ran, deep: [], broad: [], ...(item && { item }) };
}

async function which<T extends { text: string }>(
  question: string,
  all: readonly T[],
  terminal: Terminal,
): Promise<T[]> {
  const ticks = await terminal.tick(
    question,
    all.map(({ text }) => ({ text })),
  );
  return all.filter((_, i) => ticks[i]);
}

/** What is asked about sentences in which something is not seen. */
function askLines(bullets: readonly Claim[]): Line[] {
  return bullets.flatMap(({ text }): Line[] => {
    const asks = bulletAsks(text).map((ask): Line => ({ text: ask, indent: 2 }));
    return asks.length > 0 ? ['', `"${text}"`, ...asks] : [];
  });
}

async function takeChanged(changed: CvCompared['changed'], world: World): Promise<void> {
  if (changed.length === 0) return;
  const terminal = await world.terminal();
  terminal.page({ left: 'Your CV', right: `${changed.length} reworded` });
  const pairs = changed.map(({ claim, text }) => ({ claim, now: text, text: `"${text}", before "${claim.text}"` }));
  for (const { claim, now } of await which('Which of these are the same claim in other words?', pairs, terminal))
    await changeClaim(claim, { text: now }, world);
}

function goneLines(gone: readonly Claim[]): Line[] {
  return [
    { text: 'Not in this file any more', tone: 'title' },
    ...gone.flatMap(({ id, text }): Line[] => [
      { text, indent: 2 },
      { text: `rehearse claims edit ${id} --verdict cut`, indent: 4, tone: 'quiet' },
    ]),
  ];
}

/** Where no one can tick: what was found, and how to take it. */
function foundLines({ fresh, changed, gone }: CvCompared): Line[] {
  return [
    { text: `Not a claim yet: ${fresh.length}`, tone: 'title' },
    ...fresh.map(({ text }): Line => ({ text, hang: '  - ' })),
    ...(changed.length > 0 ? [{ text: `Reworded: ${changed.length}`, tone: 'title' as const }] : []),
    ...changed.map(({ text }): Line => ({ text, hang: '  - ' })),
    ...(gone.length > 0 ? goneLines(gone) : []),
    '',
    'To choose among them, run it in a terminal; or one by one: rehearse claims add "..." --bullet --ran production',
  ];
}
