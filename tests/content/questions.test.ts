import { describe, expect, test } from 'vitest';
import { wrongSums } from '../../src/domain/content/arithmetic/numbers.ts';
import { waysIn } from '../../src/domain/drills/question/way.ts';
import { wrongIn } from '../../src/domain/drills/question/wrong.ts';
import { LEVELS } from '../../src/domain/level.ts';
import { ITEMS, TEXTS } from './items.ts';

// What a finished question has beyond its schema. One ground is a question that was not converted yet.

const QUESTIONS = ITEMS.flatMap((item) =>
  item.kind === 'question' && Object.keys(item.grounds).length > 1 ? [item] : [],
);
const rank = (level: (typeof LEVELS)[number]) => LEVELS.indexOf(level);

test('the questions of backend loops react', () => {
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(20);
});

describe.each(QUESTIONS.map((item) => [item.id, item] as const))('%s', (_, item) => {
  const { points, probes, wrong, strong, ways = {}, level, grounds } = item;

  test('says every point of its level and of a senior in the strong answer, and marks the words', () => {
    const most = Math.max(rank(level), rank('senior'));
    expect(points.filter((point) => rank(point.level) <= most && point.span === undefined)).toEqual([]);
  });

  test('has points of three levels, and of more than one ground', () => {
    expect(new Set(points.map((point) => point.level)).size).toBeGreaterThanOrEqual(3);
    expect(Object.keys(grounds).length).toBeGreaterThanOrEqual(3);
  });

  test('names two or three wrong answers, says why each fails, and hears none of them in the strong one', () => {
    expect(wrong.length).toBeGreaterThanOrEqual(2);
    expect(wrong.filter(({ fails, words }) => !fails || words.length === 0)).toEqual([]);
    expect(wrongIn(strong, wrong).map(({ says }) => says)).toEqual([]);
  });

  test('hears no wrong answer in its points, which are what a good candidate says', () => {
    const said = [...points, ...probes.flatMap((probe) => probe.points)].map(({ text }) => text);
    expect(said.filter((text) => wrongIn(text, wrong).length > 0)).toEqual([]);
  });

  test('hears its own wrong answers in their words', () => {
    for (const one of wrong) for (const phrase of one.words) expect(wrongIn(phrase, wrong)).toContain(one);
  });

  test('has hints for what was missed', () => {
    const missed = probes.filter(({ when }) => typeof when === 'object' && 'missed' in when);
    expect(missed.length).toBeGreaterThanOrEqual(2);
    expect(missed.filter(({ hints }) => !hints?.length).map(({ ask }) => ask)).toEqual([]);
  });

  test('hears each way by its name', () => {
    for (const [way, { name }] of Object.entries(ways))
      expect([way, []].flat()).toEqual(expect.arrayContaining(waysIn(name, ways)));
  });
});

// What a good candidate says with the words of a mistake is not taken for the mistake.
test.each([
  ['question-cache-invalidation-email', 'I write the database and then delete the key'],
  ['question-kafka-offset', 'I commit after processing'],
  ['question-kafka-offset', 'exactly-once covers Kafka only, and not my database'],
  ['question-kafka-offset', 'after the session timeout the group rebalances'],
  ['question-kafka-offset', "producer idempotence isn't enough here"],
  ['question-why-this-company', 'two of your engineers wrote about moving to event-driven settlement'],
  ['question-influence-beyond-your-work', 'Priya convinced the team with my numbers'],
  ['question-deploy-frequency-dropped', 'a target of eight a week gives you eight empty deploys'],
  ['question-duplicate-infrastructure', 'a single library means that every change needs two teams'],
  ['question-rate-limit-windows', 'INCR and judge by what it returns'],
  ['question-double-booking', 'I insert it under a unique index, in a short transaction'],
  ['question-redis-slower', 'a hot row is in the memory of PostgreSQL as well'],
  ['question-kafka-offset', 'I commit after the work, because committing before it would lose messages'],
  ['question-poison-message', 'the broker counts attempts, since a worker that is killed cannot'],
  ['question-ai-code-security-review', 'I review what the assistant wrote as if a stranger had sent it'],
  ['question-sudden-traffic-spike', 'I shed by the time that requests spend in the queue'],
  ['question-region-outage', 'to lose nothing every commit would have to wait for the other region'],
  ['question-explain-three-audiences', 'all three hear the same facts at three depths'],
  ['question-poison-message', 'timeouts get a retry with backoff, what is malformed is parked'],
  ['question-poison-message', 'a try/catch never runs in a process that was killed'],
  ['question-message-ordering', 'Kafka guarantees order only within a partition'],
  ['question-cache-stampede', 'I add jitter where many keys were filled together'],
  ['question-eviction-policy', 'volatile-lru would evict exactly the sessions'],
  ['question-distributed-lock', 'with Sentinel a failover can forget the key'],
  ['question-uuid-index', 'partition by month, and only the newest index is hot'],
  ['question-cost-now-and-10x', 'I would tell finance what the failing path costs before we build it'],
  ['question-inherited-untested-service', 'a rewrite throws away what was learned in production'],
  ['question-downstream-slow-or-failing', 'the invoice is asynchronous anyway, so a queue holds it'],
  ['question-agent-guardrails', 'a customer note can carry instructions'],
  ['question-choose-between-two-databases', 'their benchmarks are not my queries'],
  ['question-team-split', 'a vote measures nothing that a user feels'],
  ['question-deploy-without-downtime', 'kubectl rollout undo takes minutes, since the old pods have to start again'],
  ['question-deploy-without-downtime', 'if you switch DNS, resolvers keep the old address for the TTL'],
  ['question-add-a-cache', 'a TTL of five minutes, because prices move once an hour'],
  ['question-add-a-cache', 'every write has to invalidate the cache, and the next feature will forget it'],
  ['question-keyset-pagination', 'where the pair is less than the last row, sorted by created_at and id'],
  ['question-keyset-pagination', 'OFFSET runs along the index and throws the entries away'],
  ['question-event-sourcing-or-relational', 'event sourcing works well for payments, because it can be replayed'],
  ['question-own-failed-design', "we didn't think of that scale when I wrote it"],
  ['question-investigate-or-workaround', 'I ship the workaround today and fix the lock later, on Monday'],
  ['question-investigate-or-workaround', 'when it can corrupt data I take the time to dig'],
  ['question-dynamodb-schema', 'a scan with a filter still reads and bills the whole table'],
  ['question-url-to-page', "the client checks the server's certificate against a root that it trusts"],
  ['question-isolation-levels', 'serializable gives the result of some order, as if they ran one at a time'],
  ['question-distributed-lock', 'when the job is done I delete the key, if it still has my token'],
  ['question-roll-back-bad-deployment', 'I roll back first and read the logs afterwards'],
  ['question-downstream-slow-or-failing', 'the default timeout of many clients is forever'],
  ['question-database-unavailable', 'with Multi-AZ a failover takes about a minute'],
  ['question-region-outage', 'zero data loss needs a commit that waits for the other region'],
  ['question-five-dependencies-three-nines', 'each of them would need nearly four nines'],
  ['question-scale-when-traffic-grows', 'CPU-bound work without state is the easiest to spread'],
  ['question-technology-that-surprised-you', 'I had used it for two years when it lost a message'],
  ['question-ship-with-known-gaps', 'that gap we fix later, and it has an owner and a date'],
  ['question-kafka-offset', 'after the session timeout its partitions go to another consumer'],
  ['question-green-dashboards', 'the screenshots show old prices, so I follow one request'],
])('%s: hears nothing wrong in "%s"', (id, said) => {
  const item = QUESTIONS.find((one) => one.id === id);
  expect(item).toBeDefined();
  expect(wrongIn(said, item?.wrong ?? []).map(({ says }) => says)).toEqual([]);
});

test('a lock per account is not heard as one key per account', () => {
  const ways = QUESTIONS.find(({ id }) => id === 'question-message-ordering')?.ways ?? {};
  expect(waysIn('same account, same partition', ways)).toEqual(['key']);
  expect(waysIn('a lock for each account, and the consumers stay', ways)).not.toContain('key');
});

test('every sum that an item says comes out', () => {
  expect(TEXTS.flatMap(({ id, text }) => wrongSums(text).map((sum) => `${id}: ${sum}`))).toEqual([]);
});
