import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContentFolder } from '../../src/storage/check-folder.ts';
import { contentFolder } from '../../src/storage/content-folder.ts';
import { planMigration } from '../../src/storage/migrate.ts';
import { compilePack } from '../../src/storage/pack.ts';
import { PackCache } from '../../src/storage/pack-cache.ts';
import { aCard, write } from '../e2e/rehearse.ts';
import { aFolder } from './places.ts';

const KINDS = ['design', 'incident', 'question'];

/** A pack of format 1 with a question, a design, an incident and a card, and comments in all places. */
function aPack(): string {
  const pack = aFolder();
  cpSync(join(import.meta.dirname, '../fixtures/format-1'), pack, { recursive: true });
  write(pack, { 'card/mine.yaml': `# a card\n${aCard('term-mine', 'A card', '    # at the end\n')}` });
  return pack;
}

const plan = (path: string) => planMigration({ path }, new Map());
const checked = (pack: string) => checkContentFolder(contentFolder(pack));
const text = (pack: string, file: string) => readFileSync(join(pack, file), 'utf8');
const filesIn = (pack: string) =>
  readdirSync(pack, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;

describe('a pack of format 1', () => {
  it('is only looked at until one says that it is to be rewritten', () => {
    const pack = aPack();
    const before = KINDS.map((kind) => text(pack, `${kind}/mine.yaml`));
    const { files } = plan(pack);
    expect(files.map(({ items, problems }) => ({ items, problems }))).toEqual(
      Array(4).fill({ items: 1, problems: [] }),
    );
    expect(KINDS.map((kind) => text(pack, `${kind}/mine.yaml`))).toEqual(before);
    expect(filesIn(pack)).toBe(4);
  });

  it('becomes one of format 2 that is read as the same items', () => {
    const pack = aPack();
    const before = checked(pack);
    plan(pack).write();
    const after = checked(pack);
    expect([before.findings, after.findings]).toEqual([[], []]);
    expect(after.placed.map(({ item }) => item)).toEqual(before.placed.map(({ item }) => item));
    for (const kind of KINDS) expect(text(pack, `${kind}/mine.yaml`)).toMatch(/^format: 2$/m);
  });

  it('says in its pack.yaml that it is of format 2, and nothing else there changes', () => {
    const pack = aPack();
    write(pack, { 'pack.yaml': '# mine\nformat: 1 # old\nname: Mine\n' });
    expect(plan(pack).files.at(-1)).toMatchObject({ file: join(pack, 'pack.yaml'), items: 0, problems: [], open: [] });
    plan(pack).write();
    expect(text(pack, 'pack.yaml')).toBe('# mine\nformat: 2 # old\nname: Mine\n');
    expect(text(pack, 'pack.yaml.format-1')).toContain('format: 1');
    expect(checked(pack).findings).toEqual([]);
    expect(plan(pack).files).toEqual([]);
  });

  it('keeps every comment, and the order of what was there', () => {
    const pack = aPack();
    const comments = (file: string): string[] => text(pack, file).match(/#.*/g)?.sort() ?? [];
    const keys = (file: string): string[] => text(pack, file).match(/^ {4}[a-z]+(?=:)/gm) ?? [];
    const before = KINDS.map((kind) => [comments(`${kind}/mine.yaml`), keys(`${kind}/mine.yaml`)] as const);
    plan(pack).write();
    KINDS.forEach((kind, i) => {
      const [said, order = []] = before[i] ?? [];
      expect(comments(`${kind}/mine.yaml`)).toEqual(said);
      const now = keys(`${kind}/mine.yaml`);
      expect(now.filter((key) => order.includes(key))).toEqual(order.filter((key) => now.includes(key)));
    });
    expect(text(pack, 'question/mine.yaml')).toContain('# I gave this one myself\n    wrong:');
  });

  it('differs in one digit where nothing but the format is new', () => {
    const pack = aPack();
    const before = text(pack, 'card/mine.yaml');
    plan(pack).write();
    expect(text(pack, 'card/mine.yaml')).toBe(before.replace('format: 1', 'format: 2'));
  });

  it('is rewritten once: a second run finds nothing to do, and the old text stays beside the new', () => {
    const pack = aPack();
    const old = text(pack, 'question/mine.yaml');
    plan(pack).write();
    const now = text(pack, 'question/mine.yaml');
    const again = plan(pack);
    again.write();
    expect(again.files).toEqual([]);
    expect(text(pack, 'question/mine.yaml')).toBe(now);
    expect(text(pack, 'question/mine.yaml.format-1')).toBe(old);
  });

  it('keeps an old text of an earlier run', () => {
    const pack = aPack();
    writeFileSync(join(pack, 'question/mine.yaml.format-1'), 'the first one');
    plan(pack).write();
    expect(text(pack, 'question/mine.yaml.format-1')).toBe('the first one');
  });

  it('says what only its author can add, the line of that in the new text, and what stays behind', () => {
    const pack = aPack();
    const { files, write: rewrite } = plan(pack);
    rewrite();
    const question = files.find(({ file }) => file.includes('question'));
    const rows = text(pack, 'question/mine.yaml').split('\n');
    expect(question?.open.map(({ line, says }) => `${rows[line - 1]?.trim()} <- ${says}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^answer: The answer <- at least 2/),
        expect.stringMatching(/^- says: >- <- fails is missing/),
      ]),
    );
    expect(files.map(({ lost }) => lost)).toEqual([[], ['asked', 'weak'], ['effect', 'does'], []]);
  });

  it('keeps a file with a problem as it is, and rewrites the others', () => {
    const pack = aPack();
    const broken = text(pack, 'design/mine.yaml').replace('seconds: 1500', 'seconds: 1501');
    writeFileSync(join(pack, 'design/mine.yaml'), broken);
    const { files, write: rewrite } = plan(pack);
    rewrite();
    expect(files.filter(({ problems }) => problems.length > 0).map(({ file }) => file)).toEqual([
      join(pack, 'design/mine.yaml'),
    ]);
    expect(text(pack, 'design/mine.yaml')).toBe(broken);
    expect(existsSync(join(pack, 'design/mine.yaml.format-1'))).toBe(false);
    expect(text(pack, 'question/mine.yaml')).toContain('format: 2');
  });

  it('names a file that cannot be read, and a folder without content', () => {
    const pack = aPack();
    writeFileSync(join(pack, 'question/other.yaml'), Buffer.from([0xff, 0xfe]));
    const unread = plan(pack).files.filter(({ problems }) => problems.length > 0);
    expect(unread.map(({ problems }) => problems[0]?.says)).toEqual(['is written in UTF-16: save it as UTF-8']);
    expect(() => plan(aFolder())).toThrow('has no content');
  });

  it('keeps the line ends that its files have', () => {
    const pack = aPack();
    const path = join(pack, 'question/mine.yaml');
    writeFileSync(path, text(pack, 'question/mine.yaml').replaceAll('\n', '\r\n'));
    plan(pack).write();
    expect(readFileSync(path, 'utf8').replaceAll('\r\n', '')).not.toContain('\n');
    expect(checked(pack).findings).toEqual([]);
  });

  it('can be rewritten file by file', () => {
    const pack = aPack();
    const { files, write: rewrite } = plan(join(pack, 'incident/mine.yaml'));
    rewrite();
    expect(files).toHaveLength(1);
    expect(text(pack, 'incident/mine.yaml')).toContain('format: 2');
    expect(text(pack, 'question/mine.yaml')).toContain('format: 1');
  });

  it('is still read whole after one of its files has changed', () => {
    const pack = aPack();
    const cache = new PackCache(aFolder(), 'mark');
    expect(compilePack(contentFolder(pack), new Map(), cache).index.trouble).toBeUndefined();
    write(pack, { 'card/more.yaml': aCard('term-more') });
    expect(compilePack(contentFolder(pack), new Map(), cache).index.trouble).toBeUndefined();
  });
});
