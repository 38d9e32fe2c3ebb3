import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { unknownNames } from '../../../../src/domain/content/kinds/incident-names.ts';
import { actOf } from '../../../../src/domain/drills/incident/acts.ts';
import { flawsOf } from '../../../../src/domain/drills/incident/proofs.ts';
import { checkContentFolder } from '../../../../src/storage/check-folder.ts';
import { contentFolder } from '../../../../src/storage/content-folder.ts';
import { lockedIncident } from '../../../fixtures/incident-machine.ts';

/** Something that may be changed: the incident as one writes it. */
// biome-ignore lint/suspicious/noExplicitAny: the tests write what the types forbid
type Draft = any;
type Change = (draft: Draft) => void;

function drafted(change: Change): Draft {
  const draft = structuredClone(lockedIncident);
  change(draft);
  return draft;
}

/** What is wrong, as "path: what". */
function flaws(change: Change): string[] {
  const draft = drafted(change);
  const strong = draft.strong.map((written: string) => actOf(draft, written).act);
  return flawsOf({ machine: draft, strong }).map(({ path, says }) => `${path.join('.')}: ${says}`);
}

const like = (text: RegExp) => expect.stringMatching(text);

describe('an incident', () => {
  it('passes if all of it is reached, the strong path is the cheapest, and nothing harmful is free', () => {
    expect(flaws(() => {})).toEqual([]);
  });

  it('must not lead into a dead end', () => {
    const dead: Change = ({ moves, states }) => {
      moves.terminate.in = ['filling', 'full'];
      states.down.offers = ['promote'];
    };
    expect(flaws(dead)).toContainEqual(like(/^states.down: a dead end: no path from here comes to a good end/));
  });

  it('must not have a free lunch: another way to relief that costs next to nothing', () => {
    const lunch: Change = ({ moves }) =>
      Object.assign(moves.restart, { takes: 2, to: { any: 'flowing' }, sets: ['guarded'] });
    expect(flaws(lunch)).toContainEqual(
      like(/^moves.restart: a free lunch: restart costs \d+ at the least, and must cost 20 or more/),
    );
  });

  it('must not have a clock that cannot fire', () => {
    const late: Change = ({ states, updates, moves, interrupts }) => {
      states.filling.later[0].after = 45;
      updates.first = 31;
      moves.wait.takes = 30;
      interrupts[0].at = 30;
    };
    const clocks = ['states.filling.later.0.after', 'updates.first', 'moves.wait.takes', 'interrupts.0.at'];
    expect(flaws(late)).toEqual(
      expect.arrayContaining(clocks.map((path) => `${path}: comes after the limit of 30 minutes`)),
    );
  });

  it('must last long enough for someone to call about the first update', () => {
    expect(flaws(({ updates }) => (updates.first = 29))).toEqual([
      'updates.first: no one ever calls about it: the incident is over before this update is missed',
    ]);
  });

  it('must name what is free where it is written: a line, a move, or the updates', () => {
    const free: Change = ({ moves, states, loss }) => {
      Object.assign(moves.terminate.hits['3920'], { harm: 0, to: 'flowing' });
      Object.assign(moves.guard, { undo: 'never' });
      for (const state of Object.values<Draft>(states)) state.loses = 0;
      loss.full = 1;
    };
    const lunches = flaws(free).filter((flaw) => flaw.includes('a free lunch'));
    expect(lunches).toEqual(
      expect.arrayContaining([
        like(/^moves.terminate.hits.3920: a free lunch: "terminate 3920", which cannot be undone/),
        like(/^moves.guard: a free lunch: "guard", which cannot be undone/),
      ]),
    );
  });

  it('must be reached in every part that says the same as another', () => {
    const twins: Change = ({ states, views }) => {
      states.down.later = [{ after: 29, to: 'full', says: 'Every order fails now.' }];
      views.twin = views.quiet;
    };
    expect(flaws(twins)).toEqual([
      'states.down.later.0: this never happens: the state never lasts so long',
      'views.twin: no one ever sees this',
    ]);
  });

  it('must be reached in every part: states, views, ends, lines, and what happens by itself', () => {
    const alone: Change = ({ states, views, ends, moves }) => {
      states.alone = { sees: 'Alone.', loses: 0 };
      views.alone = 'Alone.';
      ends.alone = { says: 'Alone.' };
      moves.terminate.hits['9'] = { says: 'Alone.' };
      states.flowing.later.push({ after: 9, to: 'filling', unless: ['guarded'], says: 'Alone.' });
    };
    expect(flaws(alone)).toEqual([
      'states.flowing.later.1: this never happens: the state never lasts so long',
      'states.alone: nothing leads to this state',
      'views.alone: no one ever sees this',
      'ends.alone: no path ends like this',
      'moves.terminate.hits.9: the table never has this line',
    ]);
  });

  it('must not name two moves by the same words, or one by words of the status update', () => {
    expect(flaws(({ moves }) => moves.restart.words.push('kill session', 'post an update'))).toEqual(
      expect.arrayContaining([
        like(/^moves.terminate.words.1: "kill session" is heard as restart/),
        like(/^moves.restart.words.2: "kill session" is heard as terminate/),
        like(/^moves.restart.words.3: "post an update" is heard as update/),
      ]),
    );
  });

  it.each<[RegExp, Change]>([
    [/^strong.1: "hand-over" is not possible here/, ({ strong }) => (strong[1] = 'hand-over')],
    [/^strong: loses \d+, and another path only 40/, ({ strong }) => strong.unshift('code')],
    [/^strong: does not come to a good end/, ({ strong }) => strong.splice(2, 1)],
    [/^strong: tells no one: it needs an update/, ({ strong }) => strong.splice(3, 1)],
  ])('must have a strong path that is possible, good, told, and the cheapest: %s', (says, change) => {
    expect(flaws(change)).toContainEqual(like(says));
  });

  it('must not tell the best of a list, or of answers, by its length', () => {
    const told: Change = ({ moves, interrupts }) => {
      moves.wait.do = 'Wait whether all of it clears up by itself in the next minutes';
      interrupts[0].answers[1].say = 'Yes.';
    };
    expect(flaws(told)).toEqual(
      expect.arrayContaining([
        like(/^states.filling.offers: the longest is more than 1.6 times/),
        like(/^interrupts.0.answers: the longest is more than 1.6 times/),
      ]),
    );
    const best: Change = ({ looks, interrupts }) => {
      looks.sessions.do = 'List the open transactions, all';
      interrupts[0].answers[0].harm = 9;
    };
    expect(flaws(best)).toEqual(
      expect.arrayContaining([
        like(/^states: the best of a list is its longest in \d of \d states/),
        like(/^interrupts.0.answers: exactly one of the answers harms no one/),
      ]),
    );
  });

  it.each<[string, Change]>([
    ['start: unknown state "fillin"; did you mean "filling"?', (draft) => (draft.start = 'fillin')],
    [
      'states.flowing.offers.0: unknown look or move "gard"; did you mean "guard"?',
      ({ states }) => (states.flowing.offers[0] = 'gard'),
    ],
    [
      'moves.terminate.line: unknown look "session"; did you mean "sessions"?',
      ({ moves }) => (moves.terminate.line = 'session'),
    ],
    [
      'moves.guard.sets.0: unknown fact "guardd"; did you mean "guarded"?',
      ({ moves }) => (moves.guard.sets = ['guardd']),
    ],
    [
      'looks.sessions.shows.any: unknown view "sesions"; did you mean "sessions"?',
      ({ looks }) => (looks.sessions.shows.any = 'sesions'),
    ],
    ['moves.promote.end: unknown end "spilt"; did you mean "split"?', ({ moves }) => (moves.promote.end = 'spilt')],
    ['ends: the end `timed-out` is missing', ({ ends }) => delete ends['timed-out']],
    ['looks.code: a look either says something or shows a view', ({ looks }) => delete looks.code.says],
  ])('must name what is there: %s', (says, change) => {
    expect(unknownNames(drafted(change)).map((flaw) => `${flaw.path.join('.')}: ${flaw.says}`)).toEqual([says]);
  });
});

/** Checks a pack with one incident; each finding as "its place in the text: what is wrong". */
function findings(change: Change): string[] {
  const item = {
    id: 'mine-lock',
    title: 'A lock',
    weight: 1,
    topics: ['incidents'],
    level: 'mid',
    seconds: 480,
    ours: true,
  };
  const text = stringify({
    format: 2,
    items: [{ ...item, setting: 'It is 2 AM. What do you do?', variants: [drafted(change)] }],
  });
  const folder = mkdtempSync(join(tmpdir(), 'incident-'));
  mkdirSync(join(folder, 'incident'));
  writeFileSync(join(folder, 'incident/mine.yaml'), text);
  const found = checkContentFolder(contentFolder(folder)).findings;
  rmSync(folder, { recursive: true });
  const rows = text.split('\n');
  return found.map(({ line, column, says }) => `${rows[line - 1]?.slice(column - 1)} <- ${says}`);
}

describe('the content check points at the text', () => {
  it.each<[string, RegExp, Change]>([
    ['of an unknown name', /^fillin <- unknown state "fillin"/, (draft) => (draft.start = 'fillin')],
    [
      'of a phrase that is taken',
      /^kill session <- "kill session" is heard as/,
      ({ moves }) => moves.restart.words.push('kill session'),
    ],
    [
      'of a clock that cannot fire',
      /^45 <- comes after the limit/,
      ({ states }) => (states.filling.later[0].after = 45),
    ],
    [
      'of a dead end',
      /^sees: The whole shop is down\. <- a dead end: no path from here/,
      ({ moves, states }) => {
        moves.terminate.in = ['filling', 'full'];
        states.down.offers = ['promote'];
      },
    ],
    [
      'of a free lunch',
      /^do: Restart the instances <- a free lunch: restart costs/,
      ({ moves }) => Object.assign(moves.restart, { takes: 2, to: { any: 'flowing' }, sets: ['guarded'] }),
    ],
    [
      'of a state that is never reached',
      /^sees: Alone\. <- nothing leads to this state/,
      ({ states }) => (states.alone = { sees: 'Alone.', loses: 0, offers: ['wait'] }),
    ],
    [
      'of a strong path that is not the cheapest',
      /^- code <- loses \d+, and another path only 40/,
      ({ strong }) => strong.unshift('code'),
    ],
    ['of rows without a caption', /<- what has rows is a figure/, ({ views }) => (views.quiet = 'one\ntwo')],
  ])('%s', (_, says, change) => {
    expect(findings(change)).toContainEqual(like(says));
  });
});
