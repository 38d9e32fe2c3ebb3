// Start-up and scale, as ratios to `node -e 0` measured in the same run: medians of whole processes.
//   node bench/startup.mjs [--runs 20]
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn as spawnPty } from '@lydell/node-pty';
import { BIN, env, makeHome } from './home.mjs';

const RUNS = process.argv.includes('--runs') ? Number(process.argv[process.argv.indexOf('--runs') + 1]) : 20;
const MOST_MEMORY = 120;
const scratch = mkdtempSync(join(tmpdir(), 'rehearsal-bench-'));

const home = (name, holds) => makeHome(join(scratch, name), holds);
const homes = {
  small: home('small', { attempts: 100 }),
  some: home('some', { attempts: 100, items: 600 }),
  items: home('items', { attempts: 100, items: 20_000 }),
  attempts: home('attempts', { attempts: 100_000 }),
  ahead: home('ahead', { attempts: 10_000, items: 574, interview: 42 }),
  half: home('half', { attempts: 10_000, items: 574, of: 287, interview: 42 }),
};
const plan = (folder) => ({ args: [BIN, 'today', '--plan'], folder });
const cases = [
  { name: 'node -e 0', args: ['-e', '0'], folder: homes.small },
  { name: 'rehearse --help', args: [BIN, '--help'], folder: homes.small, bar: 1.4 },
  { name: 'rehearse today --plan', ...plan(homes.small), bar: 2.2 },
  {
    name: 'first prompt of rehearse drill',
    args: [BIN, 'drill', '--untimed'],
    folder: homes.small,
    bar: 2.6,
    pty: 'done',
  },
  { name: 'today --plan, 600 items', ...plan(homes.some) },
  { name: 'today --plan, 20,000 items', ...plan(homes.items), toPlan: 1.5 },
  { name: 'today --plan, 574 items, 10,000 attempts, 42 days', ...plan(homes.ahead), bar: 3 },
  { name: 'the same with half of the items never met', ...plan(homes.half), bar: 3 },
  { name: 'today --plan, 100,000 attempts', ...plan(homes.attempts), toPlan: 1.5 },
];

try {
  for (const one of cases) await once(one);
  const times = new Map(cases.map(({ name }) => [name, []]));
  // One of each in turn: whatever else the machine does meets all of them alike.
  for (let run = 0; run < RUNS; run++) for (const one of cases) times.get(one.name).push(await once(one));
  process.exitCode = report(times) ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function report(times) {
  const median = ({ name }) => [...times.get(name)].sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  const node = median(cases[0]);
  const some = median(cases.find(({ folder }) => folder === homes.some));
  let met = true;
  console.log(`medians of ${RUNS} runs; node -e 0 takes ${node.toFixed(0)} ms`);
  for (const one of cases.slice(1)) {
    const ratio = median(one) / node;
    const memory = peak(one);
    const bar = one.bar
      ? `bar ${one.bar}`
      : one.toPlan
        ? `${(median(one) / some).toFixed(2)} x 600 items and 100 attempts, bar ${one.toPlan}`
        : 'to compare with';
    const ok = (one.bar ? ratio <= one.bar : !one.toPlan || median(one) / some <= one.toPlan) && memory <= MOST_MEMORY;
    met &&= ok;
    console.log(
      `${ok ? 'ok  ' : 'OVER'} ${one.name.padEnd(50)} ${ratio.toFixed(2)} x node -e 0   (${bar})   ${memory} MB`,
    );
  }
  return met;
}

/** Milliseconds of one run: to its end, or on a pseudo-terminal to its first prompt. */
function once({ args, folder, pty }) {
  const begun = performance.now();
  const options = { env: { ...env, REHEARSAL_HOME: folder, TERM: 'xterm-256color' } };
  return new Promise((resolve, reject) => {
    if (!pty) {
      const child = spawn(process.execPath, args, { ...options, stdio: 'ignore' });
      child.on('exit', (code) =>
        code === 0 ? resolve(performance.now() - begun) : reject(new Error(`${args.join(' ')}: exit ${code}`)),
      );
      return;
    }
    const terminal = spawnPty(process.execPath, args, { ...options, cols: 80, rows: 24 });
    let seen = '';
    let taken;
    terminal.onData((data) => {
      seen += data;
      if (taken === undefined && seen.includes(pty)) {
        taken = performance.now() - begun;
        terminal.kill('SIGKILL');
      }
    });
    terminal.onExit(() => (taken === undefined ? reject(new Error(`no prompt: ${seen}`)) : resolve(taken)));
  });
}

/** Peak resident memory in MB, told by the process itself when it ends. */
function peak({ args, folder }) {
  const told = join(scratch, 'peak');
  const hook = join(scratch, 'peak.cjs');
  writeFileSync(
    hook,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)))`,
  );
  spawnSync(process.execPath, ['--require', hook, ...args], { env: { ...env, REHEARSAL_HOME: folder }, input: '' });
  return Math.round(Number(readFileSync(told, 'utf8')) / 1024);
}
