import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const RULE = `${'='.repeat(80)}\n`;

/** Heading and text of every section of the shipped file. */
const [, ...pieces] = readFileSync(join(ROOT, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8').split(RULE);
const sections = pieces.flatMap((piece, i) =>
  i % 2 === 0 ? [{ heading: piece.trim(), text: (pieces[i + 1] ?? '').trim() }] : [],
);

const packageOf = (path: string) =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

/** The packages that a source imports by name, types aside. */
function imported(): string[] {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return sources.flatMap((name) => {
    const text = readFileSync(join(ROOT, 'src', name), 'utf8');
    const froms = [...text.matchAll(/^import (?!type )[^'"]*?'([^']+)';|\bimport\('([^']+)'\)/gm)];
    return froms.map(([, from = '', dynamic = '']) => from || dynamic).filter((from) => !/^(\.|node:)/.test(from));
  });
}

/** What the build leaves out: the editor among Inquirer's prompts, with half a megabyte of character tables. */
const LEFT_OUT = '@inquirer/editor';

/** The packages whose code is in a bundle of the program, those that packages import among them. */
function bundled(): string[] {
  const { metafile } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['src/main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    outdir: 'nowhere',
    external: [LEFT_OUT],
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([path, { bytesInOutput }]) => path.includes('node_modules/') && bytesInOutput > 0)
    .map(([path]) => path.split('node_modules/').at(-1) ?? '');
}

describe('the licenses that are shipped', () => {
  const packages = [...new Set([...imported(), ...bundled()].map(packageOf))].sort();

  test.each(packages)('hold the text of %s', (name) => {
    const folder = join(ROOT, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry)) ?? '';
    const section = sections.find(({ heading }) => heading === `${name} ${version} (${license})`);
    expect(section?.text).toBe(readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  });

  it.each([LEFT_OUT, '@inquirer/external-editor', 'iconv-lite', 'chardet'])('do not name %s', (name) => {
    expect(sections.filter(({ heading }) => heading.startsWith(`${name} `))).toEqual([]);
  });

  it('name no package that is not in the program', () => {
    expect(sections.map(({ heading }) => heading.replace(/ \S+ \(.*$/, ''))).toEqual(packages);
  });
});
