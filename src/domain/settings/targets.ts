import { isJsonObject } from '../json.ts';
import { WrongUsage } from '../problem.ts';
import type { Setting } from './setting.ts';

export const TARGETS = ['problems', 'coding', 'design'] as const;
export type Target = (typeof TARGETS)[number];
/** How many a week: problems, coding mocks and design mocks. What has no target is only counted. */
export type Targets = Partial<Record<Target, number>>;

const MOST = 100;
const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= MOST;

export const targetsSetting: Setting<Targets> = {
  initial: {},
  accepts(value) {
    if (!isJsonObject(value)) return undefined;
    const right = TARGETS.filter((name) => isCount(value[name]));
    if (right.length === Object.keys(value).length) return value as Targets;
    return Object.fromEntries(right.map((name) => [name, value[name] as number]));
  },
  meant: 'whole numbers a week by problems, coding and design',
  said: {
    says: 'how many a week: problems=6 coding=2 design=1, or none; `rehearse stats` shows the week against them',
    shows: (targets) =>
      TARGETS.flatMap((name) => (targets[name] ? [`${name}=${targets[name]}`] : [])).join(' ') || 'none',
    reads(words) {
      if (words.trim() === 'none') return {};
      const given = words
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(targetOf);
      return (now) => ({ ...now, ...Object.fromEntries(given) });
    },
  },
};

function targetOf(word: string): [Target, number] {
  const [, name, digits] = /^([a-z]+)=(\d{1,3})$/.exec(word.toLowerCase()) ?? [];
  const target = TARGETS.find((one) => one === name);
  if (!target || !isCount(Number(digits)))
    throw new WrongUsage(
      `"${word}" is not a target.`,
      'For example: rehearse settings targets problems=6 coding=2 design=1',
    );
  return [target, Number(digits)];
}
