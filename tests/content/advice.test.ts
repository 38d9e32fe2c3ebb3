import { describe, expect, test } from 'vitest';
import type { ItemOfKind, KindName } from '../../src/domain/content/kinds.ts';
import { ITEMS } from './items.ts';

// What someone acts on must be right wherever the library says it. Sentences that were wrong once do not come back.

function item<K extends KindName>(kind: K, id: string): ItemOfKind<K> {
  const found = ITEMS.find((one) => one.kind === kind && one.id === id);
  return (found as ItemOfKind<K> | undefined) ?? expect.fail(`there is no ${kind} ${id}`);
}

/** Everything that a value says, but where it comes from. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'sources' ? [] : textsOf(one)));
}

const SAID = ITEMS.flatMap((one) => textsOf(one).map((text) => ({ id: one.id, text })));
/** The items that say something, with the words. */
const saying = (what: RegExp) => SAID.filter(({ text }) => what.test(text)).map(({ id, text }) => `${id}: ${text}`);

describe('the half-day inventory', () => {
  test('sends no one to exercises that are not there', () => {
    expect(saying(/story harvest|company intelligence|exercises of their own here/)).toEqual([]);
  });

  test('leads to the exercises for its other two parts', () => {
    const { see } = item('exercise', 'exercise-half-day-inventory');
    expect(see).toEqual(expect.arrayContaining(['exercise-story-harvest', 'exercise-company-interview-intel']));
    expect(saying(/have no exercise here/)).toEqual([]);
  });

  test('takes as long on the calendar as it takes', () => {
    const inventory = item('exercise', 'exercise-half-day-inventory');
    const entry = item('protocol', 'protocol-interview-calendar').entries.find((one) => one.item === inventory.id);
    expect((entry?.minutes ?? 0) * 60).toBe(inventory.seconds);
    const phase = item('protocol', 'protocol-preparation-plan').entries.find((one) => one.item === inventory.id);
    expect(phase?.do).toContain(`${inventory.seconds / 60} minutes`);
  });
});

describe('leaving the present job', () => {
  test('comes after the signed contract and its conditions, as a tick of its own', () => {
    const { ticks } = item('checklist', 'checklist-before-start');
    expect(ticks.slice(0, 3).map(({ id }) => id)).toEqual(['conditions-met', 'production-record', 'employer-told']);
    expect(ticks[0]?.do).toMatch(/signed contract.*every condition.*notice period/);
    expect(ticks[0]?.detail.join(' ')).toMatch(/background check, references, work permit, funding/);
    expect(ticks[2]?.do).toMatch(/^Then /);
  });

  test('is told to no one without a condition', () => {
    const unconditional = saying(/\b(tell|inform)\b.{0,20}\bemployer\b|\bresign\b|\bhand in\b.{0,10}notice/i).filter(
      (said) => !/condition|then tell|comes? first/i.test(said),
    );
    expect(unconditional).toEqual([]);
  });
});

describe('equity in an offer', () => {
  const { ticks } = item('checklist', 'checklist-offer-package');
  const said = ticks.filter(({ id }) => id.startsWith('equity')).map(({ do: act }) => act);

  test('is asked for with all that its value can be computed from', () => {
    expect(said[0]).toMatch(/number of shares.*fully diluted.*common value.*strike.*vesting/);
    expect(said[1]).toMatch(/exercise window.*double trigger.*tax/);
  });

  test('of a private company is never called money', () => {
    expect(saying(/real money/i)).toEqual([]);
    expect(saying(/last valuation/i).filter((one) => !/the source|It has you ask/.test(one))).toEqual([]);
  });

  test('is never judged by a number of units alone', () => {
    expect(saying(/grant (is|at) \d+ units\b(?!,? (worth|at))/)).toEqual([]);
  });
});

describe('the algorithm round', () => {
  const { meanings, reading } = item('signal', 'signal-algorithm-round-tests');

  test('is about a correct, tested solution and the way there', () => {
    const right = meanings.find((one) => one.right);
    expect(right?.text).toMatch(/^Whether .*correct, tested solution within the time, and how you got there/);
    expect(right?.because).toMatch(/between two who finish/);
    expect(reading).toMatch(/correct solution, tested.*five things.*verifying/);
  });

  test('is never only about how one works', () => {
    expect(saying(/\bfour things (are )?(watched|unseen)|judged .* way of working|three of the four things/i)).toEqual(
      [],
    );
  });
});

describe('a strong reply', () => {
  const betters = (id: string) => {
    const { better, variants } = item('scenario', id);
    return [better, ...variants.map((variant) => variant.better)];
  };

  test('to a challenge grants the gap, closes it within the design, and moves only on a condition', () => {
    for (const better of betters('scenario-defensive-response')) {
      expect(better).toMatch(/gap.*ledger.*in the same transaction.*\?/s);
      expect(better).not.toMatch(/so here I would move/);
    }
    const points = item('scenario', 'scenario-defensive-response').points.map(({ text }) => text);
    expect(points.join('\n')).toMatch(
      /real gap.*append-only ledger.*Asked whether.*condition under which I would move/s,
    );
    expect(saying(/\bhere I would move\b|compliance (probably )?weighs more than/)).toEqual([]);
  });

  test("about cold starts owns the half that is the author's, and says why it mattered little", () => {
    const [better] = betters('scenario-depth-overreach');
    expect(better).toMatch(/My half: .*package.*queues.*not a user.*provisioned concurrency.*they set that up/s);
    expect(saying(/Cold starts were the infra team/)).toEqual([]);
  });

  test('about an incident does all that its points ask for', () => {
    const [better] = betters('scenario-vague-production-story');
    expect(better).toMatch(
      /200 milliseconds.*so it was neither load nor a new release.*CloudWatch.*I decided .*because.*staging.*180/s,
    );
    expect(item('scenario', 'scenario-vague-production-story').setting).not.toMatch(/below/);
    expect(saying(/one is missing\. Which|rules nothing out/)).toEqual([]);
  });

  test('to a firm offer asks first, and accepts with the answer', () => {
    for (const better of betters('scenario-offer-is-firm')) expect(better).not.toMatch(/\byes, I accept\b/);
    expect(betters('scenario-offer-is-firm')[0]).toMatch(/before I say yes: .*six-month.*sign today/s);
    expect(saying(/\baccept and ask\b/)).toEqual([]);
  });

  test('lets a security fix wait only with its severity, its exposure and what contains it', () => {
    expect(betters('scenario-menu-with-consequences')[0]).toMatch(
      /waits a week. .*admin login.*no use.*export is off/s,
    );
    const bare = saying(/security fix waits a week/).filter(
      (one) => !/admin login|hard to exploit and contained/.test(one),
    );
    expect(bare).toEqual([]);
  });
});

describe('pay', () => {
  test('is asked for before it is named, and known in the mail of the first day', () => {
    const { better, points, background } = item('scenario', 'scenario-salary-expectation');
    expect(better).toMatch(/^"[^?]*range is budgeted[^?]*\?/);
    expect(points[0]?.text).toMatch(/their range first/);
    expect(background.map(({ text }) => text).join(' ')).toMatch(/EU directive.*before the interview.*US states/s);
    const [mail] = item('checklist', 'checklist-recruiter-mail').ticks;
    expect(mail?.detail.join(' ')).toMatch(/pay range is budgeted/);
  });

  test('on a scale is not haggled over as if it were not', () => {
    const negotiated = item('checklist', 'checklist-offer-decision').ticks.find(({ id }) => id === 'negotiated');
    expect(negotiated?.detail.join(' ')).toMatch(/public scale or a collective agreement.*step/);
    expect(saying(/the room for talking is in the budget|An offer is the first bid/)).toEqual([]);
  });

  test('is not all that offers are ranked by, nor in one order for every life', () => {
    const { dimensions, rule } = item('rubric', 'rubric-rank-offers');
    expect(dimensions.map(({ id }) => id)).toEqual(expect.arrayContaining(['manager', 'life']));
    expect(rule).toMatch(/your own order/);
  });
});

describe('a question to them', () => {
  test('can be said in one breath: at most two questions at a time', () => {
    const long = ITEMS.flatMap((one) =>
      one.kind === 'ask' && (one.prompt.match(/\?/g) ?? []).length > 2 ? [one.id] : [],
    );
    expect(long).toEqual([]);
  });
});

describe('a story template', () => {
  const stories = ITEMS.filter((one): one is ItemOfKind<'story'> => one.kind === 'story');

  test('asks for kinds of answers, not for the facts of its specimen', () => {
    const probed = stories.flatMap(({ probes }) => probes.flatMap(({ points }) => points.map(({ text }) => text)));
    expect(
      probed.filter((text) => /\d+ (million|ms)|p95 at|CREATE INDEX|isibility timeout|40 seconds/.test(text)),
    ).toEqual([]);
  });

  test('says of a specimen that is shorter than its clock that it is an opening', () => {
    const SPOKEN = 150 / 60;
    const short = stories.filter(({ strong, seconds }) => strong.split(/\s+/).length < (seconds * SPOKEN) / 2);
    expect(short.filter(({ strong }) => !/^\((The opening|The whole story)/.test(strong)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('has a plain form for what the others do not cover', () => {
    expect(item('story', 'story-star').fields.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['situation', 'task', 'action', 'result']),
    );
  });
});

describe('a number of messages', () => {
  test('is sized by its peak, not by its average', () => {
    expect(item('scenario', 'scenario-over-engineered-design').better).toMatch(/campaign sets the size/);
    expect(item('signal', 'signal-small-scale-prompt').reading).toMatch(/average.*campaign/s);
    expect(50_000 / 20 / 60).toBeCloseTo(41.7, 1);
    expect(saying(/would still be bored/)).toEqual([]);
  });
});

describe('where a thing comes from', () => {
  const PEOPLE = new Set(['scenario', 'story', 'signal', 'ask', 'protocol', 'checklist', 'rubric', 'exercise']);

  test('is kept out of what people practice and tick', () => {
    const told = ITEMS.filter(({ kind }) => PEOPLE.has(kind)).flatMap(({ id, notes: _, sides: __, ...rest }) =>
      textsOf(rest).flatMap((text) =>
        /\b([Ss]ource|work) 00\d\b|\(00\d\)|\b00\d (calls|adds|thinks)/.test(text) ? [`${id}: ${text}`] : [],
      ),
    );
    expect(told).toEqual([]);
  });
});

test('an item that says since when something holds, says when that was looked up', () => {
  const says = /\b(as of|since|looked up in) ([A-Z]\w+ )?202[4-9]\b/i;
  const dated = ITEMS.filter(({ sources: _, ...one }) => says.test(JSON.stringify(one)));
  expect(dated.length).toBeGreaterThan(5);
  expect(dated.filter(({ asOf }) => asOf === undefined).map(({ id }) => id)).toEqual([]);
});
