import { describe, expect, test } from 'vitest';
import { bulletAsks, claimsIn, compareCv } from '../../../src/domain/claims/cv.ts';
import type { Claim } from '../../../src/domain/records/claim.ts';

const KNOWN = [
  { id: 'technology-postgres', names: ['Postgres', 'PostgreSQL'] },
  { id: 'technology-grpc', names: ['gRPC'] },
];
const textsIn = (cv: string) => claimsIn(cv, KNOWN).map(({ text }) => text);

const claim = (text: string, rest: Partial<Claim> = {}): Claim => ({
  ...{ id: text.slice(0, 5), sort: 'bullet', text, ran: 'production', deep: [], broad: [], asked: [] },
  ...{ added: '', changed: '' },
  ...rest,
});

describe('the claims of a CV', () => {
  test('are its sentences behind any mark, with the lines that go on below, without marks of Markdown', () => {
    const cv =
      '- Cut p99 from 900 to 140 ms\n  by batching calls\n* Led **three** teams to [EKS](https://a.b)\nplain prose here and more';
    expect(textsIn(cv)).toEqual(['Cut p99 from 900 to 140 ms by batching calls', 'Led three teams to EKS']);
  });

  test('are the technologies that the library knows, by whole words and whatever the case', () => {
    expect(textsIn('I ran postgresql; Grpcx is not it')).toEqual(['Postgres']);
    expect(claimsIn('GRPC', KNOWN)).toEqual([{ sort: 'technology', text: 'gRPC', item: 'technology-grpc' }]);
  });

  test('are also what a section of skills lists, each once, without remarks in brackets', () => {
    const cv =
      '## Skills\nLanguages: Go, Elixir (two years)\nData: Postgres, ClickHouse\n\n## Education\nBSc, Somewhere';
    expect(textsIn(cv)).toEqual(['Postgres', 'Go', 'Elixir', 'ClickHouse']);
  });

  test('are sentences of four words or more', () => {
    expect(textsIn('- Led three teams\n- Led three large teams')).toEqual(['Led three large teams']);
  });

  test('are skills of up to thirty letters and four words', () => {
    const thirty = 'x'.repeat(30);
    expect(textsIn(`Skills: ${thirty}, ${thirty}y, a b c d, a b c d e`)).toEqual([thirty, 'a b c d']);
  });

  test('are not lists of words behind a mark', () => {
    expect(textsIn('- Python, Go, SQL')).toEqual([]);
  });
});

describe('a CV beside the claims of before', () => {
  test('has what is new, what is reworded, and what is gone', () => {
    const kept = claim('Led the cloud move of three teams');
    const before = claim('Cut checkout p99 from 900 to 140 ms by batching');
    const gone = claim('Wrote the billing export in a week');
    const found = claimsIn(
      '- Led the cloud move of three teams\n- Cut checkout p99 from 900 to 130 ms by batching\n- Hired and onboarded four engineers',
      KNOWN,
    );
    expect(compareCv(found, [kept, before, gone])).toEqual({
      fresh: [{ sort: 'bullet', text: 'Hired and onboarded four engineers' }],
      changed: [{ claim: before, text: 'Cut checkout p99 from 900 to 130 ms by batching' }],
      gone: [gone],
    });
  });

  test('is reworded where half of the words are the same', () => {
    const fresh = (text: string) => compareCv([{ sort: 'bullet', text }], [claim('Led four large teams')]).fresh.length;
    expect(fresh('Led four large migrations quickly')).toBe(0);
    expect(fresh('Led four large migrations very quickly')).toBe(1);
  });

  test('knows a technology again under another of its names, and does not miss what was cut', () => {
    const postgres = claim('pg', { sort: 'technology', item: 'technology-postgres' });
    const cut = claim('Kafka', { sort: 'technology', verdict: 'cut' });
    expect(compareCv(claimsIn('PostgreSQL', KNOWN), [postgres, cut])).toEqual({ fresh: [], changed: [], gone: [] });
  });
});

test('a sentence is asked for the act and the figure that are not seen in it, and is not rated', () => {
  expect(bulletAsks('Cut p99 from 900 to 140 ms')).toEqual([]);
  expect(bulletAsks('Responsible for payments')).toHaveLength(2);
});
