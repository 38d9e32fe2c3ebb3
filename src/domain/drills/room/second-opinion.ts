import { type Opinion, opinionDocument, readOpinion } from '../../opinion/opinion.ts';
import type { KeptOpinion } from '../../practice/attempt.ts';
import { Problem, Stopped } from '../../problem.ts';
import type { Line } from '../../terminal.ts';
import type { AnswerResult } from './answer-result.ts';
import type { Room, SecondOpinion } from './drill.ts';
import { perform } from './perform.ts';
import { tickedAgain } from './ticked-again.ts';

/** What came of it: the ticks as the user leaves them, what they answered to the follow-up, and what it was; nothing if none came. */
interface Reconsidered {
  said?: AnswerResult;
  more?: string;
  opinion?: KeptOpinion;
}

/** Asks the command, shows what it found, and leaves it to the user what to make of that. */
export async function secondOpinion(room: Room, said: AnswerResult, answer: string): Promise<Reconsidered> {
  const { terminal, opinion: source } = room;
  if (!source || !(await mayRun(room, source, said, answer))) return {};
  const found = await asked(room, source, said, answer);
  if (typeof found === 'string') {
    terminal.page(room.heading);
    await terminal.show([[found, 'Your ticks are as you left them.']], 'go on');
    return {};
  }
  const blocks = opinionBlocks(found, said, source.by);
  const opinion = keptOf(found, source.by);
  for (let now = { said, more: '', opinion }; ; ) {
    terminal.page(room.heading);
    const choice = await terminal.choose<'on' | 'ticks' | 'follow'>(
      'Your ticks stay as they are, unless you change them.',
      [
        { value: 'on', label: 'go on' },
        { value: 'ticks', label: 'change my ticks', key: 't' },
        ...(found.followUp && now.more === ''
          ? [{ value: 'follow' as const, label: 'answer the follow-up', key: 'f' }]
          : []),
      ],
      { inline: true, above: blocks },
    );
    if (choice === 'on') return now;
    if (choice === 'ticks') now = { ...now, said: await tickedAgain(room, now.said, answer) };
    else now = { ...now, more: await answered(room, found.followUp) };
  }
}

/** What is kept of it with the attempt: no words of the answer, which is kept itself. */
function keptOf({ quotes, gap, followUp }: Opinion, by: string): KeptOpinion {
  return { by, said: quotes.map((quote) => quote !== undefined), gap, followUp };
}

/** The first time that a command is to be run, what it gets is said, and asked. */
async function mayRun(
  { terminal, heading }: Room,
  source: SecondOpinion,
  { points }: AnswerResult,
  answer: string,
): Promise<boolean> {
  if (source.agreed()) return true;
  terminal.page(heading);
  const words = answer.trim().split(/\s+/).length;
  const yes = await terminal.choose(
    'Run it?',
    [
      { value: false, label: 'no', key: 'n' },
      { value: true, label: 'yes', key: 'y' },
    ],
    {
      inline: true,
      records: true,
      above: [
        ['This runs:', { text: source.command, indent: 2 }],
        [
          `It gets the question, ${points.length} points, your level and your answer (${words} words), and nothing else. It may send them to others: that is between you and it. A yes holds for this command until you change it.`,
        ],
      ],
    },
  );
  if (yes) await source.agree();
  return yes;
}

/** What it found, or why there is nothing, in a sentence. */
async function asked(
  { terminal, heading, level }: Room,
  source: SecondOpinion,
  { question = '', points }: AnswerResult,
  answer: string,
): Promise<Opinion | string> {
  const judged = { question, points: points.map(({ text }) => text), level, answer };
  const document = opinionDocument(judged);
  if (document === undefined) return 'The answer is too long for a second opinion: 64 kB with its question, at most.';
  terminal.page(heading);
  try {
    const output = await terminal.wait(`Asking ${source.by} ...`, (signal) => source.run(document, signal));
    return readOpinion(output, judged) ?? `${source.by} gave no reply that can be read.`;
  } catch (error) {
    if (error instanceof Stopped) return `${source.by} was stopped.`;
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

function opinionBlocks({ quotes, gap, followUp }: Opinion, { points }: AnswerResult, by: string): Line[][] {
  const ticked = points.filter(({ said }) => said).length;
  const found = points.filter(({ said }, i) => said && quotes[i] !== undefined).length;
  const rows = points.flatMap(({ text, said }, i): Line[] => {
    const quote = quotes[i];
    if (!said && quote === undefined) return [];
    const words = quote === undefined ? 'no words found' : `"${quote}"`;
    return [
      { text, hang: said ? '  [x] ' : '  [ ] ' },
      { text: words, indent: 6, tone: quote === undefined ? 'quiet' : 'voice' },
    ];
  });
  const blocks: Line[][] = [
    [{ text: `${by} found words for ${found} of your ${ticked} ${ticked === 1 ? 'tick' : 'ticks'}.`, tone: 'title' }],
    rows,
    gap ? [{ text: gap, hang: 'Gap:        ' }] : [],
    followUp ? [{ text: followUp, hang: 'Follow-up:  ' }] : [],
  ];
  return blocks.filter((block) => block.length > 0);
}

/** Seconds for the answer to a follow-up; it is not graded. */
const FOLLOW_UP = 60;

async function answered(room: Room, question: string): Promise<string> {
  const { text } = await perform(room, { part: question, prompt: [question], seconds: FOLLOW_UP });
  return text.trim() ? `${question} ${text.trim()}` : '';
}
