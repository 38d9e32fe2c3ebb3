import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkContent, type KnownNames } from '../../../src/domain/content/check.ts';
import { findingText, type ParsedFile } from '../../../src/domain/content/finding.ts';
import { KINDS } from '../../../src/domain/content/kinds.ts';
import type { KnownIds } from '../../../src/domain/content/placed.ts';
import { fileSchema, itemSchema, keysAt, purposeAt } from '../../../src/domain/content/schema.ts';
import { parseYaml } from '../../../src/storage/yaml.ts';

/** A file as it is read, with real places. */
function file(kind: string, text: string, name = `${kind}/mine.yaml`): ParsedFile {
  const { document } = parseYaml(name, Buffer.from(text));
  return { file: name, kind, ...(document ?? expect.fail('not YAML')) };
}

/** A question without fault, changed where a test says so; a field set to undefined is left out. */
function question(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const whole = {
    id: 'question-one',
    title: 'One',
    topics: ['caching'],
    level: 'mid',
    weight: 3,
    ours: true,
    seconds: 120,
    prompt: 'What is a cache for?',
    tests: 'Whether you know.',
    points: ['Reads cost less', 'Writes cost more', 'Stale data is the price'],
    weak: 'It makes it fast.',
    strong: 'It trades freshness for load.',
    probes: [{ ask: 'How do you measure it?', points: ['Hit rate'] }],
  };
  return Object.fromEntries(Object.entries({ ...whole, ...changes }).filter(([, value]) => value !== undefined));
}

function protocol(id: string, ...items: string[]): Record<string, unknown> {
  const { title, topics, level, weight, ours, seconds } = question();
  const entries = items.map((item) => ({ offset: 'T-1d', item, do: `Do ${item}` }));
  return {
    id,
    title,
    topics,
    level,
    weight,
    ours,
    seconds,
    prompt: 'When?',
    offset: 'T-7d',
    entries: [...entries, { offset: 'T', id: 'go', do: 'Go' }],
  };
}

const files = (...items: Record<string, unknown>[]) =>
  items.map((item, i) =>
    file(String(item.id).split('-')[0] ?? '', JSON.stringify({ format: 1, items: [item] }), `${i}.yaml`),
  );
const check = (...items: Record<string, unknown>[]) => checkContent(z, files(...items));
const says = (...items: Record<string, unknown>[]) =>
  check(...items).findings.map(({ path, says }) => `${path}: ${says}`);
const known = (entries: Record<string, string>): KnownIds =>
  new Map(Object.entries(entries).map(([id, kind]) => [id, { id, kind }]));

describe('checking an item', () => {
  it('gives items that are right, with defaults filled in', () => {
    const { placed, findings } = check(question());
    expect(findings).toEqual([]);
    expect(placed[0]?.item).toMatchObject({
      kind: 'question',
      id: 'question-one',
      revision: 1,
      see: [],
      points: [{ text: 'Reads cost less' }, {}, {}],
    });
  });

  it('finds every problem of every item, each at its line and column', () => {
    const text = `format: 1
items:
  - id: question-one
    title: One
    topics: [caching, cashing]
    level: middle
    weight: 4
    ours: true
    secconds: 120
    prompt: What is a cache for?
    tests: Whether you know.
    points: [Reads cost less, text: Writes cost more]
    weak: It makes it fast.
    strong: It trades freshness for load.
    probes:
      - ask: How do you measure it?
  - id: Question two
    points: {}
`;
    const { findings } = checkContent(z, [file('question', text)]);
    expect(findings.slice(0, 7).map(findingText)).toEqual([
      'question/mine.yaml:3:5 items[0].seconds: seconds is missing: the time limit',
      'question/mine.yaml:5:23 items[0].topics[1]: "cashing" is not possible here; did you mean "caching"?',
      'question/mine.yaml:6:12 items[0].level: "middle" is not possible here; use one of junior, mid, senior, staff',
      'question/mine.yaml:7:13 items[0].weight: 4 is not possible here; use one of 1, 2, 3',
      'question/mine.yaml:9:5 items[0].secconds: unknown field "secconds" here; did you mean "seconds"?',
      'question/mine.yaml:12:13 items[0].points: at least 3 entries, but here are 2',
      'question/mine.yaml:16:9 items[0].probes[0].points: points is missing: the things that can be ticked as said or not said',
    ]);
    const second = findings.slice(7).map(findingText);
    expect(second).toContain(
      'question/mine.yaml:17:9 items[1].id: an id is lower-case words joined by hyphens; this is "Question two"',
    );
    expect(second).toContain('question/mine.yaml:18:13 items[1].points: must be a list, but is a group of fields');
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'a misspelt field',
      { promt: 'What?', prompt: undefined },
      'items[0].promt: unknown field "promt" here; did you mean "prompt"?',
    ],
    [
      'a misspelt field of a point',
      { points: ['a', 'b', { text: 'c', our: true }] },
      'items[0].points[2].our: unknown field "our" here; did you mean "ours"?',
    ],
    [
      'a misspelt field of a probe',
      { probes: [{ aks: 'How?', points: ['a'] }] },
      'items[0].probes[0].aks: unknown field "aks" here; did you mean "ask"?',
    ],
    ['a field of another kind', { trap: 'x' }, 'items[0].trap: unknown field "trap" here; the fields are id, aliases'],
    [
      'a missing field',
      { tests: undefined },
      'items[0].tests: tests is missing: what the interviewer is really grading',
    ],
    [
      'a missing text of a point',
      { points: ['a', 'b', { ours: true }] },
      'items[0].points[2].text: text is missing: the words of the point',
    ],
    ['an empty field', { tests: ' ' }, 'items[0].tests: is empty: write it, or leave the field out'],
    ['a null', { tests: null }, 'items[0].tests: must be text, but is empty'],
    ['too few points', { points: ['a', 'b'] }, 'items[0].points: at least 3 entries, but here are 2'],
    ['too many points', { points: [...'abcdefgh'] }, 'items[0].points: at most 7 entries, but here are 8'],
    [
      'too long a point',
      { points: ['a', 'b', 'c'.repeat(111)] },
      'items[0].points[2]: at most 110 characters, but these are 111',
    ],
    [
      'a number for a point',
      { points: ['a', 'b', 3] },
      'items[0].points[2]: must be text or a group of fields, but is 3',
    ],
    [
      'a probe without points',
      { probes: [{ ask: 'How?', points: [] }] },
      'items[0].probes[0].points: at least 1 entry, but here are none',
    ],
    ['no time', { seconds: 5 }, 'items[0].seconds: at least 10, but this is 5'],
    ['half a second', { seconds: 60.5 }, 'items[0].seconds: must be a whole number, but is 60.5'],
    ['a wrong flag', { ours: false }, 'items[0].ours: false is not possible here; use true'],
    ['no origin', { ours: undefined }, 'items[0]: has no sources: name them, or mark it `ours: true`'],
    ['a prompt that asks nothing', { prompt: 'Caches are a thing.' }, 'items[0].prompt: the prompt asks nothing'],
    ['a self-reference', { see: ['question-one'] }, 'items[0].see[0]: an item cannot refer to itself'],
    ['a dead reference', { see: ['question-two'] }, 'items[0].see[0]: unknown item "question-two"'],
    [
      'an alias of its own',
      { aliases: ['question-one'] },
      `items[0].aliases[0]: the alias "question-one" is the item's own id`,
    ],
  ])('says of %s what was meant', (_, changes, expected) => {
    expect(says(question(changes)).join('\n')).toContain(expected);
  });

  it('keeps to the rules of the kind', () => {
    const signal = {
      ...question({ id: 'signal-a' }),
      phrase: 'We move fast',
      setting: 'posting',
      reading: 'They ship.',
    };
    const option = (right: boolean) => ({ text: 'x', right, because: 'y' });
    const { prompt, tests, points, weak, strong, probes, ...common } = signal as Record<string, unknown>;
    const three = [option(true), option(true), option(false)];
    expect(says({ ...common, meanings: three, asks: [option(true), option(false), option(false)] })).toEqual([
      'items[0].meanings: exactly one option is right: mark it `right: true`',
    ]);
  });

  it.each([
    'Walk me through it.',
    '"Tell me about a cache."',
    'Take a breath. Then explain it.',
    'It broke. Fix it.',
    'Why?',
    'ポートの違いは何ですか？',
    'ماذا تفعل؟',
    'Τι κάνεις\u037e',
  ])('hears that %s asks for something', (prompt) => expect(says(question({ prompt }))).toEqual([]));

  it.each([
    'Erkläre den Unterschied zwischen Wiederholen und Verwerfen.',
    'Wat is het verschil of de overeenkomst, leg uit.',
    '解释一下共识算法',
    'Explica la diferencia a tu equipo.',
  ])('leaves it to people who write in another language how %s asks', (prompt) => {
    expect(says(question({ prompt }))).toEqual([]);
    const edited = checkContent(z, files(question({ prompt })), { works: new Set() });
    expect(edited.findings.map(({ says }) => says).join()).toContain('the prompt asks nothing');
  });
});

describe('a prompt that is long', () => {
  it.each([
    ['with two common words, a fifth of all', 'The alpha beta gamma delta and epsilon zeta eta theta', true],
    ['with two common words, less than a fifth', 'The alpha beta gamma delta and epsilon zeta eta theta iota', false],
    ['with one common word, three times', 'The alpha beta the gamma the', false],
  ])('is held to be English %s', (_, prompt, isEnglish) => {
    expect(says(question({ prompt })).join().includes('the prompt asks nothing')).toBe(isEnglish);
  });
});

describe('checking a file', () => {
  const said = (kind: string, text: string, around?: KnownNames) =>
    checkContent(z, [file(kind, text)], around).findings.map(({ line, column, says }) => `${line}:${column} ${says}`);

  it.each([
    ['', '1:1 the file is empty: it needs `format: 2` and a list of `items`'],
    ['- a', '1:1 the file must be a group of fields: `format: 2` and a list of `items`'],
    ['items: [{}]', '1:1 format is missing: start the file with `format: 2`'],
    ['format: 3\nitems: [{}]', '1:9 format 3 is for a newer Rehearsal; this one reads format 2: update Rehearsal'],
    ['format: "2"\nitems: []', '1:9 format must be 2, but is "2"'],
    ['format: 1', '1:1 items is missing: the list of items in this file'],
    ['format: 1\nitems: []', '2:8 items must be a list with at least one item, but is empty'],
    ['format: 1\nitmes: []', '2:1 unknown field "itmes" here; did you mean "items"?'],
  ])('refuses %j in plain words', (text, expected) => {
    expect(said('question', text)).toContain(expected);
  });

  it('says nothing more of a file that is written for a newer version', () => {
    expect(said('question', 'format: 9\nthings: {}\nitems: [1, 2]')).toHaveLength(1);
  });

  it('suggests the kind that a folder was meant to be', () => {
    expect(said('questions', 'format: 1')).toEqual(['1:1 unknown kind "questions"; did you mean "question"?']);
  });
});

describe('checking files together', () => {
  it('finds ids and aliases that are taken', () => {
    const two = question({ id: 'question-two', aliases: ['question-old'] });
    expect(says(question(), question({ title: 'Again' }))).toContain(
      'items[0].id: the id "question-one" is already used in 0.yaml',
    );
    expect(says(question({ aliases: ['question-old'] }), two)).toContain(
      'items[0].aliases[0]: the alias "question-old" already names question-one in 0.yaml',
    );
    expect(says(question({ aliases: ['question-two'] }), two)).toContain(
      'items[0].aliases[0]: the alias "question-two" already names question-two in 1.yaml',
    );
  });

  it('refuses aliases that lead round in a circle', () => {
    const there = question({ aliases: ['question-two'], weak: 'a', prompt: 'Why?' });
    const back = question({ id: 'question-two', aliases: ['question-one'] });
    expect(says(there, back)).toHaveLength(2);
  });

  it('suggests the id that a reference meant', () => {
    expect(says(question(), question({ id: 'question-two', see: ['question-on'] }))).toEqual([
      'items[0].see[0]: unknown item "question-on"; did you mean "question-one"?',
    ]);
  });

  it('lets items refer to each other, by id and by alias', () => {
    expect(
      says(
        question({ see: ['question-two'] }),
        question({ id: 'question-two', aliases: ['question-too'], see: ['question-one'] }),
        question({ id: 'question-three', see: ['question-too'] }),
      ),
    ).toEqual([]);
  });

  it('counts an item as there although it is wrong otherwise, and although its file is broken', () => {
    const wrong = question({ id: 'question-two', level: 'x' });
    expect(says(question({ see: ['question-two'] }), wrong)).toHaveLength(1);
    const [one, two] = files(question({ see: ['question-two'] }), wrong);
    expect(checkContent(z, [one ?? expect.fail(), { ...(two ?? expect.fail()), broken: true }]).findings).toEqual([]);
  });

  it('wants a reference to have the right kind', () => {
    expect(says(question({ framework: 'question-two' }), question({ id: 'question-two' }))).toEqual([
      'items[0].framework: "question-two" is a question, but a card is needed here',
    ]);
  });

  it('refuses protocols that lead back to themselves', () => {
    const found = says(
      protocol('protocol-a', 'protocol-b'),
      protocol('protocol-b', 'protocol-c'),
      protocol('protocol-c', 'protocol-a'),
    );
    expect(found).toHaveLength(3);
    expect(found[0]).toBe(
      'items[0].entries[0].item: the protocols form a loop: protocol-a -> protocol-b -> protocol-c -> protocol-a',
    );
    expect(
      says(
        protocol('protocol-a', 'protocol-b', 'protocol-c'),
        protocol('protocol-b', 'protocol-c'),
        protocol('protocol-c'),
      ),
    ).toEqual([]);
    expect(says(protocol('protocol-a', 'protocol-a'))).toEqual([
      'items[0].entries[0].item: an item cannot refer to itself',
    ]);
  });

  it('finds a sentence of eight words in two items, whatever its spelling', () => {
    const weak = 'No. I would simply put a cache in front of the whole thing. Done.';
    const strong = 'I would simply put a cache, in front, of THE whole thing!';
    expect(says(question({ weak }), question({ id: 'question-two', strong }))).toEqual([
      'items[0].strong: the same sentence is in question-one: "I would simply put a cache, in front, of THE whole thing!"',
    ]);
    expect(says(question({ weak }), question({ id: 'question-two', tests: weak }))).toEqual([]);
    expect(says(question({ weak, strong }))).toEqual([]);
  });

  it('lets seven words be the same', () => {
    const both = (words: string) => says(question({ weak: words }), question({ id: 'question-two', strong: words }));
    expect(both('Put one cache before the whole thing.')).toEqual([]);
    expect(both('Put one big cache before the whole thing.')).toHaveLength(1);
  });

  it('finds repeated points and probes at any depth', () => {
    const point = 'A lease of one owner keeps every other reader away';
    const probes = [{ ask: 'How?', points: [{ text: point, ours: true }] }];
    expect(says(question({ points: ['a', 'b', point] }), question({ id: 'question-two', probes }))).toEqual([
      `items[0].probes[0].points[0].text: the same sentence is in question-one: "${point}"`,
    ]);
  });

  it('knows the works when there is a list of them', () => {
    const cited = question({ ours: undefined, sources: [{ work: '0002', place: 'p. 1' }] });
    const { findings } = checkContent(z, files(cited), { works: new Set(['001', '002']) });
    expect(findings.map((each) => each.says)).toEqual(['works.yaml has no work "0002"; did you mean "002"?']);
    expect(says(cited)).toEqual([]);
  });
});

describe('checking a pack', () => {
  const around = (item: Record<string, unknown>, entries: Record<string, string>) =>
    checkContent(z, files(item), { known: known(entries) }).findings.map((each) => each.says);

  it('may refer to shipped items and replace them', () => {
    expect(around(question({ see: ['card-a'] }), { 'card-a': 'card', 'question-one': 'question' })).toEqual([]);
  });

  it('may not replace an item by one of another kind, nor name a shipped one its alias', () => {
    expect(around(question(), { 'question-one': 'card' })).toEqual([
      'the shipped item "question-one" is a card, so a question cannot replace it: use another id',
    ]);
    expect(around(question({ aliases: ['question-two'] }), { 'question-two': 'question' })).toEqual([
      'the alias "question-two" already names a shipped item: to replace that one, use its id',
    ]);
  });

  it('may not close a circle through a shipped protocol', () => {
    const shipped: KnownIds = new Map([['protocol-b', { id: 'protocol-b', kind: 'protocol', leads: ['protocol-a'] }]]);
    const { findings } = checkContent(z, files(protocol('protocol-a', 'protocol-b')), { known: shipped });
    expect(findings.map((each) => each.says)).toEqual([
      'the protocols form a loop: protocol-a -> protocol-b -> protocol-a',
    ]);
  });
});

it('every field of every kind says what it is for, in editors and when it is missing', () => {
  const silent = Object.keys(KINDS).flatMap((kind) => {
    const schema = z.toJSONSchema(fileSchema(z, kind as keyof typeof KINDS), { io: 'input' });
    const names: string[] = [];
    JSON.stringify(schema, (key, value: unknown) => {
      if (key !== 'properties') return value;
      for (const [name, field] of Object.entries(value as Record<string, { description?: string }>)) {
        if (!field.description) names.push(`${kind}: ${name}`);
      }
      return value;
    });
    return names;
  });
  expect(silent).toEqual([]);
  const schema = fileSchema(z, 'question');
  expect(purposeAt(schema, ['items', 0, 'framework'])).toBe('the card with the steps that this answer follows');
  expect(purposeAt(schema, ['items', 0, 'points', 2, 'ours'])).toBe('marks what is in no source');
  expect(purposeAt(schema, ['items', 0])).toBeUndefined();
});

it('makes the schema of a kind once for each format', () => {
  expect(itemSchema(z, 'design')).toBe(itemSchema(z, 'design', 2));
  expect(itemSchema(z, 'design', 1)).toBe(itemSchema(z, 'design', 1));
  expect(keysAt(itemSchema(z, 'design', 1), [])).not.toEqual(keysAt(itemSchema(z, 'design'), []));
  expect(itemSchema(z, 'card')).not.toBe(itemSchema(z, 'design'));
});

it('finds the keys of a place through lists, defaults and unions', () => {
  const schema = fileSchema(z, 'card');
  expect(keysAt(schema, [])).toEqual(['format', 'items']);
  expect(keysAt(schema, ['items', 3, 'points', 0])).toEqual(['text', 'level', 'ours']);
  expect(keysAt(schema, ['items', 0, 'sides', 'views', 1])).toEqual(['work', 'says']);
  expect(keysAt(schema, ['items', 0, 'sections'])).toContain('does');
  expect(keysAt(schema, ['items', 0, 'nothing', 1])).toEqual([]);
});
