import type { AnswerTask } from '../../drills/question/task.ts';
import { unheardIn } from '../../drills/said.ts';
import { LEVELS } from '../../level.ts';
import type { Remark } from '../finding.ts';

const WRONG = 2;
const GROUNDS = 2;

type Strict = Pick<AnswerTask, 'level' | 'grounds' | 'points' | 'ways' | 'probes' | 'wrong'>;

/**
 * What a shipped question must have: grounds and levels that decide what is asked next, hints for what was missed, wrong
 * answers that are explained, a strong answer in which each point up to senior is marked, and phrases that say what is heard.
 */
export function strictQuestion({ level, grounds, points, ways = {}, probes, wrong }: Strict): Remark[] {
  const remarks: Remark[] = [];
  const need = (is: boolean, path: Remark['path'], says: string) => {
    if (!is) remarks.push({ path, says });
  };
  const levels = new Set(points.map((one) => one.level));
  const upTo = Math.max(LEVELS.indexOf(level), LEVELS.indexOf('senior'));
  need(Object.keys(grounds).length >= GROUNDS, ['grounds'], `at least ${GROUNDS}: the parts of a whole answer`);
  need(levels.size > 1, ['points'], 'all of one level: say who is expected to say which');
  need(
    probes.some(({ when }) => when),
    ['probes'],
    'none has a `when`: they are the same whatever was said',
  );
  need(wrong.length >= WRONG, ['wrong'], `at least ${WRONG} wrong answers`);
  points.forEach(({ level: from, span }, i) => {
    const isSaid = span !== undefined || LEVELS.indexOf(from) > upTo;
    need(isSaid, ['points', i], 'span is missing: the words of the strong answer that say it');
  });
  probes.forEach(({ when, hints }, i) => {
    const isMissed = typeof when === 'object' && 'missed' in when;
    need(!isMissed || hints !== undefined, ['probes', i], 'hints is missing: what helps someone who is stuck');
  });
  wrong.forEach(({ words, fails }, i) => {
    need(fails !== undefined, ['wrong', i], 'fails is missing: why it fails');
    need(words.length > 0, ['wrong', i], 'words is missing: phrases that give it away');
  });
  return [...remarks, ...phraseRemarks({ ways, wrong })];
}

/** A phrase means less than it says if a word of it does not count: "delete then write" is heard in "write, then delete". */
function phraseRemarks({ ways = {}, wrong }: Pick<Strict, 'ways' | 'wrong'>): Remark[] {
  const all = [
    ...Object.entries(ways).map(([name, { words }]) => ({ path: ['ways', name, 'words'], words })),
    ...wrong.map(({ words }, i) => ({ path: ['wrong', i, 'words'], words })),
  ];
  return all.flatMap(({ path, words }) =>
    words.flatMap((phrase, i) => {
      const [unheard] = unheardIn(phrase);
      const says = `"${unheard}" does not count, nor does the order of words: what is left must be enough`;
      return unheard === undefined ? [] : [{ path: [...path, i], says }];
    }),
  );
}
