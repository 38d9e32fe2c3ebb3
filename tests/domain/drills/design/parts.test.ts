import { describe, expect, test } from 'vitest';
import { answersTo, toldBy } from '../../../../src/domain/drills/design/asked.ts';
import { billed, partsIn } from '../../../../src/domain/drills/design/boxes.ts';
import { secondsFor, shares } from '../../../../src/domain/drills/design/pace.ts';
import { fits, saidTo, unfitted } from '../../../../src/domain/drills/design/twists.ts';
import { ITEMS } from '../../../content/items.ts';

const twist = (when?: { has?: string; lacks?: string }) => ({ when, says: 'Then?', points: [] });

describe('the clock of a round', () => {
  test('gives each part its share, and all of them the whole', () => {
    expect(shares([1, 1, 2], 400)).toEqual([100, 100, 200]);
    expect(shares([7, 8, 9, 9, 7], 613).reduce((all, one) => all + one, 0)).toBe(613);
  });

  test('takes an overrun off the later parts in proportion', () => {
    const parts = [{ planned: 100, used: 160 }, { planned: 100 }, { planned: 200 }];
    expect([secondsFor(parts, 1), secondsFor(parts, 2)]).toEqual([80, 160]);
  });

  test('gives back nothing that was left over, and leaves half a minute however late it is', () => {
    expect(secondsFor([{ planned: 100, used: 10 }, { planned: 100 }], 1)).toBe(100);
    expect(secondsFor([{ planned: 100, used: 999 }, { planned: 100 }], 1)).toBe(30);
  });
});

describe('twists', () => {
  test('fit what is drawn, or what is missing', () => {
    expect(fits(twist({ has: 'cache' }), { cache: 'Redis' })).toBe(true);
    expect(fits(twist({ has: 'cache' }), {})).toBe(false);
    expect(fits(twist({ lacks: 'cache' }), { cache: 'Redis' })).toBe(false);
    expect(fits(twist(), {})).toBe(true);
    expect(saidTo('Your {cache} is gone.', { cache: 'Redis cluster' })).toBe('Your Redis cluster is gone.');
  });

  test.each([
    ['one that always fits', [twist({ has: 'cache' }), twist()], undefined],
    ['both cases of a part', [twist({ has: 'cache' }), twist({ lacks: 'cache' })], undefined],
    ['only one case', [twist({ has: 'cache' })], []],
    ['two halves that leave a gap', [twist({ has: 'cache' }), twist({ lacks: 'queue' })], ['queue']],
    ['nothing', [], []],
  ])('with %s leave out the right drawing', (_, twists, without) => {
    expect(unfitted(twists)).toEqual(without);
  });
});

describe('boxes', () => {
  test('are heard by the words that name a part, in the words of the user', () => {
    const parts = { cache: ['redis', 'cache'], queue: ['kafka'] };
    expect(partsIn(['Redis cluster', 'API', 'no Kafka'], parts)).toEqual({ cache: 'Redis cluster' });
  });

  test('that the bill does not mention come after it', () => {
    expect(billed('redis: we, 60, 2,000/s', ['Redis', 'Kafka'])).toEqual([
      'redis: we, 60, 2,000/s',
      'Kafka: not on the bill',
    ]);
  });
});

// Questions as candidates type them, with the beginning of what they are told.
const ASKED: Record<string, [question: string, told: string][]> = {
  'design-url-shortener': [
    ['What is the read to write ratio?', '100 million users'],
    ['how many users do we have', '100 million users'],
    ['Do links expire at some point?', 'Plan for five years'],
    ['how fast does a redirect have to be', 'A redirect takes'],
    ['what availability do we aim for?', '99.9 percent'],
    ['Can users pick a custom alias?', 'Custom aliases'],
    ['should links be guessable', 'Yes, links should be'],
    ['do we need to care about phishing', 'Anyone with an account'],
    ['who runs this in production', 'Four engineers'],
    ['what is the budget', 'About 6,000'],
    ['do you need click analytics', 'Marketing looks'],
    ['is it one region or several', 'One region'],
  ],
  'design-notification-fintech': [
    ['how many messages a day', 'About 3,000'],
    ['how big is the team', 'Two people'],
    ['what do we already have', 'One Rails'],
    ['when is the deadline', 'It should be built'],
    ['how fast must a reset arrive', 'A reset within'],
    ['do we need to track bounces', 'Someone asked'],
    ['what about unsubscribe', 'Marketing needs consent'],
    ['is there a budget', 'No one has set'],
  ],
  'design-rate-limiter': [
    ['how many requests per second do we get?', 'About 900 million'],
    ['what are the limits per plan', 'The standard plan'],
    ['Are bursts allowed?', 'Yes, bursts'],
    ['how accurate does it have to be', 'Over an hour'],
    ['do we limit by IP address or by API key?', 'By API key'],
    ['how many customers are there', '50,000 API keys'],
    ['how many app servers, and in which regions?', 'One region'],
    ['how much latency may the limiter add', 'A lookup takes'],
    ['should it fail open if the limiter is down?', 'The API promises'],
    ['what can it cost', 'Up to 1,500'],
    ['who is on call for it', 'Five engineers'],
    ['is it used for billing', 'Invoices are made'],
    ['what happens after an upgrade', 'A customer who upgrades'],
    ['do clients retry', 'Clients get a 429'],
    ['what is the limit?', 'The standard plan'],
    ['what happens when Redis is down', 'The API promises'],
  ],
  'design-notification-six-weeks': [
    ['What has to be there on day one?', 'Someone who books'],
    ['what does the CEO really need?', 'Someone who books'],
    ['how many emails per day', '300 clinics'],
    ['can we get more engineers', 'Three of you'],
    ['Can the date move?', 'The date is in'],
    ['how sure are we about the four months', 'Both estimates'],
    ['do other teams have to change anything', 'Booking belongs'],
    ['is there a message broker already', 'Five services'],
    ['what happens if SendGrid is down', 'A booking never'],
    ['is it bad if someone gets it twice', 'Two confirmations'],
    ['how quickly must it arrive', 'The email within'],
    ['when do we need SMS', 'After launch'],
    ['do users need to opt out', 'Legal says'],
    ['what is the budget', '400 dollars'],
  ],
  'design-notification-multichannel': [
    ['How many messages per second at peak?', 'Ten million'],
    ['Which channels and in what mix?', 'Today 8 million'],
    ['are some messages more urgent than others', 'Someone at a locker'],
    ['What happens when a provider is down?', 'Codes 99.95'],
    ['are there quiet hours', 'Customers choose'],
    ['is it ok to send something twice', 'One text in five'],
    ['who owns the system', 'A new platform team'],
    ['what exists already', 'Eleven ways'],
    ['why does the batcher wait four minutes', 'It sent one by one'],
    ['how do we measure success', 'Teams are measured'],
    ['does order matter', '"Delivered" must not'],
    ['what are the rate limits of the providers', '250 emails'],
    ['how much does a text cost', '10,000 dollars'],
    ['how long do we keep messages', 'For 90 days'],
  ],
  'design-coffee-ordering': [
    ['How many orders per day?', 'A store has 500'],
    ['Is payment synchronous?', 'By card'],
    ['what happens when the tablet is offline', 'A tablet at each'],
    ['how reliable is the internet in the stores', 'A tablet at each'],
    ['what if something is sold out', '200 products'],
    ['how fast must the status update', 'A paid order'],
    ['can an order be lost', '99.9 percent'],
    ['how long does a customer wait', 'In the morning'],
    ['what about too many orders at once', 'A store makes'],
    ['what do we have already', 'Three engineers'],
    ['how soon are there thousands of stores', 'One store'],
    ['how long do we keep orders', 'People reorder'],
    ['can an order be canceled', 'A customer may'],
    ['what about PCI', "The provider's form"],
    ['what is the budget', '100 dollars'],
  ],
  'design-payment-platform': [
    ['how many transactions a day', 'Ten million'],
    ['how high is the peak before a fight', 'About twenty'],
    ['what timeout do we use when we call the processor?', 'The processor usually'],
    ['does the processor have a rate limit', 'Just the one'],
    ['can we use a second PSP', 'Just the one'],
    ['does it support idempotency keys', 'It takes'],
    ['are webhooks ordered', 'It takes'],
    ['how long may a customer wait', 'Three seconds'],
    ['what availability do we need', '99.95 percent'],
    ['why were people charged twice', 'The request from the app'],
    ['what is the budget', '12,000'],
    ['who runs this', 'Eight engineers'],
    ['do we store cards', 'Cards and wallets'],
    ['can people watch before they have paid', 'Someone who paid'],
    ['which currencies', 'A pass is 20'],
    ['what about refunds', 'Auditors'],
  ],
  'design-social-feed': [
    ['how many daily users do we have', '400 million'],
    ['how high is the peak', '400 million'],
    ['how many posts a day', '100 million posts'],
    ['how many followers does an account have on average?', 'An account follows'],
    ['how fast must the feed open', 'The feed opens'],
    ['how soon must a post be in the feed', 'Within five seconds'],
    ['what availability', '99.95 percent'],
    ['is it chronological or ranked', 'Newest first'],
    ['can posts be deleted', 'Deleted means'],
    ['is eventual consistency ok', 'Someone who posts'],
    ['how far do people scroll', 'A page is 20'],
    ['what can it cost', '90,000'],
    ['what do we already run', 'Twelve engineers'],
    ['one region or several', 'Users everywhere'],
    ['do posts have images or video', 'Photos and videos'],
  ],
};

describe.each(Object.entries(ASKED))('questions in %s', (id, asked) => {
  const item = ITEMS.find((one) => one.id === id);
  const answers = item?.kind === 'design' ? item.answers : [];

  test.each(asked)('%s', (question, told) => {
    expect(answersTo(question, answers).map(({ says }) => says)).toEqual([expect.stringMatching(`^${told}`)]);
  });

  test('that no one has thought of get no answer, and the same answer is told once', () => {
    expect(answersTo('what is your favorite color?', answers)).toEqual([]);
    expect(toldBy(['budget', 'what is the budget?'], answers)).toHaveLength(1);
  });
});
