// Data folders to measure with, filled through the program's own commands.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../bin/rehearse.js', import.meta.url));

/** Node reads the file of NODE_EXTRA_CA_CERTS at every start, which would flatter every ratio. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

export { env };

/** The kinds that are practiced by recall, and so planned for. */
const RECALLED = new Set(['question', 'scenario', 'card', 'pattern', 'signal']);

/**
 * A data folder with so many attempts over a year, of so many of the recalled items (otherwise all); so many such
 * items in all, by a pack; and an interview in so many days.
 */
export function makeHome(folder, { attempts, items = 0, of, interview }) {
  mkdirSync(folder, { recursive: true });
  const rehearse = (args, input) => {
    const ran = spawnSync(process.execPath, [BIN, ...args], {
      env: { ...env, REHEARSAL_HOME: folder },
      input,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (ran.status !== 0) throw new Error(ran.stderr);
    return ran.stdout;
  };
  const recalled = () => {
    const listed = JSON.parse(rehearse(['content', 'list', '--json'])).filter(({ kind }) => RECALLED.has(kind));
    return listed.map(({ id }) => id);
  };
  const shipped = recalled().length;
  if (items > shipped) writePack(join(folder, 'packs', 'large', 'card'), items - shipped);
  const known = recalled();
  if (items > 0 && known.length !== Math.max(items, shipped))
    throw new Error(`${known.length} items instead of ${items}`);
  const practiced = known.slice(0, of);
  const grades = ['again', 'hard', 'good', 'good', 'easy'];
  const year = 365 * 86_400_000;
  const start = Date.now() - year;
  const lines = Array.from({ length: attempts }, (_, i) =>
    JSON.stringify({
      item: practiced[i % practiced.length],
      at: new Date(start + (year * i) / attempts).toISOString(),
      grade: grades[i % 5],
      seconds: 60,
    }),
  );
  rehearse(['record', '--from', '-'], lines.join('\n'));
  rehearse(['settings', 'minutes', '20']);
  if (interview) {
    const day = new Date(Date.now() + interview * 86_400_000).toISOString().slice(0, 10);
    rehearse(['interview', 'add', '--at', `${day}T10:00`]);
  }
  return folder;
}

function writePack(folder, items) {
  mkdirSync(folder, { recursive: true });
  const perFile = 500;
  for (let file = 0; file * perFile < items; file++) {
    const list = Array.from({ length: Math.min(perFile, items - file * perFile) }, (_, i) => {
      const n = file * perFile + i;
      return `  - {id: block-made-${n}, type: block, title: Made ${n}, weight: 1, topics: [caching], level: mid, seconds: 60, ours: true, prompt: "What is made thing ${n}?", points: [one ${n}, two ${n}, three ${n}], sections: {does: It does ${n}., fails: It fails ${n}., costs: It costs ${n}.}}`;
    });
    writeFileSync(join(folder, `made-${file}.yaml`), `format: 1\nitems:\n${list.join('\n')}\n`);
  }
}
