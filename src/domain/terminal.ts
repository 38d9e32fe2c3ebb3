/** Ways in which a line can stand out; each of them is legible without color. */
export type Tone = 'title' | 'quiet' | 'good' | 'warn' | 'bad' | 'voice';

/** A paragraph to show. `indent` counts columns; `hang` is put before the first line, and the rest lines up after it. */
export interface Styled {
  text: string;
  tone?: Tone;
  indent?: number;
  hang?: string;
  /** Keeps the text's own line breaks and does not wrap it (code, tables). */
  verbatim?: boolean;
  /** Said instead where a verbatim text is wider than the window, and line by line; empty: nothing. */
  narrow?: string;
}
/** An empty string is a blank line. */
export type Line = string | Styled;

export interface Choice<T> {
  value: T;
  label: string;
  /** One character that picks it at once; the terminal numbers choices that have none. */
  key?: string;
}

export interface Tickable {
  text: string;
  ticked?: boolean;
  /** Shown before it: what it and those after it belong to. */
  under?: readonly Line[];
}

/** The place of a text that is being written: a draft, and a part of its sheet. */
export interface DraftPlace {
  draft: string;
  part: string;
}

/** What is shown above what is asked. */
export interface PromptContext {
  /** Blocks to read first: if they do not fit above the question, they get their own pages. */
  above?: Line[][];
  /** What was shown or typed before: it stays in sight if that is possible, and is not repeated line by line. */
  again?: Line[];
}

export interface ChooseOptions<T> extends PromptContext {
  /** What is marked at first; default: the first. */
  initial?: T;
  /** In one line, not one below the other. */
  inline?: boolean;
  /** What is chosen is recorded: a key that was meant for something else, Enter above all, must not take it. */
  records?: boolean;
}

export interface AnswerRequest extends Pick<PromptContext, 'again'> {
  /** What stays in sight above the answer; if it is longer than the window it is read before the clock starts. */
  prompt: Line[];
  /** Seconds on the clock; null: no clock is shown, time is still measured. */
  seconds: number | null;
  /** The item's own limit in seconds, even if no clock is shown: someone who presses no key for longer counts as gone. */
  limit?: number;
  /** The answer is spoken: only the clock is shown, and Enter ends it. */
  aloud: boolean;
  /** Text to start from: a draft kept from an earlier, interrupted try. */
  initial?: string;
  /** Called with the text so far, at most every two seconds, and once more if the answer is interrupted. */
  keep?: (text: string) => void;
  /** Where an editor's text is found again if the program has gone. */
  place?: DraftPlace;
  /** The user throws away the text that it started from. */
  discard?: () => void;
  /** A clock that goes on whatever happens: its seconds by now. Without it, time at work is counted from the first sight. */
  clock?: () => number;
  /** What the other side says when the clock passes a second; what was said before is in sight from the beginning. */
  says?: readonly { at: number; lines: Line[] }[];
  /** Single keys that note a moment; only in an answer that is spoken, where no key is a letter of it. */
  stamps?: readonly StampKey[];
  /** A stamp was pressed. */
  stamped?: (key: string, seconds: number) => void;
}

/** A key that notes when something was done. */
export interface StampKey {
  key: string;
  label: string;
  /** Asks for the question once more, as often as one likes; any other key counts once. */
  again?: true | undefined;
  /** When it was pressed before, in seconds of the clock. */
  at?: number | undefined;
}

export interface EditRequest extends Pick<AnswerRequest, 'place' | 'keep'> {
  /** End of the file's name, for the editor: `.md`. */
  ending: string;
}

export interface Answer {
  /** What was typed, line breaks as `\n`; empty if it was spoken. */
  text: string;
  /** Seconds at work from the first sight of the question to the end of the answer: see `atWork`. */
  seconds: number;
}

/** The first line of a page: what is practiced, the place in the session, and how far the day's minutes are. */
export interface Heading {
  left: string;
  right?: string;
  /** "6 of 20 min"; it gives way if it does not fit. */
  time?: string | undefined;
}

/**
 * The coach's words to the user and back. Two implementations: a screen (`terminal/screen.ts`) and plain lines.
 * Every method that waits rejects with `Stopped` on Escape (plain: end of input) and `Interrupted` on Ctrl-C.
 */
export interface Terminal {
  /** Columns that text is wrapped at. */
  readonly width: number;
  /** Whether long lists can be searched: someone is there, and it is not line by line. */
  readonly searches: boolean;
  /** Begins a new thing: the screen shows nothing else. `right` is the place in the session ("question 2 of 8"). */
  page(heading?: Heading): void;
  say(...lines: Line[]): void;
  /**
   * Blocks to read, a blank line between them, on as many pages under the same heading as they need. With `next`, the
   * name of what comes then, it waits until the user turns to it; in plain lines there is nothing to turn.
   */
  show(blocks: Line[][], next?: string): Promise<void>;
  /** One of a few: its key takes it at once, Enter what is marked; see docs/decisions/0018. */
  choose<T>(question: string, choices: Choice<T>[], options?: ChooseOptions<T>): Promise<T>;
  /** One of many, found by some of its words. @throws RangeError if there is nothing to pick */
  pick<T>(question: string, choices: Choice<T>[]): Promise<T>;
  /** Which of these. */
  tick(question: string, items: Tickable[], context?: PromptContext): Promise<boolean[]>;
  /** One line of text; Enter alone gives `initial` or an empty string. `check` returns a complaint, or nothing. */
  ask(
    question: string,
    options?: Pick<PromptContext, 'above'> & {
      initial?: string;
      hint?: string;
      check?: (text: string) => string | undefined;
    },
  ): Promise<string>;
  /** Several lines against the clock. */
  answer(request: AnswerRequest): Promise<Answer>;
  /** The user's own editor on a text; resolves to the edited text. @throws Problem without an editor */
  edit(text: string, request: EditRequest): Promise<string>;
  /**
   * Says what is waited for while `work` goes on; leaving ends it by the signal. At the terminal Ctrl-C leaves as well.
   * @throws what `work` throws; `Stopped` if someone left
   */
  wait<T>(says: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** A long text: through the pager if it does not fit and someone is there to page. */
  read(lines: Line[]): Promise<void>;
  /**
   * Starts to measure time at work, and returns what tells its seconds so far: without those in which the process was
   * stopped or the machine asleep, and of a wait for a key without those beyond `limit` seconds (default: as before).
   */
  atWork(limit?: number): () => number;
  /** A time as it is shown here ("1:12") or said ("1 minute 12 seconds"). */
  duration(seconds: number): string;
}
