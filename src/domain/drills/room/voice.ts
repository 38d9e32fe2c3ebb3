import type { Attempt } from '../../practice/attempt.ts';
import type { Answer, Choice, Line } from '../../terminal.ts';
import type { Speech } from '../../voice/hearing.ts';
import { fillersIn, wordsIn } from '../../voice/words.ts';

/** Records one spoken answer of an attempt, with commands that the user named. */
export interface Voice {
  /** Beside the question: that it is recorded, and by what. */
  says: string;
  /** Whether the next spoken answer is recorded: the first of an attempt is. */
  isFree(): boolean;
  /** Records for as long as it takes to speak; the answer has the words that were heard, if a command writes them down. */
  record(speak: () => Promise<Answer>): Promise<Answer>;
  /** What was heard, and what went wrong; nothing before that. */
  heard(): Heard;
  canPlay(): boolean;
  /** Begins to play it, from its beginning. */
  play(): void;
  /** Ends what is played. */
  hush(): void;
  /** Keeps the recording under the id of its attempt. */
  keep(id: string): void;
  /** Throws away what is not kept. */
  drop(): void;
}

export interface Heard {
  speech?: Speech | undefined;
  transcript?: string | undefined;
  /** Sentences. */
  troubles: readonly string[];
}

/** Where recordings are taken, and follow their attempts. */
export interface Voices {
  take(): Voice;
  /** An attempt has another id from now on; undefined if it was taken back. */
  moved(from: string, to: string | undefined): void;
}

/** A key of the pages on which an answer is judged. */
export const PLAY = 'play';

export function playChoice(voice: Voice | undefined): Choice<typeof PLAY>[] {
  return voice?.canPlay() ? [{ value: PLAY, label: 'play it', key: 'p' }] : [];
}

/** What is kept of it with the attempt. */
export function keptVoice({ speech, transcript }: Heard): Pick<Attempt, 'voice' | 'transcript'> {
  if (!speech) return transcript ? { transcript: true } : {};
  const { first, longest, spoken } = speech;
  const said = transcript ? { words: rateOf(transcript, speech), fillers: fillerCount(transcript) } : {};
  return { voice: { first, longest, spoken, ...said }, ...(transcript && { transcript: true }) };
}

/** What was measured, without a judgment: figures to be compared with one's own. */
export function voiceLines(voice: Voice | undefined, duration: (seconds: number) => string): Line[] {
  if (!voice) return [];
  const { speech, transcript, troubles } = voice.heard();
  const lines: Line[] = [];
  if (speech) {
    const { first, longest, longestAt, spoken } = speech;
    const silence = longest > 0 ? `, longest silence ${tenths(longest)} s (at ${duration(longestAt)})` : '';
    lines.push(`Voice: first word after ${tenths(first)} s${silence}, ${tenths(spoken)} s spoken.`);
  } else if (voice.canPlay()) lines.push('Voice: no speech was found in the recording.');
  if (speech && transcript) lines.push(wordsLine(transcript, speech));
  return [...lines, ...troubles].map((line) => ({ text: String(line), tone: 'quiet' }));
}

function wordsLine(transcript: string, speech: Speech): string {
  const fillers = fillersIn(transcript).map(({ word, times }) => `${word} ${times}`);
  const also = fillers.length > 0 ? ` Fillers: ${fillers.join(', ')}.` : '';
  return `${rateOf(transcript, speech)} words a minute; 130 to 160 is usual.${also}`;
}

const rateOf = (transcript: string, { span }: Speech) => Math.round(wordsIn(transcript) / (Math.max(span, 1) / 60));
const fillerCount = (transcript: string) => fillersIn(transcript).reduce((sum, { times }) => sum + times, 0);
const tenths = (seconds: number) => seconds.toFixed(1);
