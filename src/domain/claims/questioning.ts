import { perform } from '../drills/room/perform.ts';
import type { OpenSheet } from '../drills/room/sheet.ts';
import type { Claim, ClaimAsked, Held } from '../records/claim.ts';
import type { Line, Terminal } from '../terminal.ts';
import { claimName } from './claim-grid.ts';
import { firstRung, nextRung, type Rung } from './ladder.ts';

/** What a claim is questioned with. */
export interface ClaimRoom {
  terminal: Terminal;
  /** Right of the page's heading: "claim 1 of 3". */
  place: string;
  sheet: OpenSheet;
  aloud: boolean;
  untimed: boolean;
  /** Limit for each answer instead of the question's own. */
  seconds?: number;
  /** Keeps an answer at once. */
  keep: (answered: Omit<ClaimAsked, 'id' | 'at'> & { answer: string }) => Promise<void>;
}

/** Seconds for one question (ours), and for walking someone through a bullet (000:1531). */
const QUESTION = 90;
const BULLET = 300;

/** Questions a claim until it is known how far it holds. @returns what came of each question */
export async function questionClaim(claim: Claim, ladder: readonly Rung[], room: ClaimRoom): Promise<Held[]> {
  const rungs = ladder.length > 0 ? ladder : [await ownQuestion(claim, room)];
  const answers: Held[] = [];
  const soFar: Line[] = [];
  const begun = rungs.findIndex(({ ask }) => room.sheet.part(ask) !== undefined);
  for (let at: number | undefined = begun >= 0 ? begun : firstRung(rungs, claim.asked); at !== undefined; ) {
    const rung = rungs[at];
    if (!rung) break;
    answers.push(await askRung(claim, rung, { ...room, soFar }));
    at = nextRung(at, answers, rungs.length);
  }
  return answers;
}

async function askRung(
  claim: Claim,
  { ask, points, seconds }: Rung,
  room: ClaimRoom & { soFar: Line[] },
): Promise<Held> {
  const { terminal, sheet } = room;
  const heading = { left: claimName(claim), right: room.place };
  terminal.page(heading);
  const given = await perform({ ...room, heading }, { part: ask, prompt: [ask], seconds });
  terminal.page(heading);
  const wanted: Line[] = points.map(({ text }) => ({ text, hang: '  - ' }));
  const held = await terminal.choose<Held>(
    'Did your answer hold, or did you hear yourself guess?',
    [
      { value: 'yes', label: 'it held', key: 'h' },
      { value: 'partly', label: 'in part', key: 'p' },
      { value: 'no', label: 'I guessed', key: 'g' },
    ],
    {
      initial: 'partly',
      records: true,
      above: wanted.length > 0 ? [[ask], [{ text: 'What a strong answer has', tone: 'title' }, ...wanted]] : [[ask]],
      again: given.text.trim() ? [{ text: given.text.trim(), hang: 'You:  ', tone: 'quiet' }] : [],
    },
  );
  await room.keep({ ask, held, seconds: given.seconds, answer: given.text.trim() });
  sheet.clear();
  return held;
}

/** The user's own question on the sheet, so that it is not asked for again. */
const OWN = 'The question';

/** The question about a claim that the library has none for: the one that did not hold, or a new one by the user. */
async function ownQuestion(claim: Claim, { terminal, sheet, place }: ClaimRoom): Promise<Rung> {
  if (claim.sort === 'bullet')
    return { ask: `Walk me through this: ${claimName(claim)}.`, points: [], seconds: BULLET };
  const open = claim.asked.findLast(({ ask, held }) => held !== 'yes' && !holdsSince(claim, ask));
  const begun = sheet.part(OWN)?.text;
  if (begun === undefined && !open) terminal.page({ left: claimName(claim), right: place });
  const ask =
    begun ??
    open?.ask ??
    (await terminal.ask(`What would someone who ran it for five years ask you about ${claim.text}?`, {
      check: (text) => (text.trim() ? undefined : 'Write the question that you would rather not be asked.'),
    }));
  sheet.keep(OWN, { text: ask.trim(), seconds: 0, done: true });
  return { ask: ask.trim(), points: [], seconds: QUESTION };
}

/** Whether the latest answer to a question held. */
function holdsSince({ asked }: Claim, ask: string): boolean {
  return asked.findLast((one) => one.ask === ask)?.held === 'yes';
}
