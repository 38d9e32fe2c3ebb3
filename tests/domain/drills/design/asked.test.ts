import { expect, test } from 'vitest';
import { answersTo } from '../../../../src/domain/drills/design/asked.ts';

const said = (line: string, answers: Parameters<typeof answersTo>[1]) =>
  answersTo(line, answers).map(({ says }) => says);

const answers = [
  { words: ['budget', 'how much'], says: 'Six thousand a month.' },
  { words: ['latency'], says: 'A tenth of a second.' },
  { words: ['availability', 'slow days'], says: 'Three nines.' },
  { words: ['how many users', 'traffic'], says: 'A million a day.' },
  { words: ['team', 'people'], says: 'Four engineers.' },
];

test.each([
  ['how much can we spend?', 'Six thousand a month.'],
  ['how quick must it answer', 'A tenth of a second.'],
  ['does it have to be up 24/7?', 'Three nines.'],
  ['how many people per day use it', 'A million a day.'],
  ['how many people are on the team', 'Four engineers.'],
])("what everyone asks is understood in other words than the author's: %s", (line, says) => {
  expect(said(line, answers)).toEqual([says]);
});

test("the author's words come before the words of everyone", () => {
  expect(said('what about slow days', answers)).toEqual(['Three nines.']);
  expect(said('how slow are people', answers)).toEqual(['Four engineers.']);
});

test('two things that are named in a line are both answered, and of more the first two', () => {
  expect(said('latency, budget and availability?', answers)).toEqual(['Six thousand a month.', 'A tenth of a second.']);
});

test('a design that has no answer to what everyone asks says nothing of its own', () => {
  expect(said('one country or worldwide?', answers)).toEqual([]);
});
