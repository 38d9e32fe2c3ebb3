import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEXTS } from './items.ts';
import { HAS_POSTGRES, type Server, startServer } from './postgres.ts';

// What the items say about a seat that must not be sold twice, tried on a server.

if (!HAS_POSTGRES)
  console.warn('SKIPPED: what the items say about locks and unique indexes is tried on PostgreSQL, and there is none.');

let server: Server;

beforeAll(() => {
  if (!HAS_POSTGRES) return;
  server = startServer();
  server.query(`
    CREATE TABLE plain (event int, seat text, status text, UNIQUE (event, seat));
    CREATE TABLE partial (event int, seat text, status text);
    CREATE UNIQUE INDEX ON partial (event, seat) WHERE status IN ('held', 'sold');
    INSERT INTO plain VALUES (1, 'A1', 'canceled');
    INSERT INTO partial VALUES (1, 'A1', 'canceled');
    CREATE TABLE may_end (yes bool);`);
});
afterAll(() => server?.stop());

const hold = (table: string) => server.query(`INSERT INTO ${table} VALUES (1, 'A1', 'held')`);

describe.skipIf(!HAS_POSTGRES)('a seat whose booking was canceled', () => {
  it('cannot be sold again under a plain unique constraint', () => {
    expect(() => hold('plain')).toThrow(/duplicate key/);
  });

  it('can be sold again, and only once, under an index on what is held or sold', () => {
    hold('partial');
    expect(() => hold('partial')).toThrow(/duplicate key/);
  });
});

describe.skipIf(!HAS_POSTGRES)('a seat that someone else has locked', () => {
  /** Locks the seat until a row says that it may end. */
  const HOLDER = `DO $$ BEGIN
    PERFORM 1 FROM partial WHERE status = 'held' FOR UPDATE;
    WHILE NOT EXISTS (SELECT FROM may_end) LOOP PERFORM pg_sleep(0.01); END LOOP;
  END $$`;
  const free = () => server.query(`SELECT seat FROM partial WHERE status = 'held' FOR UPDATE SKIP LOCKED`);

  it('is passed over by SKIP LOCKED and refused at once by NOWAIT, without a wait on the lock', async () => {
    const ended = once(server.begin('holder', HOLDER), 'exit');
    for (let tries = 0; tries < 1000 && free() !== ''; tries++);
    expect(free()).toBe('');
    expect(() => server.query(`SELECT seat FROM partial WHERE status = 'held' FOR UPDATE NOWAIT`)).toThrow(
      /could not obtain lock/,
    );
    server.query('INSERT INTO may_end VALUES (true)');
    expect(await ended).toEqual([0, null]);
    expect(free()).toBe('A1');
  });
});

it('no item recommends a plain unique constraint on a seat', () => {
  const said = TEXTS.filter(({ text }) => /unique ((constraint|index) )?on \(event, seat\)/i.test(text));
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter(({ text }) => !/held or sold/.test(text))).toEqual([]);
});
