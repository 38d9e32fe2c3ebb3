import type { Point } from '../../content/parts.ts';

export const AUDIENCES = ['engineer', 'manager', 'executive'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Seconds for one of the three versions (ours). */
export const AUDIENCE_SECONDS = 75;

const ours = (text: string): Point => ({ text, ours: true });

/** What each listener wants of the same story (001:368, 001:1094-1100); what no source has is marked. */
export const WANTS: Readonly<Record<Audience, { ask: string; points: Point[] }>> = {
  engineer: {
    ask: 'Tell it to an engineer of your team.',
    points: [
      { text: 'The mechanism: what really happened inside' },
      { text: 'What you changed, at the level of code or data' },
      ours('How you knew that it was this and nothing else'),
    ],
  },
  manager: {
    ask: 'Tell it to an engineering manager.',
    points: [
      { text: 'What it did to users or to the plan' },
      { text: 'What it cost to fix, in days' },
      { text: 'What happens next, and by when' },
    ],
  },
  executive: {
    ask: 'Tell it to an executive who does not write code.',
    points: [
      { text: 'Not one technical word' },
      { text: 'It ended on what the business got or lost' },
      ours('It could be repeated to someone else'),
    ],
  },
};

/** Words in capitals that everyone knows. */
const EVERYDAY = new Set(['OK', 'US', 'EU', 'UK', 'AM', 'PM', 'CEO', 'CTO', 'IT', 'HR', 'USD', 'EUR']);

/** Acronyms in a text, and those of the given names that it uses: what an executive may not know. */
export function technicalWords(text: string, names: readonly string[]): string[] {
  const acronyms = (text.match(/\b[A-Z][A-Z0-9]+s?\b/g) ?? []).filter((one) => !EVERYDAY.has(one));
  const lower = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}+#.]+/gu, ' ')} `;
  const used = names.filter((name) => lower.includes(` ${name.toLowerCase()} `));
  return [...new Set([...acronyms, ...used])];
}
