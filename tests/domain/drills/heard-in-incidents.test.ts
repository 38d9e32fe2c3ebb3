import { describe, expect, it } from 'vitest';
import { UPDATING } from '../../../src/domain/drills/incident/acts.ts';
import { actIn } from '../../../src/domain/drills/incident/alike.ts';
import { ITEMS } from '../../content/items.ts';

// Lines as candidates type them, none of them in the content, with the move that each means; "?" if the program has to ask.

const SAID: Record<string, string[]> = {
  'One session holds the lock': [
    'check pg_stat_activity for long transactions -> sessions',
    'look at pg_stat_activity and sort by xact_start -> sessions',
    'see who is holding the locks -> sessions',
    'show me all open transactions -> sessions',
    'find the blocking pids -> sessions',
    'select * from pg_locks where not granted -> sessions',
    'check for lock contention on the primary -> sessions',
    'what do the pools of the other services look like -> pools',
    'open the connection pool dashboard -> pools',
    'check cpu of the primary -> pools',
    'tail the slow query log -> slow-log',
    'are there slow queries -> slow-log',
    'was anything deployed tonight -> deploys',
    'check recent deploys -> deploys',
    'any release in the last two hours? -> deploys',
    'terminate 4711 -> terminate',
    'kill the session 4711 -> terminate',
    'select pg_terminate_backend(4711) -> terminate',
    'kill pid 4711 -> terminate',
    'terminating the idle session -> terminate',
    'cancel the query of 4711 -> cancel',
    'select pg_cancel_backend(4711) -> cancel',
    'set idle_in_transaction_session_timeout to 30s for stock_sync -> guard',
    'alter role stock_sync set a timeout -> guard',
    'suspend the stock-sync cronjob -> pause-job',
    'stop stock-sync for tonight -> pause-job',
    'delete the pod of the job -> pause-job',
    'rolling restart of orders-api -> restart',
    'bounce the pods -> restart',
    'restart all instances -> restart',
    'increase the pool size to 100 -> enlarge',
    'raise the pool limit -> enlarge',
    'reboot postgres -> restart-primary',
    'restart the postgres primary -> restart-primary',
    'restart the database -> restart-primary',
    'fail over to the replica -> promote',
    'promote the standby -> promote',
    'go through the source for a leak -> read-code',
    'wake up the dba -> call-lead',
    'escalate to the database lead -> call-lead',
    'wait five minutes -> sit-out',
    'hand over to the day shift -> hand-over',
    'go back to bed -> hand-over',
    'post a status update -> update',
    'tell the team what is going on -> update',
    "don't restart, look at the sessions first -> sessions",
    'do not fail over yet -> ?',
    'take a deep breath -> ?',
  ],
  'The database itself is overwhelmed': [
    'what is running on the database right now -> activity',
    'list long running queries -> activity',
    'check pg_stat_activity order by query_start -> activity',
    'show running queries by duration -> activity',
    'look at the dashboards of the other services -> pools',
    'is the primary out of cpu -> primary',
    'check disk io on the primary -> primary',
    'look at the load of the database server -> primary',
    'open the log of slow queries -> slow-log',
    'did anyone deploy something -> changes',
    'which cron jobs started tonight -> changes',
    'what changed in the last hours -> changes',
    'cancel 2871 -> cancel',
    'pg_cancel_backend(2871) -> cancel',
    'kill the report query -> cancel',
    'terminate pid 2871 -> cancel',
    'stop the statement of reporting -> cancel',
    'limit connections in pgbouncer -> queue',
    'shed some load at pgbouncer -> queue',
    'let them queue in front of the database -> queue',
    'pause the monthly report job -> pause-job',
    'disable the job in the scheduler -> pause-job',
    'set statement_timeout for reporting -> cap',
    'alter role reporting set statement_timeout -> cap',
    'increase max_connections -> enlarge',
    'give everyone a bigger pool -> enlarge',
    'raise the request timeouts to 30s -> timeouts',
    'do a rolling restart of all orders-api pods -> restart',
    'failover to the standby -> promote',
    'add the missing index -> index',
    'create an index concurrently -> index',
    'read the code of orders-api -> read-code',
    'call my colleague from billing -> call-billing',
    'wait and see -> sit-out',
    'write a runbook and hand over -> hand-over',
    'post in the incident channel -> update',
    "don't touch the index -> ?",
  ],
  'Customers feel it already': [
    'stop the rollout -> freeze',
    'pause the deploy -> freeze',
    'freeze everything -> freeze',
    'halt the rollout at 25 percent -> freeze',
    'abort the rollout now -> freeze',
    'roll back to v87 -> rollback',
    'roll it back -> rollback',
    'revert to the previous version -> rollback',
    'redeploy the old version -> rollback',
    'go back to 87 -> rollback',
    'what was the last good version -> history',
    'show the release history -> history',
    'list previous deployments -> history',
    'how is the rollout going in the pipeline -> pipeline',
    'look at the error rate -> errors',
    'how many users are hit -> errors',
    'check 5xx on the dashboard -> errors',
    'read the logs -> trace',
    'look for exceptions in the log -> trace',
    'is there a schema migration in it -> schema',
    'was there a database change -> schema',
    'read the pull request -> diff',
    'look at the code of the commit -> diff',
    'hotfix the null -> forward',
    'fix it forward -> forward',
    'patch the null check and deploy -> forward',
    'is there a feature flag to turn it off -> flag',
    'toggle vouchers off -> flag',
    'restart the v88 pods -> restart',
    'call the voucher team -> escalate',
    'page the author of the change -> escalate',
    'wait and watch the graphs -> watch',
    'turn off auto retry -> retry-off',
    'disable the automatic retry in the pipeline -> retry-off',
    'close the incident -> close',
    'tell sales -> update',
    'never roll forward under pressure -> ?',
  ],
  'No one can say what is going on': [
    'which steps of the migration ran -> steps',
    'look at the migration log -> steps',
    'check errors by region -> errors',
    'check replica lag -> replication',
    'is replication behind in eu-west -> replication',
    'list what runs on the replica -> sessions',
    'pg_stat_activity on the replica -> sessions',
    'read the source of the tool -> tool-source',
    'cancel the report 771 -> end-report',
    'kill 771 on the replica -> end-report',
    'terminate pid 771 -> end-report',
    'just roll it back -> roll-back',
    'press the button -> roll-back',
    'put the old version back -> roll-back',
    'redeploy the new code -> redeploy',
    'rename the column back -> rename-back',
    'rerun the migration with drop cascade -> cascade',
    'finish the remaining steps by hand -> cascade',
    'call noor -> call-author',
    'ask the author for help -> call-author',
    'disable the rollback button -> lock-button',
    'block rollback for everyone -> lock-button',
    'add the old column back with a trigger -> old-column',
    'backfill in small batches -> backfill',
    'copy the values over -> backfill',
    'say that rollback is safe now -> announce',
    'wait five minutes -> sit-out',
    'hand this over to tomorrow -> close',
    'post who is affected -> update',
    "don't roll back, call the author -> call-author",
  ],
  '2:47, and 400 tickets': [
    'try to buy something myself -> buy',
    'reproduce it on my phone -> buy',
    'place a test order in a private window -> buy',
    'count paid orders per payment method -> routes',
    'how many orders are pending -> routes',
    'check the conversion rate -> routes',
    'sort the tickets by region and device -> tickets',
    'look at the screenshots -> tickets',
    'what does the response body of the processor say -> reply',
    'curl the payment api for one payment -> reply',
    'check javascript errors in the console -> browser',
    'is an experiment running on checkout -> flags',
    'what changed tonight -> flags',
    'check dns and cdn -> cdn',
    'grep the error logs -> error-logs',
    'look for stack traces -> error-logs',
    'zoom into the grafana dashboards -> finer',
    'reroute cards to the second processor -> reroute',
    'switch to the other processor for card -> reroute',
    'fail over to the backup processor -> reroute',
    'pin the route so it stays -> pin',
    'turn off the automatic failback -> pin',
    'parse the body in the client and deploy -> fix-client',
    'bounce the checkout pods -> restart',
    'roll back the last deploy -> rollback',
    'tell support that nothing is broken -> all-green',
    'mark the pending orders as paid -> book-paid',
    'call the processor -> hotline',
    'wake up the payments team -> call-payments',
    'wait for it to recover -> sit-out',
    'hand it over to the day shift -> hand-over',
    'post an update to support -> update',
    'write a novel -> ?',
  ],
};

const lines = Object.entries(SAID).flatMap(([name, said]) =>
  said.map((one) => {
    const [line = '', means = ''] = one.split(' -> ');
    return { name, line, means };
  }),
);

/** What is heard in a course: a move, or "?" with the candidates. */
function heardIn(course: string, line: string) {
  const variants = ITEMS.flatMap((item) => (item.kind === 'incident' ? item.variants : []));
  const { looks, moves } = variants.find(({ name }) => name === course) ?? expect.fail(`there is no ${course}`);
  const all = Object.entries({ ...looks, ...moves }).map(([name, one]) => ({
    name,
    phrases: [one.do, ...one.words],
    look: name in looks,
  }));
  const found = actIn(line, [...all, UPDATING]);
  return found.is === 'one' ? { move: found.name, offered: [found.name] } : { move: '?', offered: found.names };
}

const results = lines.map((one) => ({ ...one, ...heardIn(one.name, one.line) }));

describe('what candidates type in the incidents', () => {
  it('is tried on at least 150 lines that the content does not have', () => {
    expect(lines.length).toBeGreaterThanOrEqual(150);
    const phrases = new Set(
      ITEMS.flatMap((item) => (item.kind === 'incident' ? item.variants : []))
        .flatMap(({ looks, moves }) => Object.values({ ...looks, ...moves }))
        .flatMap((one) => [one.do, ...one.words].map((phrase) => phrase.toLowerCase())),
    );
    expect(lines.filter(({ line }) => phrases.has(line.toLowerCase())).map(({ line }) => line)).toEqual([]);
  });

  it('is hardly ever taken for another move', () => {
    const wrong = results.filter(({ move, means }) => move !== '?' && move !== means);
    expect(wrong.map(({ line, move, means }) => `${line}: ${move} for ${means}`)).toEqual([]);
  });

  it('is found at once in nine of ten lines, and else among the candidates', () => {
    const meant = results.filter(({ means }) => means !== '?');
    const missed = meant.filter(({ move }) => move === '?');
    expect(missed.filter(({ offered, means }) => !offered.includes(means)).map(({ line }) => line)).toEqual([]);
    expect(
      missed.map(({ line, offered }) => `${line}: ${offered.join(', ')}`).slice(Math.floor(meant.length / 10)),
    ).toEqual([]);
  });
});
