import type { Answer, AnswerRequest, Line, Terminal } from '../../terminal.ts';

const WORD = 'hint';

/** A terminal on which an answer can ask for a hint; `given` counts those that were. */
export interface Ladder extends Pick<Terminal, 'answer'> {
  given: () => number;
}

/**
 * Gives hints one by one: to someone who ends a typed answer with the word, or who speaks and takes one when done. The
 * clock goes on, and what was typed stays.
 *
 * @param turn begins the page anew: what was asked before the hint is asked again
 */
export function ladder(
  terminal: Pick<Terminal, 'answer' | 'choose'>,
  hints: readonly string[],
  turn: () => void,
): Ladder {
  let given = 0;
  async function answer(request: AnswerRequest): Promise<Answer> {
    let spent = 0;
    let initial = request.initial;
    for (;;) {
      const prompt = [...request.prompt, ...hintLines(hints, given, request.aloud)];
      const seconds = request.seconds === null ? null : Math.max(1, request.seconds - spent);
      const said = await terminal.answer({ ...request, prompt, seconds, initial });
      spent += said.seconds;
      const before = given < hints.length ? await asked(terminal, said.text, request.aloud) : undefined;
      if (before === undefined) return { text: said.text, seconds: spent };
      given += 1;
      request.discard?.();
      if (before) request.keep?.(before);
      initial = before || undefined;
      turn();
    }
  }
  return { answer, given: () => given };
}

function hintLines(hints: readonly string[], given: number, aloud: boolean): Line[] {
  const left = hints.length - given;
  const shown = hints.slice(0, given).map((text): Line => ({ text, hang: 'Hint:  ' }));
  if (left === 0 || aloud) return shown;
  return [
    ...shown,
    { text: `Stuck? End with the word "${WORD}": ${left} ${left === 1 ? 'is' : 'are'} left.`, tone: 'quiet' },
  ];
}

/** What was said before the request for a hint; undefined if there was none. */
async function asked(terminal: Pick<Terminal, 'choose'>, text: string, aloud: boolean): Promise<string | undefined> {
  if (!aloud) {
    const lines = text.trimEnd().split('\n');
    return lines.at(-1)?.trim().toLowerCase() === WORD ? lines.slice(0, -1).join('\n') : undefined;
  }
  const wants = await terminal.choose(
    '',
    [
      { value: false, label: 'go on' },
      { value: true, label: 'a hint', key: 'h' },
    ],
    { inline: true },
  );
  return wants ? '' : undefined;
}
