import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../../src/commands/completion/pages.ts';
import { type CommandPage, pagesIn } from '../../src/domain/exports/command-page.ts';
import { wholeProgram } from '../../src/program.ts';
import type { World } from '../../src/world.ts';
import { inherited, PROGRAM } from '../e2e/rehearse.ts';
import { someOf } from '../shares.ts';
import { aFolder } from '../storage/places.ts';
import { aUser, rehearse } from './program.ts';

const DIST = join(PROGRAM, '../../dist');
let pages: CommandPage[] = [];
beforeAll(async () => {
  pages = pagesIn(pageOf(await wholeProgram({ columns: 80 } as World)));
});

describe('words that a shell asks for', () => {
  test('ids of items, templates and topics of the library; with --described what each of them is', async () => {
    const home = aFolder();
    const words = async (...args: string[]) => (await rehearse(['complete', ...args], { home })).out.split('\n');
    expect(await words('items')).toContain('block-cdn');
    expect(await words('items', '--described')).toContainEqual(expect.stringMatching(/^block-cdn\t\w/));
    expect(await words('templates')).toContain('story-disagreement');
    expect(await words('topics')).toContain('databases');
    expect(readFileSync(join(DIST, 'completion.bash'), 'utf8')).toMatch(/topics items/);
  });

  test('ids of the user’s own stories and interviews', async () => {
    const user = aUser();
    user.file('s.yaml', 'id: pool\ntitle: "The  pool: a story"\ntemplate: production-incident\nfields: {}\n');
    await user.run('story add --from s.yaml');
    await user.run('interview add --at 2030-12-11T10:00 --company Acme');
    expect((await user.run('complete stories --described')).out).toBe('pool\tThe pool: a story\n');
    expect((await user.run('complete interviews')).out).toBe('acme-2030-12-11\n');
  });

  test('nothing, and no error, for what is not known or cannot be read', async () => {
    const home = join(aFolder(), 'file');
    writeFileSync(home, '');
    for (const args of [[], ['nonsense'], ['constructor'], ['stories']]) {
      expect(await rehearse(['complete', ...args], { home })).toMatchObject({ code: 0, out: '' });
    }
  });
});

describe.each([
  ['bash', bashOffers],
  ['zsh', undefined],
  ['fish', fishOffers],
] as const)('completion for %s', (shell, offers) => {
  const there = spawnSync(shell, ['-c', 'true']).status === 0;

  test.skipIf(!there)(`is a script that ${shell} reads${there ? '' : ` (SKIPPED: no ${shell} here)`}`, async () => {
    const { code, out } = await rehearse(['completion', shell], { home: aFolder() });
    expect(code).toBe(0);
    execFileSync(shell, ['-n', join(DIST, `completion.${shell}`)], { stdio: 'pipe' });
    for (const word of pages.flatMap(({ options }) => options.flatMap(({ names }) => names))) {
      expect(out).toContain(`'${word}`);
    }
  });

  // Only in a pseudo-terminal zsh says what it offers.
  if (!offers) return;
  test.skipIf(!there)(`offers every command and option, and names of things, in a real ${shell}`, () => {
    // A shell takes 20 ms for each line; there would be two hundred.
    const asked = someOf(pages, 25, ({ path }) => path.join(' '));
    const places = asked.map(({ path }) => path.map((word) => `${word} `).join(''));
    const typed = [...places, ...places.map((place) => `${place}-`), 'show block-c', 'drill --in re', 'drill qu'];
    const found = offers(typed.map((line) => `rehearse ${line}`));
    for (const [i, { commands, options }] of asked.entries()) {
      expect(found[i], places[i]).toEqual(expect.arrayContaining(commands.map(({ path }) => path.at(-1))));
      const flags = options.flatMap(({ names }) => names);
      expect(found[asked.length + i], places[i]).toEqual(expect.arrayContaining(flags));
    }
    const [shown, drills, kinds] = found.slice(-3);
    expect(shown).toContain('block-cdn');
    expect([...(drills ?? [])].sort()).toEqual(
      ['recall', 'recognise', 'rehearse'].filter((word) => drills?.includes(word)),
    );
    expect(drills).toContain('recall');
    expect(kinds).toContain('question');
  });
});

describe('the manual page', () => {
  test('tells every command and option', () => {
    const page = readFileSync(join(DIST, 'rehearse.1'), 'utf8').replaceAll('\\-', '-');
    for (const { path, options } of pages.filter((one) => one.path.length > 0)) {
      expect(page).toContain(`.SS "rehearse ${path.join(' ')}`);
      for (const { flags } of options) expect(page).toContain(flags);
    }
  });

  const groff = spawnSync('groff', ['--version']).status === 0;
  test.skipIf(!groff)(`has nothing that groff warns of${groff ? '' : ' (SKIPPED: no groff here)'}`, () => {
    const page = ['-ww', '-man', '-Tutf8', join(DIST, 'rehearse.1')];
    const { stdout, stderr } = spawnSync('groff', page, { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain('résumé');
  });

  const mandoc = spawnSync('mandoc', ['-h']).error === undefined;
  test.skipIf(!mandoc)(`has nothing that mandoc objects to${mandoc ? '' : ' (SKIPPED: no mandoc here)'}`, () => {
    const { stdout, stderr } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', join(DIST, 'rehearse.1')], {
      encoding: 'utf8',
    });
    expect(stdout + stderr).toBe('');
  });
});

/** A folder with the command `rehearse`, to be found by a shell. */
function withProgram(): NodeJS.ProcessEnv {
  const root = aFolder();
  const bin = join(root, 'bin');
  mkdirSync(bin);
  // What `complete` prints is tested above; a process of its own for each of a hundred lines takes a minute.
  writeFileSync(join(bin, 'rehearse'), '#!/bin/sh\necho block-cdn\necho question-uuid-index\n');
  chmodSync(join(bin, 'rehearse'), 0o755);
  return {
    ...inherited,
    HOME: root,
    REHEARSAL_HOME: join(root, 'data'),
    PATH: `${bin}${delimiter}${process.env.PATH}`,
  };
}

/** What bash offers for each of these lines. */
function bashOffers(lines: readonly string[]): string[][] {
  const asked = lines.map(
    (line) =>
      `COMP_WORDS=(${line.replace(/ $/, " ''")}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _rehearse; echo "\${COMPREPLY[*]}"`,
  );
  const script = [`source '${join(DIST, 'completion.bash')}'`, ...asked].join('\n');
  return answered(execFileSync('bash', ['--norc', '-c', script], { env: withProgram(), encoding: 'utf8' }), ' ');
}

/** What fish offers for each of these lines. */
function fishOffers(lines: readonly string[]): string[][] {
  const asked = lines.map(
    (line) => `set -l found (complete -C '${line}' | string replace -r '\\t.*' ''); echo (string join -- '|' $found)`,
  );
  const script = [`source '${join(DIST, 'completion.fish')}'`, ...asked].join('\n');
  return answered(execFileSync('fish', ['--no-config', '-c', script], { env: withProgram(), encoding: 'utf8' }), '|');
}

const answered = (out: string, between: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => line.split(between).filter(Boolean));
