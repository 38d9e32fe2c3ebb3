import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkContentFolder } from '../../../../src/storage/check-folder.ts';
import { contentFolder } from '../../../../src/storage/content-folder.ts';
import { lockedIncident } from '../../../fixtures/incident-machine.ts';

// What the check refuses of an incident, in a pack as one writes it: at the line that is to be changed.

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const item = {
  id: 'mine-lock',
  title: 'A lock at night',
  weight: 1,
  topics: ['incidents'],
  level: 'mid',
  seconds: 480,
  ours: true,
  setting: 'It is 2 AM. What do you do?',
  variants: [lockedIncident],
};
const RIGHT = stringify({ format: 2, items: [item] }, { lineWidth: 0 });

/** Checks a pack with one incident; each finding as "text of its line: what is wrong". */
function findings(text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'incident-'));
  folders.push(folder);
  mkdirSync(join(folder, 'incident'));
  writeFileSync(join(folder, 'incident/mine.yaml'), text);
  const rows = text.split('\n');
  return checkContentFolder(contentFolder(folder)).findings.map(
    ({ line, column, says }) => `${rows[line - 1]?.slice(column - 1)} <- ${says}`,
  );
}

/** The pack with one text in place of another, which must be there once. */
function changed(from: string, to: string): string {
  expect(RIGHT.split(from)).toHaveLength(2);
  return RIGHT.replace(from, () => to);
}

describe('an incident that is right', () => {
  it('passes', () => {
    expect(findings(RIGHT)).toEqual([]);
  });
});

describe('the check refuses', () => {
  it('a dead end, from which nothing leads to a good end', () => {
    const dead = changed(
      'hits:\n            "4711":\n              to: flowing',
      'hits:\n            "4711":\n              to: full',
    ).replace(
      'in:\n            - filling\n            - full\n            - down\n          line',
      'in:\n            - filling\n            - full\n          line',
    );
    expect(findings(dead).join('\n')).toMatch(/a dead end: no path from here comes to a good end/);
  });

  it('a free lunch: another way to relief that costs next to nothing', () => {
    const lunch = changed(
      'to:\n            filling: down\n            full: down',
      'to:\n            filling: flowing\n            full: flowing',
    ).replace('takes: 4', 'takes: 1');
    expect(findings(lunch)).toContainEqual(
      expect.stringMatching(/a free lunch: restart costs \d+ at the least, and must cost 20 or more/),
    );
  });

  it('a clock that can never go off', () => {
    expect(findings(changed('after: 6', 'after: 45'))).toContainEqual(
      expect.stringMatching(/^45 <- comes after the limit of 30 minutes/),
    );
    expect(findings(changed('after: 6', 'after: 29')).join('\n')).toContain('');
    expect(findings(changed('first: 5', 'first: 31'))).toContainEqual(
      expect.stringMatching(/^31 <- comes after the limit/),
    );
    expect(findings(changed('at: 4', 'at: 30'))).toContainEqual(expect.stringMatching(/^30 <- comes after the limit/));
  });

  it('what happens by itself in a state that never lasts so long', () => {
    const never = changed('start: filling', 'start: full');
    expect(findings(never)).toContainEqual(expect.stringMatching(/nothing leads to this state|this never happens/));
  });

  it('two moves that are named by the same words', () => {
    expect(findings(changed('- bounce', '- kill session'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^kill session <- "kill session" is heard as terminate as well/)]),
    );
  });

  it('words that mean the status update', () => {
    expect(findings(changed('- bounce', '- post an update'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^post an update <- "post an update" is heard as update/)]),
    );
  });

  it.each([
    ['start: filling', 'start: fillin', 'fillin <- unknown state "fillin"; did you mean "filling"?'],
    [
      'offers:\n            - guard',
      'offers:\n            - gard',
      'gard <- unknown look or move "gard"; did you mean "guard"?',
    ],
    ['line: sessions', 'line: session', 'session <- unknown look "session"; did you mean "sessions"?'],
    [
      'sets:\n            - guarded',
      'sets:\n            - guardd',
      'guardd <- unknown fact "guardd"; did you mean "guarded"?',
    ],
    ['flowing: quiet', 'flowing: quite', 'quite <- unknown view "quite"; did you mean "quiet"?'],
    ['end: split', 'end: spilt', 'spilt <- unknown end "spilt"; did you mean "split"?'],
  ])('a name that nothing has: %s', (from, to, says) => {
    expect(findings(changed(from, to))).toEqual([says]);
  });

  it('a strong path that is not possible, or not the cheapest', () => {
    expect(findings(changed('- terminate 4711', '- hand-over'))).toContainEqual(
      expect.stringMatching(/^hand-over <- "hand-over" is not possible here/),
    );
    expect(
      findings(changed('- sessions\n        - terminate 4711', '- code\n        - sessions\n        - terminate 4711')),
    ).toContainEqual(expect.stringMatching(/loses \d+, and another path only 40/));
  });

  it('a list in which the best is told by its length', () => {
    const long = 'Wait five minutes and see whether all of it clears up by itself';
    expect(findings(changed('do: Wait five minutes', `do: ${long}`))).toContainEqual(
      expect.stringMatching(/the longest is more than 1.6 times as long as the shortest/),
    );
  });

  it('answers of which not exactly one harms no one, or one is told by its length', () => {
    expect(
      findings(changed('reply: I can work with that.', 'reply: I can work with that.\n                harm: 20')),
    ).toContainEqual(expect.stringMatching(/exactly one of the answers harms no one/));
    expect(findings(changed('say: Yes, ten minutes.', 'say: Yes.'))).toContainEqual(
      expect.stringMatching(/the longest is more than 1.6 times as long as the shortest/),
    );
  });

  it('rows without a caption', () => {
    expect(findings(changed('quiet: No one is waiting.', 'quiet: "a\\nb"'))).toContainEqual(
      expect.stringMatching(/what has rows is a figure/),
    );
  });
});
