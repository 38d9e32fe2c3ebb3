import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOf } from '../../src/domain/drills/incident/acts.ts';
import { playOf } from '../../src/domain/drills/incident/debrief.ts';
import type { IncidentVariant } from '../../src/domain/drills/incident/variant.ts';
import { ITEMS } from './items.ts';
import { HAS_POSTGRES, type Server, startServer } from './postgres.ts';

if (!HAS_POSTGRES)
  console.warn('SKIPPED: what the items say about PostgreSQL is tried on its server, and there is none here.');

let server: Server;

/** A course of an incident by its name. */
const course = (name: string): IncidentVariant =>
  ITEMS.flatMap((item) => (item.kind === 'incident' ? item.variants : [])).find((one) => one.name === name) ??
  expect.fail(`there is no ${name}`);

/** The end to which acts lead, as they are written in a strong path. */
const endOf = (variant: IncidentVariant, path: string[]) => {
  const { acts } = playOf(
    variant,
    path.map((written) => actOf(variant, written).act),
  );
  const end = acts.at(-1)?.step.end ?? expect.fail('it does not end');
  return variant.ends[end];
};

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

it('an old column that is put back makes a rollback safe in the incident only with a backfill', () => {
  const renamed = course('No one can say what is going on');
  const column = ['sessions', 'end-report 771', 'lock-button', 'update SEV-2', 'old-column'];
  expect(endOf(renamed, [...column, 'announce'])).toMatchObject({ says: expect.stringMatching(/NULL/) });
  expect(endOf(renamed, [...column, 'announce'])?.good).toBeUndefined();
  expect(endOf(renamed, [...column, 'backfill', 'announce'])?.good).toBe(true);
});

describe.skipIf(!HAS_POSTGRES)('a view that others read', () => {
  it('is not dropped without CASCADE, and CASCADE drops what reads it', () => {
    server.query('CREATE VIEW names AS SELECT 1 AS name; CREATE VIEW contacts AS SELECT name FROM names;');
    expect(() => server.query('DROP VIEW names')).toThrow(
      /cannot drop view names because other objects depend on it.*DROP \.\.\. CASCADE/s,
    );
    server.query('DROP VIEW names CASCADE');
    expect(server.query("SELECT count(*) FROM pg_views WHERE viewname = 'contacts'")).toBe('0');
  });
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

/** Asks again and again until a query has an answer: a session needs a moment to be seen. */
function awaited(sql: string): string {
  for (let tries = 0; tries < 1000; tries++) {
    const answer = server.query(sql);
    if (answer !== '') return answer;
  }
  return expect.fail(`never an answer: ${sql}`);
}

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

describe.skipIf(!HAS_POSTGRES)('a session that is idle in its transaction', () => {
  const stateOf = (pid: string) => server.query(`SELECT state FROM pg_stat_activity WHERE pid = ${pid}`);

  it('is not moved by a cancel; ended, it lets those through that waited for its lock', async () => {
    server.query('CREATE TABLE stock (left_over int); INSERT INTO stock VALUES (1);');
    const holder = server.open('stock-sync', 'BEGIN; UPDATE stock SET left_over = 0;');
    const gone = once(holder, 'exit');
    const pid = awaited(
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'stock-sync' AND state = 'idle in transaction'",
    );
    const waiter = once(server.begin('orders-api', 'UPDATE stock SET left_over = 2'), 'exit');
    const blocked = "SELECT pg_blocking_pids(pid) FROM pg_stat_activity WHERE application_name = 'orders-api'";
    expect(awaited(`${blocked} AND wait_event_type = 'Lock'`)).toBe(`{${pid}}`);
    expect(server.query(`SELECT pg_cancel_backend(${pid})`)).toBe('t');
    expect(stateOf(pid)).toBe('idle in transaction');
    expect(server.query(`SELECT pg_terminate_backend(${pid})`)).toBe('t');
    expect(await waiter).toEqual([0, null]);
    holder.stdin?.end();
    await gone;
  });
});

describe.skipIf(!HAS_POSTGRES)('a timeout that is set for a role', () => {
  it.each(['idle_in_transaction_session_timeout', 'statement_timeout'])('counts from the next login: %s', (setting) => {
    expect(server.query(`ALTER ROLE postgres SET ${setting} = '50s'; SHOW ${setting};`)).toBe('0');
    expect(server.query(`SHOW ${setting}`)).toBe('50s');
    server.query(`ALTER ROLE postgres RESET ${setting}`);
  });
});

describe.skipIf(!HAS_POSTGRES)('a report with parallel workers', () => {
  it('ends with all of them if its own process is canceled', async () => {
    server.query('CREATE TABLE order_lines AS SELECT n FROM generate_series(1, 100000) n; ANALYZE order_lines;');
    const report = server.begin(
      'monthly-report',
      `SET parallel_setup_cost = 0; SET min_parallel_table_scan_size = 0;
       SELECT count(*) FROM order_lines WHERE pg_sleep(0.01) IS NOT NULL`,
    );
    const ended = once(report, 'exit');
    const leader = awaited("SELECT DISTINCT leader_pid FROM pg_stat_activity WHERE backend_type = 'parallel worker'");
    server.query(`SELECT pg_cancel_backend(${leader})`);
    expect(await ended).not.toEqual([0, null]);
    expect(server.query("SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'parallel worker'")).toBe('0');
  });
});

it('the incident helps an overwhelmed database by what is active, and not by the slow log', () => {
  const { looks, moves } = course('The database itself is overwhelmed');
  expect(looks['slow-log']?.is).toBe('diagnose');
  expect(moves.cancel).toMatchObject({ is: 'mitigate', line: 'activity' });
  expect(looks.activity?.do).toMatch(/active statements/);
});
