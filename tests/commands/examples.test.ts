import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/program.ts';
import { inherited, PROGRAM } from '../e2e/rehearse.ts';
import { aFolder } from '../storage/places.ts';
import { perform } from './program.ts';

const NOTE = {
  id: '4f0c7a12',
  at: '2026-11-20T10:00:00+00:00',
  item: 'exercise-question-one-assumption',
  title: 'One assumption',
  fields: [{ name: 'assumption', text: 'The connection pool is large enough.' }],
};
const STORIES = 'id: pool\ntitle: The connection pool\ntemplate: production-incident\nfields: {}\n';
const AS_OF = ['--as-of', '2026-11-28T10:00Z'];

/** A folder with everything that examples name, and the data of someone who has used it for a while. */
async function aPlace() {
  const root = mkdtempSync(join(tmpdir(), 'rehearsal-examples-'));
  const home = join(root, 'data');
  const file = (name: string, text: string) => writeFileSync(join(root, name), text);
  const run = (args: readonly string[], input?: string) =>
    perform([...AS_OF, ...args], {
      env: { ...inherited, TZ: 'UTC', REHEARSAL_HOME: home, EDITOR: 'true' },
      cwd: root,
      input,
    });
  mkdirSync(join(root, 'mine/question'), { recursive: true });
  const guide = readFileSync(join(PROGRAM, '../../docs/content-guide.md'), 'utf8');
  file('mine/question/dead-letters.yaml', guide.match(/```yaml\n(format: 2\n.*?)```/s)?.[1] ?? '');
  file('practice.jsonl', '{"item":"block-cdn","at":"2026-11-27T18:00:00+00:00","grade":"good","seconds":90}\n');
  file('problems.csv', 'date,name,difficulty,minutes,result,mode\n2026-11-27,3Sum,medium,34,hint,pattern\n');
  file('cv.md', '# CV\n\n- Cut checkout p99 from 900 to 140 ms by batching tax calls\n\nSkills: Kafka, Postgres\n');
  await run(['interview', 'add', '--at', '2026-12-11T10:00', '--company', 'Acme']);
  await run(['story', 'add', '--from', '-'], STORIES);
  await run(['record', 'block-cdn', '--grade', 'good']);
  const { out } = await run(['export']);
  file('rehearsal.json', JSON.stringify({ ...JSON.parse(out), notes: [NOTE] }));
  await run(['import', 'rehearsal.json']);
  file('cards.csv', 'front,back\nWhat is a port?,A number\n');
  file('stories.yaml', STORIES.replace('id: pool', 'id: another'));
  return { root, run };
}

let prepared: Awaited<ReturnType<typeof aPlace>>;
beforeAll(async () => {
  prepared = await aPlace();
});
afterAll(() => rmSync(prepared.root, { recursive: true, force: true }));

/** The prepared folder again, for one page of help. */
function anotherPlace() {
  const copy = aFolder();
  cpSync(prepared.root, copy, { recursive: true });
  return (args: readonly string[]) =>
    perform([...AS_OF, ...args], {
      env: { ...inherited, TZ: 'UTC', REHEARSAL_HOME: join(copy, 'data'), EDITOR: 'true' },
      cwd: copy,
    });
}

async function help(...path: string[]): Promise<string> {
  return (await prepared.run([...path, '--help'])).out;
}

/** The command lines of a help page, each as its words. */
function examplesOf(page: string): string[][] {
  const [, ...rest] = page.split(/^(?:Examples?.*|Where to start):$/m);
  const lines =
    rest
      .join('\n')
      .replaceAll(/ \\\n +/g, ' ')
      .match(/^ {2}rehearse\b.*$/gm) ?? [];
  return lines.map((line) =>
    [...(line.trim().split(/ {2,}/)[0] ?? '').matchAll(/"([^"]*)"|(\S+)/g)]
      .map(([, quoted, word]) => quoted ?? word ?? '')
      .slice(1),
  );
}

async function pagesOf(name: string): Promise<string[][]> {
  const [, list = ''] = (await help(name)).split('\nCommands:\n');
  const inner = [...(list.split('\n\n')[0] ?? '').matchAll(/^ {2}(\w+)/gm)].map(([, word]) => word as string);
  return [[name], ...inner.map((word) => [name, word])];
}

describe('every page of help ends with examples that run', () => {
  test('the program’s own', async () => {
    const run = anotherPlace();
    const lines = examplesOf(await help());
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(await run(line), line.join(' ')).toMatchObject({ code: 0, err: '' });
  });

  test.each(COMMANDS.map(({ name }) => name))('%s', async (name) => {
    for (const path of await pagesOf(name)) {
      const run = anotherPlace();
      const lines = examplesOf(await help(...path));
      expect(lines, path.join(' ')).not.toEqual([]);
      for (const line of lines) expect(await run(line), line.join(' ')).toMatchObject({ code: 0, err: '' });
    }
  });
});
