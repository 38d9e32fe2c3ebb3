import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isKind, KINDS } from '../../src/domain/content/kinds.ts';
import { dateOf } from '../../src/domain/dates.ts';
import { DRILLS, isDrill } from '../../src/domain/drills/drills.ts';
import type { Entry } from '../../src/domain/ports.ts';
import type { PolicySort } from './policy.ts';

/** Whether a kind is practiced by recall; stories, incidents and designs are listed too, and take their minutes. */
function isRecalled(kind: string): boolean {
  const [first] = isKind(kind) ? Object.keys(KINDS[kind].offers) : [];
  return first !== undefined && isDrill(first) && DRILLS[first].recalled;
}

/** The program as its user meets it: a process a command, with a data folder of its own. */
export interface Commands {
  run(home: string, args: readonly string[], input?: string): string;
  home(): string;
  close(): void;
}

export function commandsOf(bin: string): Commands {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-commands-'));
  return {
    run(home, args, input) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
        env: { ...process.env, REHEARSAL_HOME: home, TZ: 'UTC' },
        input: input ?? '',
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
      return stdout;
    },
    home: () => mkdtempSync(join(folder, 'home-')),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The items of the shipped library that are practiced by recall. */
export function shipped({ run, home }: Commands): Entry[] {
  const listed: Entry[] = JSON.parse(run(home(), ['content', 'list', '--json']));
  return listed.filter(({ kind, seconds }) => isRecalled(kind) && seconds > 0);
}

/** Asks `today --plan` every morning and tells `record` every evening; knows nothing else of the program. */
export function byCommands(commands: Commands): PolicySort {
  return {
    name: 'ours, by commands',
    make({ entries, first, interview, minutes }) {
      const home = commands.home();
      const numbers = new Map(entries.map(({ id }, item) => [id, item]));
      const at = (day: number, time: string) => ['--as-of', `${dateOf(day)}T${time}:00Z`];
      commands.run(home, ['settings', 'minutes', String(minutes)]);
      commands.run(home, [...at(first, '08:00'), 'interview', 'add', '--at', `${dateOf(interview)}T10:00`]);
      let told: string[] = [];
      return {
        name: 'ours, by commands',
        today(day) {
          if (told.length > 0) commands.run(home, [...at(day, '07:00'), 'record', '--from', '-'], told.join('\n'));
          told = [];
          const plan = JSON.parse(commands.run(home, [...at(day, '08:00'), 'today', '--plan', '--json']));
          return plan.items.flatMap(({ id, drill }: { id: string; drill?: string }) =>
            drill === 'read' ? [] : (numbers.get(id) ?? []),
          );
        },
        told(_, { item, at: when, grade, spent }) {
          told.push(JSON.stringify({ item, at: when, grade, seconds: spent }));
        },
      };
    },
  };
}
