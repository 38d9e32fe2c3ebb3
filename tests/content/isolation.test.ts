import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ITEMS } from './items.ts';
import { HAS_POSTGRES, type Server, startServer } from './postgres.ts';

// What the items say of PostgreSQL's isolation levels, with two transactions that really overlap.

if (!HAS_POSTGRES)
  console.warn('SKIPPED: what the items say about isolation levels is tried on PostgreSQL, and there is none here.');

let server: Server;

beforeAll(() => {
  if (!HAS_POSTGRES) return;
  server = startServer();
  server.query('CREATE TABLE doctors (name text, on_call bool); CREATE TABLE seen (first int, again int);');
});
afterAll(() => server?.stop());

const LEVELS = ['READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE'] as const;
const ON_CALL = '(SELECT count(*) FROM doctors WHERE on_call)';

/** Waits until as many sessions hold or want the lock by which the two transactions take turns. */
function turns(granted: boolean): void {
  const sql = `SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted = ${granted}`;
  for (let tries = 0; tries < 1000; tries++) if (server.query(sql) !== '0') return;
  expect.fail('the other transaction never came to its turn');
}

/** Starts one transaction, lets it read, commits the other meanwhile, and lets the first go on. True if it commits. */
async function overlap(level: string, [reads, goesOn]: [string, string], other: string): Promise<boolean> {
  const keeper = server.begin('keeper', 'SELECT pg_advisory_lock(1); SELECT pg_sleep(60)');
  turns(true);
  const first = once(
    server.begin('first', `BEGIN ISOLATION LEVEL ${level}; ${reads}; SELECT pg_advisory_lock(1); ${goesOn}; COMMIT`),
    'exit',
  );
  turns(false);
  server.query(other);
  const gone = once(keeper, 'exit');
  server.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'keeper'");
  await gone;
  const [code] = await first;
  return code === 0;
}

describe.skipIf(!HAS_POSTGRES).each(LEVELS)('at %s', (level) => {
  const strict = level !== 'READ COMMITTED';
  const reset = () => server.query(`TRUNCATE doctors, seen; INSERT INTO doctors VALUES ('Ada', true), ('Bo', true)`);

  it(`a second read ${strict ? 'finds the same rows' : 'finds the rows that were committed meanwhile'}`, async () => {
    reset();
    const commits = await overlap(
      level,
      [`INSERT INTO seen SELECT ${ON_CALL}, 0`, `UPDATE seen SET again = ${ON_CALL}`],
      `INSERT INTO doctors VALUES ('Cy', true)`,
    );
    expect(commits).toBe(true);
    expect(server.query('SELECT first, again FROM seen')).toBe(strict ? '2|2' : '2|3');
  });

  it(`the second writer of a row ${strict ? 'fails' : 'goes on'}`, async () => {
    reset();
    const update = "UPDATE doctors SET on_call = false WHERE name = 'Ada'";
    expect(await overlap(level, [`SELECT ${ON_CALL}`, update], update)).toBe(!strict);
  });

  it(`write skew ${level === 'SERIALIZABLE' ? 'is refused' : 'leaves no one on call'}`, async () => {
    reset();
    const leave = (name: string) => `UPDATE doctors SET on_call = false WHERE name = '${name}' AND ${ON_CALL} > 1`;
    const other = `BEGIN ISOLATION LEVEL ${level}; SELECT ${ON_CALL}; ${leave('Bo')}; COMMIT`;
    // The default takes a fresh snapshot a statement, so there each has decided before it writes.
    const decided = "UPDATE doctors SET on_call = false WHERE name = 'Ada'";
    expect(await overlap(level, [`SELECT ${ON_CALL}`, strict ? leave('Ada') : decided], other)).toBe(
      level !== 'SERIALIZABLE',
    );
    expect(server.query(`SELECT ${ON_CALL}`)).toBe(level === 'SERIALIZABLE' ? '1' : '0');
  });
});

it('the item names what passes at the default, and what the others refuse', () => {
  const item = ITEMS.find(({ id }) => id === 'question-isolation-levels');
  const points = item?.kind === 'question' ? item.points.map(({ text }) => text).join('\n') : '';
  expect(points).toMatch(
    /no dirty reads, but non-repeatable ones.*lost update.*no phantoms in PostgreSQL.*write skew/s,
  );
});
