import { claimName, HELD_WORDS, lacksBoundary } from '../../domain/claims/claim-grid.ts';
import { claimsByNeed, type Rung } from '../../domain/claims/ladder.ts';
import { questionClaim } from '../../domain/claims/questioning.ts';
import type { ItemOfKind } from '../../domain/content/kinds.ts';
import { stamp } from '../../domain/dates.ts';
import { openSheet } from '../../domain/drills/room/sheet.ts';
import { Stopped } from '../../domain/problem.ts';
import type { Claim, Held } from '../../domain/records/claim.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { changeClaim, claimNamed, NO_CLAIM } from './bank.ts';
import { askLine, askVerdict } from './change.ts';
import { technologyNamed } from './technology.ts';

export interface ClaimDrillOptions {
  count?: number;
  seconds?: number;
  aloud?: boolean;
  untimed?: boolean;
}

const DEFAULT_COUNT = 3;

/** Questions the claims that are named, or those that need it most. */
export async function drillClaims(words: readonly string[], options: ClaimDrillOptions, world: World): Promise<void> {
  const settings = (await world.settings()).read();
  const all = (await world.journal()).all('claim').values();
  const named: Claim[] = [];
  for (const word of words) named.push(await claimNamed(word, world));
  const claims = words.length > 0 ? named : claimsByNeed(all, settings).slice(0, options.count ?? DEFAULT_COUNT);
  if (claims.length === 0) return world.say(NO_CLAIM);
  const told: Line[] = [];
  const terminal = await world.terminal();
  try {
    for (const [i, claim] of claims.entries()) {
      const place = `claim ${i + 1} of ${claims.length}`;
      told.push(await drillClaim(claim, place, { ...options, aloud: options.aloud ?? settings.aloud }, world));
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  terminal.page({ left: 'Claims' });
  if (told.length === 0) return terminal.say('Broken off. What you typed is kept, and so is every answer you judged.');
  terminal.say(...told, '', 'All of them: rehearse claims');
}

/** The questions, then where the claim ends if it did not hold, then what the CV does with it. */
async function drillClaim(claim: Claim, place: string, options: ClaimDrillOptions, world: World): Promise<Line> {
  const terminal = await world.terminal();
  const settings = (await world.settings()).read();
  const item = await technologyNamed(claim, world);
  let now = item && claim.item !== item.id ? await changeClaim(claim, { item: item.id }, world) : claim;
  const answers = await questionClaim(claim, ladderOf(item), {
    terminal,
    place,
    sheet: openSheet(await world.drafts(), `claim/${claim.id}`),
    aloud: options.aloud ?? false,
    untimed: options.untimed ?? false,
    seconds: options.seconds,
    keep: async ({ answer, ...one }) => {
      const kept = settings.keepAnswers && answer ? { answer } : {};
      const asked = { id: world.newId(), at: stamp(world.now()), ...one, ...kept };
      now = await changeClaim(now, { asked: [...now.asked, asked] }, world);
    },
  });
  const worst = worstOf(answers);
  terminal.page({ left: claimName(now), right: place });
  if (worst !== 'yes' || lacksBoundary(now, settings)) now = await writeBoundary(now, item?.boundary, world);
  const verdict = await askVerdict(now, world);
  now = await changeClaim(now, { verdict }, world);
  return {
    text: `${HELD_WORDS[worst]}; ${verdict}${now.boundary ? `. ${now.boundary}` : ''}`,
    hang: `${claimName(now)}: `,
  };
}

function worstOf(answers: readonly Held[]): Held {
  return (['no', 'partly'] as const).find((held) => answers.includes(held)) ?? 'yes';
}

function ladderOf(item: ItemOfKind<'technology'> | undefined): readonly Rung[] {
  return item?.ladder ?? [];
}

/** The sentence that says where it ends, said twice: the second time without hesitation (000:6928). */
async function writeBoundary(claim: Claim, example: string | undefined, world: World): Promise<Claim> {
  const terminal = await world.terminal();
  const line = await askLine(claim, world, example);
  if (!line) return claim;
  const changed = await changeClaim(claim, { boundary: line }, world);
  await terminal.show([[line], ['Say it aloud.']], 'once more');
  await terminal.show([['And again, without a pause before it.']], 'done');
  return changed;
}
