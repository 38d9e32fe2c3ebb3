import { claimGrid, claimName, HELD_WORDS, RAN_WORDS, worstAnswer } from '../../domain/claims/claim-grid.ts';
import { type Days, dayHere, dayName } from '../../domain/dates.ts';
import { gridBlocks } from '../../domain/exports/grid.ts';
import type { Claim } from '../../domain/records/claim.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { todayNumber } from '../session/user-state.ts';
import { count } from '../wording/counts.ts';
import { claimNamed, NO_CLAIM } from './bank.ts';
import { VERDICT_WORDS } from './change.ts';

/** All claims by row, and below them what is missing. */
export async function listClaims({ json }: { json?: boolean }, world: World): Promise<void> {
  const claims = [...(await world.journal()).all('claim').values()];
  const days = (await world.settings()).read();
  const grid = claimGrid(claims, await todayNumber(world), days);
  if (json) return world.printJson({ claims: claims.map((claim) => claimJson(claim, days)), holes: grid.holes });
  if (claims.length === 0) return world.say(NO_CLAIM);
  const holes = grid.holes.length > 0 ? `, ${count(grid.holes.length, 'hole')}` : '';
  await world.say(
    { text: `${count(claims.length, 'claim')}${holes}`, tone: 'title' },
    ...gridBlocks(grid).flatMap((block): Line[] => ['', ...block]),
  );
}

/** Everything that is known of one claim. */
export async function showClaim(word: string, { json }: { json?: boolean }, world: World): Promise<void> {
  const claim = await claimNamed(word, world);
  const days = (await world.settings()).read();
  if (json) return world.printJson(claimJson(claim, days));
  const today = await todayNumber(world);
  const { ran, deep, broad, boundary, verdict, asked } = claim;
  await world.say(
    { text: claimName(claim), tone: 'title' },
    { text: RAN_WORDS[ran], hang: '  ran       ' },
    ...(deep.length > 0 ? [{ text: deep.join('; '), hang: '  deep      ' }] : []),
    ...(broad.length > 0 ? [{ text: broad.join('; '), hang: '  broad     ' }] : []),
    { text: boundary ?? 'not written yet', hang: '  boundary  ' },
    ...(verdict ? [{ text: VERDICT_WORDS[verdict], hang: '  on the CV ' }] : []),
    ...(asked.length > 0 ? ['', { text: 'Asked', tone: 'title' as const }] : []),
    ...asked.map(
      ({ at, ask, held }): Line => ({
        text: `${HELD_WORDS[held]}: ${ask}`,
        hang: `  ${dayName(dayHere(at, days), today)}  `,
      }),
    ),
  );
}

function claimJson(claim: Claim, days: Days) {
  const worst = worstAnswer(claim, days);
  return {
    ...claim,
    worst: worst ? { held: worst.held, ask: worst.ask, at: worst.at } : null,
    boundary: claim.boundary ?? null,
    verdict: claim.verdict ?? null,
  };
}
