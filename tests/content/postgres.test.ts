import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ITEMS } from './items.ts';
import { HAS_POSTGRES, type Server, startServer } from './postgres.ts';

if (!HAS_POSTGRES)
  console.warn('SKIPPED: what the items say about PostgreSQL is tried on its server, and there is none here.');

let server: Server;

/** What one can choose to do in the incidents. */
const MOVES = ITEMS.flatMap((item) => (item.kind === 'incident' ? item.variants : [])).flatMap(({ moments }) =>
  moments.flatMap(({ choices }) => choices),
);

/** Logins of 1,000 accounts, after a migration renamed their column from "username" to "login". */
const RENAMED = `
  CREATE TABLE accounts (id int PRIMARY KEY, login text NOT NULL);
  INSERT INTO accounts SELECT n, 'user' || n FROM generate_series(1, 1000) n;`;

/** The old column again, empty, and a trigger by which each version of the code sees what the other writes. */
const ADDED_AGAIN = `
  ALTER TABLE accounts ADD COLUMN username text;
  CREATE FUNCTION in_step() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        NEW.login := coalesce(NEW.login, NEW.username);
        NEW.username := coalesce(NEW.username, NEW.login);
      ELSIF NEW.login IS DISTINCT FROM OLD.login THEN
        NEW.username := NEW.login;
      ELSIF NEW.username IS DISTINCT FROM OLD.username THEN
        NEW.login := NEW.username;
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER in_step BEFORE INSERT OR UPDATE ON accounts FOR EACH ROW EXECUTE FUNCTION in_step();`;

const batch = (from: number) =>
  `UPDATE accounts SET username = login WHERE username IS NULL AND id BETWEEN ${from} AND ${from + 249};`;

/** Accounts that the old code could not log in, and accounts for which the two versions disagree. */
const EMPTY = 'SELECT count(*) FROM accounts WHERE username IS NULL';
const APART = 'SELECT count(*) FROM accounts WHERE username IS DISTINCT FROM login';

beforeAll(() => {
  if (HAS_POSTGRES) server = startServer();
});
afterAll(() => server?.stop());

describe.skipIf(!HAS_POSTGRES)('a renamed column that is added again, with a trigger both ways', () => {
  beforeAll(() => {
    server.query(RENAMED + ADDED_AGAIN);
  });

  it('is NULL in every row that was there before', () => {
    expect(server.query(EMPTY)).toBe('1000');
  });

  it('is in step in what either version writes from then on, and still NULL in the rest', () => {
    server.query(`
      INSERT INTO accounts (id, login) VALUES (1001, 'new code');
      INSERT INTO accounts (id, username) VALUES (1002, 'old code');
      UPDATE accounts SET login = 'changed' WHERE id = 1;`);
    expect(server.query('SELECT login, username FROM accounts WHERE id IN (1, 1001, 1002) ORDER BY id')).toBe(
      'changed|changed\nnew code|new code\nold code|old code',
    );
    expect(server.query(EMPTY)).toBe('999');
  });

  it('is whole after a backfill in batches, with both versions writing in between', () => {
    server.query(`
      ${batch(1)} ${batch(251)}
      UPDATE accounts SET login = 'by the new code' WHERE id = 700;
      UPDATE accounts SET username = 'by the old code' WHERE id = 20;
      ${batch(501)} ${batch(751)}`);
    expect([server.query(EMPTY), server.query(APART)]).toEqual(['0', '0']);
  });
});

it('an old column that is put back is called a way out in the incidents only with a backfill', () => {
  const moves = MOVES.filter(({ effect, do: text }) => effect === 'mitigates' && /old column/i.test(text));
  expect(moves.map((move) => move.do)).toEqual([expect.stringMatching(/backfill.*no row is NULL/)]);
});

/** A statement that runs until a row says that it may end. */
const REPORT = `DO $$ BEGIN
  WHILE NOT EXISTS (SELECT FROM report_may_end) LOOP PERFORM pg_sleep(0.01); END LOOP;
END $$`;

/** The process ids of active statements under this name, as one finds them in an incident. */
const active = (name: string) =>
  server
    .query(
      `SELECT pid FROM pg_stat_activity WHERE state = 'active' AND application_name = '${name}' ORDER BY query_start`,
    )
    .split('\n')
    .filter(Boolean);

/** Starts the report, and gives its process once pg_stat_activity shows it; the pid is that of the server's side. */
function runningReport(name: string) {
  const client = server.begin(name, REPORT);
  for (let tries = 0; tries < 1000; tries++) {
    const [pid] = active(name);
    if (pid) return { ended: once(client, 'exit'), pid };
  }
  client.kill();
  return expect.fail('the report never appeared in pg_stat_activity');
}

describe.skipIf(!HAS_POSTGRES)('a statement that is still running', () => {
  beforeAll(() => {
    server.query('CREATE TABLE report_may_end (yes bool)');
  });

  it('can be canceled by the pid found in pg_stat_activity, and never has a duration in the slow log', async () => {
    const report = runningReport('canceled');
    server.query(`SELECT pg_cancel_backend(${report.pid})`);
    expect(await report.ended).not.toEqual([0, null]);
    expect(server.slowLog('canceled')).toEqual([]);
  });

  it('is in pg_stat_activity from the start, and in the slow log only once it has finished', async () => {
    const report = runningReport('finished');
    expect(server.slowLog('finished')).toEqual([]);
    server.query('INSERT INTO report_may_end VALUES (true)');
    expect(await report.ended).toEqual([0, null]);
    expect(server.slowLog('finished')).toHaveLength(1);
  });
});

it('the incidents help an overwhelmed database by what is active, and not by the slow log', () => {
  const [byLog, byActivity] = [/slow query log/, /active statements/].map((words) =>
    MOVES.filter((move) => words.test(move.do)).map(({ effect }) => effect),
  );
  expect(new Set(byLog)).toEqual(new Set(['diagnoses']));
  expect(byActivity).toEqual(['mitigates']);
});
