import { describe, expect, it } from 'vitest';
import { UPDATING } from '../../../src/domain/drills/incident/acts.ts';
import { actIn } from '../../../src/domain/drills/incident/alike.ts';
import { ITEMS } from '../../content/items.ts';
import { SEEN, UNSEEN } from '../../fixtures/said-at-night.ts';

type Lines = Readonly<Record<string, readonly string[]>>;

const COURSES = ITEMS.flatMap((item) => (item.kind === 'incident' ? item.variants : []));

/** Each line with what was heard: a move, or "?" with what is offered. */
function heardOf(lines: Lines) {
  return Object.entries(lines).flatMap(([name, said]) => {
    const { looks, moves } = COURSES.find((one) => one.name === name) ?? expect.fail(`there is no ${name}`);
    const all = Object.entries({ ...looks, ...moves }).map(([act, one]) => ({
      name: act,
      phrases: [one.do, ...one.words],
      look: act in looks,
    }));
    return said.map((one) => {
      const [line = '', means = ''] = one.split(' -> ');
      const found = actIn(line, [...all, UPDATING]);
      return { line, means, move: found.is === 'one' ? found.name : '?', offered: found.names };
    });
  });
}

/** Shares of the lines: heard at once, taken for something else, and not among what is offered. */
function measured(lines: Lines) {
  const heard = heardOf(lines);
  const share = (some: readonly unknown[]) => some.length / heard.length;
  return {
    lines: heard.length,
    right: share(heard.filter(({ move, means }) => move === means)),
    wrong: share(heard.filter(({ move, means }) => move !== '?' && move !== means)),
    lost: share(heard.filter(({ move, means, offered }) => move === '?' && means !== '?' && !offered.includes(means))),
  };
}

describe('what is typed at three in the morning, in words that no author wrote for it', () => {
  it('is heard at once in seven of ten lines, and hardly ever taken for something else', () => {
    const { lines, right, wrong, lost } = measured(SEEN);
    expect(lines).toBeGreaterThanOrEqual(150);
    expect(right).toBeGreaterThan(0.7);
    expect(wrong).toBeLessThan(0.06);
    expect(lost).toBeLessThan(0.02);
  });

  it('is understood as well when no phrase was added for it', () => {
    const { lines, right, wrong, lost } = measured(UNSEEN);
    expect(lines).toBeGreaterThanOrEqual(100);
    expect(right).toBeGreaterThan(0.8);
    expect(wrong).toBeLessThan(0.04);
    expect(lost).toBeLessThan(0.04);
  });

  it('is hardly ever in the content word for word', () => {
    const phrases = new Set(
      COURSES.flatMap(({ looks, moves }) => Object.values({ ...looks, ...moves }))
        .flatMap((one) => [one.do, ...one.words])
        .map((phrase) => phrase.toLowerCase()),
    );
    const said = [...Object.values(SEEN), ...Object.values(UNSEEN)].flat().map((one) => one.split(' -> ')[0] ?? '');
    expect(said.filter((line) => phrases.has(line.toLowerCase())).length).toBeLessThan(said.length / 20);
  });
});
