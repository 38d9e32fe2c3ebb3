import type { AnswerTask } from '../../drills/question/task.ts';
import type { Remark } from '../finding.ts';

const WRONG = 2;
const GROUNDS = 2;

interface Strict extends Pick<AnswerTask, 'grounds' | 'points'> {
  probes: readonly { when?: unknown }[];
  wrong: readonly { words: readonly string[]; fails?: string | undefined }[];
}

/** What a shipped question must have: grounds and levels that decide what is asked next, and wrong answers that are explained. */
export function strictQuestion({ grounds, points, probes, wrong }: Strict): Remark[] {
  const remarks: Remark[] = [];
  const need = (is: boolean, path: Remark['path'], says: string) => {
    if (!is) remarks.push({ path, says });
  };
  need(Object.keys(grounds).length >= GROUNDS, ['grounds'], `at least ${GROUNDS}: the parts of a whole answer`);
  need(
    new Set(points.map(({ level }) => level)).size > 1,
    ['points'],
    'all of one level: say who is expected to say which',
  );
  need(
    probes.some(({ when }) => when),
    ['probes'],
    'none has a `when`: they are the same whatever was said',
  );
  need(wrong.length >= WRONG, ['wrong'], `at least ${WRONG} wrong answers`);
  wrong.forEach(({ words, fails }, i) => {
    need(fails !== undefined, ['wrong', i], 'fails is missing: why it fails');
    need(words.length > 0, ['wrong', i], 'words is missing: phrases that give it away');
  });
  return remarks;
}
