import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rehearse } from '../commands/program.ts';
import { aFolder } from '../storage/places.ts';
import { attemptsIn } from './practice.ts';
import { inherited, PROGRAM } from './rehearse.ts';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** What a shell prints for a line of the README, with the command installed. */
function shell(line: string, home: string): string {
  const bin = aFolder();
  symlinkSync(PROGRAM, join(bin, 'rehearse'));
  const env = { ...inherited, TZ: 'UTC', REHEARSAL_HOME: home, PATH: [bin, process.env.PATH].join(delimiter) };
  return execFileSync('bash', ['-c', line], { env, encoding: 'utf8' });
}

describe('the README', () => {
  test('practices from a pipe as it says', () => {
    const home = aFolder();
    const line = README.split('\n').find((one) => one.startsWith('printf ')) ?? expect.fail('no line with a pipe');
    expect(shell(line, home)).toContain('2 of 5');
    expect(attemptsIn(home)).toMatchObject([{ item: 'block-circuit-breaker', ticks: { length: 7 }, said: 2 }]);
  });

  test('names no command that the program does not have', async () => {
    const [, table = ''] = README.split('## Commands');
    const named = [...table.matchAll(/`rehearse ([a-z]+)(?: ([a-z]+))?/g)].map(([, first = '', second]) => ({
      first,
      second,
    }));
    expect(named.length).toBeGreaterThan(25);
    const home = aFolder();
    const unknown: string[] = [];
    for (const { first, second } of named) {
      const { code, out } = await rehearse([first, '--help'], { home });
      const isThere = second === undefined || !out.includes('Commands:') || out.includes(`  ${second} `);
      if (code !== 0 || !isThere) unknown.push(`${first} ${second ?? ''}`);
    }
    expect(unknown).toEqual([]);
  });
});
