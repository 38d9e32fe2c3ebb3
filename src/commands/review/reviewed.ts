import { glimpse } from '../../domain/glimpse.ts';
import { Problem, WrongUsage } from '../../domain/problem.ts';
import { storyOutline } from '../../domain/stories/outline.ts';
import type { World } from '../../world.ts';
import { attemptsUntilNow } from '../session/user-state.ts';
import { storyNamed, templateOf } from '../story/bank.ts';

/** What is reviewed, with its text. */
export interface Reviewed {
  about: 'answer' | 'code';
  /** The name under which the note is kept: "Orders slow", "bad.ts". */
  name: string;
  text: string;
}

const MOST_LINES = 2_000;

/** The text that the words of the command line name. @throws Problem if there is none to read */
export async function reviewedText(what: string, id: string | undefined, world: World): Promise<Reviewed> {
  if (what === 'answer') return answerText(id, world);
  if (what === 'story') {
    if (id === undefined) throw new WrongUsage('Which story?', 'rehearse story list shows yours.');
    return storyText(id, world);
  }
  if (id !== undefined) throw new WrongUsage('One file at a time.', 'For example: rehearse review src/orders.ts');
  return codeText(what, world);
}

async function answerText(id: string | undefined, world: World): Promise<Reviewed> {
  const attempts = (await attemptsUntilNow(world)).filter((one) => id === undefined || one.item === id);
  const last = attempts.filter(({ answer }) => answer?.trim()).at(-1);
  if (last?.answer) {
    const title = (await world.library()).item(last.item)?.title ?? last.item;
    return { about: 'answer', name: title, text: last.answer };
  }
  const kept = (await world.settings()).read().keepAnswers;
  throw new Problem(
    id === undefined ? 'No answer is kept yet.' : `No answer to "${id}" is kept.`,
    kept ? 'Answer a question first: rehearse drill question --count 1' : 'To keep them: rehearse settings answers on',
  );
}

async function storyText(id: string, world: World): Promise<Reviewed> {
  const story = await storyNamed(id, world);
  const template = await templateOf(story, world);
  const texts = template ? storyOutline(story, template) : Object.values(story.fields);
  if (texts.length === 0)
    throw new Problem(`"${story.title}" is empty.`, `To write it: rehearse story edit ${story.id}`);
  return { about: 'answer', name: story.title, text: texts.join('\n') };
}

async function codeText(path: string, world: World): Promise<Reviewed> {
  const text = (await world.files()).read(path);
  const name = path === '-' ? 'standard input' : (path.split(/[\\/]/).at(-1) ?? path);
  // A zero byte, or what could not be read as UTF-8.
  if (text.includes('\0') || text.includes('\uFFFD'))
    throw new Problem(`${glimpse(name, 80)} is not text.`, 'Give a file of code.');
  const lines = text.split('\n').length;
  if (lines > MOST_LINES)
    throw new Problem(
      `${glimpse(name, 80)} has ${lines} lines; ${MOST_LINES} can be reviewed.`,
      'Give the part that you changed.',
    );
  return { about: 'code', name, text };
}
