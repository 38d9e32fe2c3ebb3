import type { Days } from '../dates.ts';
import type { Claim } from '../records/claim.ts';
import { claimHole, claimName, HELD_WORDS, RAN_WORDS, worstAnswer } from './claim-grid.ts';
import { isOff } from './claimed.ts';

/** Each technology of the CV with what the user knows of it: "Kafka: production; deep: offsets; broad: Streams". */
export function claimLines(claims: readonly Claim[]): string[] {
  const technologies = onCv(claims).filter(({ sort }) => sort === 'technology');
  return technologies.map((claim) => {
    const { ran, deep, broad } = claim;
    const known = [
      ...(deep.length > 0 ? [`deep: ${deep.join(', ')}`] : []),
      ...(broad.length > 0 ? [`broad: ${broad.join(', ')}`] : []),
    ];
    return `${claimName(claim)}: ${[RAN_WORDS[ran], ...known].join('; ')}`;
  });
}

/** The claims that lack something, or whose worst question did not hold. */
export function openClaimLines(claims: readonly Claim[], days: Days): string[] {
  return onCv(claims).flatMap((claim) => {
    const hole = claimHole(claim, days);
    if (hole) return [hole.says];
    const worst = worstAnswer(claim, days);
    return worst && worst.held !== 'yes' ? [`${claimName(claim)}: ${HELD_WORDS[worst.held]}, "${worst.ask}"`] : [];
  });
}

/** The sentences that say where claims end. */
export function boundaryLines(claims: readonly Claim[]): string[] {
  return onCv(claims).flatMap((claim) => (claim.boundary ? [`${claimName(claim)}: ${claim.boundary}`] : []));
}

function onCv(claims: readonly Claim[]): Claim[] {
  return claims.filter((claim) => !isOff(claim));
}
