import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs, the newest if there are several. Debian keeps the server's off the path. */
function programs(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : [];
  const path = (process.env.PATH ?? '').split(delimiter);
  return [...versions.map((version) => join(DEBIAN, version, 'bin')), ...path].find((folder) =>
    ['initdb', 'pg_ctl', 'psql'].every((program) => existsSync(join(folder, program))),
  );
}

/** The server refuses to run as root, so root lets "no one" run it. */
function owner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

const FOLDER = programs();

/** Whether this machine has PostgreSQL's server. */
export const HAS_POSTGRES = FOLDER !== undefined;

/** A PostgreSQL server for one test file, reached by a socket in its own folder. */
export interface Server {
  /** Runs SQL, each statement in its own transaction, and returns the rows: one a line, values joined by "|". */
  query(sql: string): string;
  /** Runs one statement in the background, under a name. */
  begin(name: string, sql: string): ChildProcess;
  /** Runs statements under a name, and leaves the session open as they left it. */
  open(name: string, sql: string): ChildProcess;
  /** The lines of the slow log about statements run under this name; every statement counts as slow. */
  slowLog(name: string): string[];
  stop(): void;
}

/** Starts an empty server. Throws with PostgreSQL's own words if it does not start. */
export function startServer(): Server {
  const bin = FOLDER ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-pg-'));
  const as = owner();
  if (as) chownSync(folder, as.uid, as.gid);
  const [data, log] = [join(folder, 'data'), join(folder, 'log')];
  const options = { ...as, cwd: folder, env: { ...process.env, LC_ALL: 'C', HOME: folder } };
  const run = (program: string, args: string[], input = ''): string => {
    // The server inherits the output of pg_ctl, and a pipe that it keeps open would never end.
    const stdio = program === 'pg_ctl' ? 'ignore' : 'pipe';
    const done = spawnSync(join(bin, program), args, { ...options, input, stdio, encoding: 'utf8' });
    if (done.status === 0) return done.stdout ?? '';
    const said = done.stderr ?? (existsSync(log) ? readFileSync(log, 'utf8') : '');
    throw new Error(`${program} failed: ${done.error ?? said}`);
  };
  const client = ['-XqAt', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-p', '5432', '-U', 'postgres', '-d', 'postgres'];
  const here = ['port=5432', `unix_socket_directories=${folder}`, 'listen_addresses=', 'fsync=off'];
  const settings = [...here, 'log_min_duration_statement=0', 'log_line_prefix=%a '];
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']);
  run('pg_ctl', ['start', '-w', '-D', data, '-l', log, '-o', settings.map((one) => `-c '${one}'`).join(' ')]);
  return {
    query: (sql) => run('psql', client, sql).trim(),
    begin: (name, sql) => {
      const env = { ...options.env, PGAPPNAME: name };
      return spawn(join(bin, 'psql'), [...client, '-c', sql], { ...options, env, stdio: 'ignore' });
    },
    open: (name, sql) => {
      const env = { ...options.env, PGAPPNAME: name };
      const session = spawn(join(bin, 'psql'), client, { ...options, env, stdio: ['pipe', 'ignore', 'ignore'] });
      session.stdin?.write(`${sql}\n`);
      return session;
    },
    slowLog: (name) => {
      const lines = readFileSync(log, 'utf8').split('\n');
      return lines.filter((line) => line.startsWith(`${name} LOG:  duration: `));
    },
    stop: () => {
      run('pg_ctl', ['stop', '-w', '-m', 'immediate', '-D', data]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
