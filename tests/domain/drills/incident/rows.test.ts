import { expect, it } from 'vitest';
import { rowIn } from '../../../../src/domain/drills/incident/rows.ts';

const SESSIONS = {
  '3920': ' 3920  backup      active               ClientWrite    00:59:46  -',
  '4711': ' 4711  stock-sync  idle in transaction  ClientRead     00:07:52  -',
  '5120': ' 5120  orders-api  active               transactionid  00:07:49  4711',
  '5133': ' 5133  orders-api  active               tuple          00:07:49  5120',
};
const FILES = {
  'trace.log': '   59G  01:46     /data/log/trace.log        log of labels, level trace',
  'nightly.dump': '   21G  01:04     /data/backup/nightly.dump  database, last night',
};

it('finds the row whose key is said, as it is or in its words', () => {
  expect(rowIn('kill 4711 now', SESSIONS)).toBe('4711');
  expect(rowIn('empty the trace log', FILES)).toBe('trace.log');
  expect(rowIn('rm /data/backup/nightly.dump', FILES)).toBe('nightly.dump');
  expect(rowIn('go back to 87', { v87: 'v87  today', v86: 'v86  yesterday' })).toBe('v87');
});

it('finds the row of which another cell is said', () => {
  expect(rowIn('kill stock-sync', SESSIONS)).toBe('4711');
  expect(rowIn('end the one that is idle in transaction', SESSIONS)).toBe('4711');
  expect(rowIn('stop the backup', SESSIONS)).toBe('3920');
  expect(rowIn('kill 3107', { claims: '  2214  claims  Mon', rebuild: '  3107  search  13:55' })).toBe('rebuild');
  expect(rowIn('ping hot-1', { redis: '  redis  hot-1, has the popular titles', s3: '  s3     the fallback' })).toBe(
    'redis',
  );
});

it('leaves it open if no row is named, or several are', () => {
  expect(rowIn('kill the oldest', SESSIONS)).toBeUndefined();
  expect(rowIn('kill orders-api', SESSIONS)).toBeUndefined();
  expect(rowIn('kill 47', SESSIONS)).toBeUndefined();
});

it('takes no time of day for a row', () => {
  const METHODS = { '01': '01  card', '17': '17  wallet' };
  expect(rowIn('payments failed since 01:17', METHODS)).toBeUndefined();
  expect(rowIn('route method 17 away, it fails since 01:17:09', METHODS)).toBe('17');
});
