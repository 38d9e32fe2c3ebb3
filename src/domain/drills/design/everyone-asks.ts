/** What candidates ask in every design round, and in which words: those by which an author may name it, and all others. */
export const EVERYONE_ASKS: readonly { named: readonly string[]; phrases: readonly string[] }[] = [
  {
    named: ['budget', 'cost'],
    phrases: ['spend', 'spending', 'afford', 'how much money', 'cost', 'expensive', 'budget'],
  },
  {
    named: ['latency', 'response time'],
    phrases: [
      'quick',
      'quickly',
      'fast',
      'slow',
      'response time',
      'milliseconds',
      'percentile',
      'p95',
      'p99',
      'snappy',
    ],
  },
  {
    named: ['availability', 'uptime'],
    phrases: [
      'downtime',
      'uptime',
      '24/7',
      'outage',
      'nines',
      'how many nines',
      'slo',
      'sla',
      'always on',
      'round the clock',
      'go down',
    ],
  },
  {
    named: ['users', 'traffic', 'load', 'scale', 'volume'],
    phrases: [
      ...['users', 'traffic', 'load', 'scale', 'volume', 'throughput', 'qps', 'rps', 'per second', 'how busy', 'daily'],
      ...['many people daily', 'many people per day', 'many people per month', 'many people open', 'people visit'],
    ],
  },
  {
    named: ['team', 'engineers'],
    phrases: [
      'team',
      'engineers',
      'developers',
      'who builds',
      'who is building',
      'headcount',
      'how many engineers',
      'how many developers',
      'how many people team',
    ],
  },
  {
    named: ['retention', 'keep'],
    phrases: ['retention', 'how long keep', 'how long store', 'how long stored', 'archive', 'expire'],
  },
  {
    named: ['region', 'regions', 'country', 'countries'],
    phrases: [
      'regions',
      'region',
      'country',
      'countries',
      'worldwide',
      'global',
      'globally',
      'international',
      'continents',
    ],
  },
];
