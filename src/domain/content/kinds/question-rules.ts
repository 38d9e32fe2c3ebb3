import { unprobed } from '../../drills/question/fitting.ts';
import type { AnswerTask, Dealing } from '../../drills/question/task.ts';
import { waysIn } from '../../drills/question/way.ts';
import { LEVELS } from '../../level.ts';
import { type Numbers, numberRemarks, textsIn, withNumbers } from '../arithmetic/dealing.ts';
import type { Remark } from '../finding.ts';

/** The most characters of a question's texts, by field. */
export const LONGEST = {
  prompt: 700,
  variants: 700,
  text: 110,
  span: 300,
  ask: 400,
  hints: 160,
  says: 700,
  fails: 300,
  strong: 1200,
};

/** Fewer points at the item's own level would be a grade by one tick. */
const FEWEST_POINTS = 2;

type Checked = Pick<AnswerTask, 'level' | 'prompt' | 'grounds' | 'points' | 'ways' | 'probes' | 'wrong' | 'strong'> &
  Numbers & { variants?: readonly string[] | undefined };

/** Each way in which a question is asked, in turn: its numbers deal by deal, and its other prompts. */
export function dealings(item: Checked): Dealing[] {
  const { variants = [], points, probes, wrong, strong } = item;
  const all = withNumbers({ prompts: [item.prompt, ...variants], points, probes, wrong, strong }, item);
  const count = Math.max(all.length, 1 + variants.length);
  return Array.from({ length: count }, (_, i) => {
    const { prompts = [], ...texts } = all[i % all.length] ?? {};
    const prompt = prompts[i % prompts.length] ?? item.prompt;
    return i > 0 && all.length === 1 ? { prompt } : { prompt, ...texts };
  });
}

/** What no schema sees of a question. */
export function questionRemarks(item: Checked): Remark[] {
  return [...groundRemarks(item), ...wayRemarks(item), ...giveaways(item), ...spanRemarks(item), ...numbersIn(item)];
}

/** Names of grounds and ways, a ground without points, and an answer after which nothing can be asked. */
function groundRemarks({ level, grounds, ways = {}, points, probes }: Checked): Remark[] {
  const names = Object.keys(grounds);
  const unknown = (ground: string) => `\`grounds\` has no "${ground}"`;
  const isExpected = (one: { level: AnswerTask['level'] }) => LEVELS.indexOf(one.level) <= LEVELS.indexOf(level);
  const after = unprobed(probes, { grounds: names, ways: Object.keys(ways) }, level);
  return [
    ...points.flatMap(({ ground }, i) =>
      names.includes(ground) ? [] : [{ path: ['points', i, 'ground'], says: unknown(ground) }],
    ),
    ...names
      .filter((name) => !points.some(({ ground }) => ground === name))
      .map((name) => ({ path: ['grounds', name], says: 'no point belongs to this ground' })),
    ...probes.flatMap(({ when }, i) =>
      Object.entries(typeof when === 'object' ? when : {}).flatMap(([field, ground]) =>
        field === 'way' || names.includes(ground)
          ? []
          : [{ path: ['probes', i, 'when', field], says: unknown(ground) }],
      ),
    ),
    ...(points.filter(isExpected).length < FEWEST_POINTS
      ? [{ path: ['points'], says: `fewer than ${FEWEST_POINTS} points are expected at the item's own level` }]
      : []),
    ...(after
      ? [{ path: ['probes'], says: `no probe fits an answer that settles ${after.join(', ') || 'nothing'}` }]
      : []),
  ];
}

const wayOf = ({ when }: AnswerTask['probes'][number]) => (typeof when === 'object' ? when.way : undefined);

/** Each way is heard by its own words, and asked about; so is an answer that takes none. */
function wayRemarks({ ways = {}, probes }: Checked): Remark[] {
  const names = Object.keys(ways);
  const isBroad = probes.some(({ when }) => when === 'broad');
  return [
    ...probes.flatMap((probe, i) => {
      const way = wayOf(probe);
      return way === undefined || names.includes(way)
        ? []
        : [{ path: ['probes', i, 'when', 'way'], says: `\`ways\` has no "${way}"` }];
    }),
    ...names
      .filter((name) => !probes.some((probe) => wayOf(probe) === name))
      .map((name) => ({ path: ['ways', name], says: 'no probe asks about this way' })),
    ...(names.length > 0 !== isBroad
      ? [{ path: ['probes'], says: '`ways` and a probe with `when: broad`: both or neither' }]
      : []),
    ...Object.entries(ways).flatMap(([name, { words }]) =>
      words.flatMap((phrase, i) =>
        waysIn(phrase, ways).join() === name
          ? []
          : [{ path: ['ways', name, 'words', i], says: `"${phrase}" is heard as another way as well` }],
      ),
    ),
  ];
}

const PRESUMES =
  /\byou (said|say|went for|chose|picked|mentioned|took)\b|\byour (lock|cache|index|queue|fix)\b|\{way\}/i;

/**
 * What is asked before the ticking gives nothing away: only a probe for a way knows it, and none names another. One ground
 * is not ticked, so that its probes are a ladder as in format 1, where this was not asked for.
 */
function giveaways({ prompt, grounds, ways = {}, probes }: Checked): Remark[] {
  const named = (text: string, own?: string) =>
    waysIn(text, ways).filter((way) => way !== own && !waysIn(prompt, ways).includes(way));
  const gives = (text: string, path: Remark['path'], own?: string) =>
    named(text, own).map((way) => ({ path, says: `names a way (${way}) that the candidate may not have taken` }));
  const reacts = Object.keys(grounds).length > 1;
  return [
    ...Object.entries(grounds).flatMap(([name, label]) => gives(label, ['grounds', name])),
    ...probes.flatMap((probe, i) => [
      ...(reacts && wayOf(probe) === undefined && PRESUMES.test(probe.ask)
        ? [{ path: ['probes', i, 'ask'], says: 'takes for granted what the candidate may not have said' }]
        : []),
      ...gives(probe.ask, ['probes', i, 'ask'], wayOf(probe)),
    ]),
  ];
}

/** A span is in the strong answer, word for word. */
function spanRemarks({ points, strong }: Checked): Remark[] {
  return points.flatMap(({ span }, i) =>
    span === undefined || strong.includes(span)
      ? []
      : [{ path: ['points', i, 'span'], says: 'the strong answer does not have these words' }],
  );
}

function numbersIn(item: Checked): Remark[] {
  const { prompt, variants, points, probes, wrong, strong } = item;
  return numberRemarks(item, textsIn({ prompt, variants, points, probes, wrong, strong }, LONGEST));
}
