import type { DesignTask } from '../../drills/design/task.ts';
import type { Remark } from '../finding.ts';

const PARTS = 3;
const KEYS = 3;
const REACTING = 2;

type Strict = Pick<DesignTask, 'answers' | 'parts' | 'stages' | 'figure'>;

/** What a shipped design must have: a room that answers and reacts, and a drawing to compare with. */
export function strictDesign({ answers, parts, stages, figure }: Strict): Remark[] {
  const remarks: Remark[] = [];
  const need = (is: boolean, path: Remark['path'], says: string) => {
    if (!is) remarks.push({ path, says });
  };
  need(figure !== undefined, [], 'figure is missing: the sample answer as a drawing in characters');
  need(Object.keys(parts).length >= PARTS, ['parts'], `at least ${PARTS} components that are listened for`);
  need(answers.filter(({ key }) => key).length >= KEYS, ['answers'], `at least ${KEYS} with \`key: true\``);
  const twists = stages.flatMap((stage) => stage.twists);
  need(twists.filter(({ when }) => when).length >= REACTING, ['stages'], `at least ${REACTING} twists with \`when\``);
  stages.forEach(({ points, twists: own }, s) => {
    need(own.length > 0, ['stages', s], 'twists is missing: what the interviewer changes here');
    need(
      points.length >= 4 && points.length <= 6,
      ['stages', s, 'points'],
      `4 to 6 points, but here are ${points.length}`,
    );
    const levels = new Set(points.map(({ level }) => level));
    need(levels.size > 1, ['stages', s, 'points'], 'all of one level: say who is expected to say which');
  });
  return remarks;
}
