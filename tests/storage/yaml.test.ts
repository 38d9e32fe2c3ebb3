import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { findingText } from '../../src/domain/content/finding.ts';
import { parseYaml, readYaml } from '../../src/storage/yaml.ts';

const folder = mkdtempSync(join(tmpdir(), 'yaml-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (text: string | Uint8Array) => parseYaml('mine.yaml', typeof text === 'string' ? Buffer.from(text) : text);
const says = (text: string | Uint8Array) => read(text).findings.map(findingText);

/** Whatever comes, the answer names the file and a place in it. */
function refusalOf(text: string | Uint8Array): string {
  const [first = ''] = says(text);
  expect(first).toMatch(/^mine\.yaml:\d+:\d+/);
  return first;
}

/** As much of a piece as goes into a file of so many bytes. */
const filled = (bytes: number, piece: string) => piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));

describe('reading YAML', () => {
  it('gives plain data and the place of every value and key', () => {
    const { document, findings } = read('format: 1\nitems:\n  - id: a\n    points: [one, "two: 2"]\n');
    expect(findings).toEqual([]);
    expect(document?.data).toEqual({ format: 1, items: [{ id: 'a', points: ['one', 'two: 2'] }] });
    expect(document?.where(['format'])).toEqual({ line: 1, column: 9 });
    expect(document?.where(['items', 0, 'points', 1])).toEqual({ line: 4, column: 19 });
    expect(document?.where(['items', 0, 'points'], 'key')).toEqual({ line: 4, column: 5 });
    expect(document?.where(['items', 0, 'title'])).toEqual({ line: 3, column: 5 });
    expect(document?.where(['items', 7])).toEqual({ line: 3, column: 3 });
  });

  it('takes Windows line ends and a UTF-8 byte order mark for what they are', () => {
    const { document, findings } = read(Buffer.from('\ufeffformat: 1\r\ntext: |\r\n  a\r\n  b\r\n'));
    expect(findings).toEqual([]);
    expect(document?.data).toEqual({ format: 1, text: 'a\nb\n' });
  });

  it('keeps emoji and scripts that need joiners', () => {
    const text = 'a: 👩‍💻 और क्‍ष می‌خواهم ✔️';
    expect(read(text).findings).toEqual([]);
    expect(read(text).document?.data).toEqual({ a: '👩‍💻 और क्‍ष می‌خواهم ✔️' });
  });

  it('knows no other booleans than true and false', () => {
    expect(read('a: yes\nb: no\nc: true\nd: 010\ne: ~\n').document?.data).toEqual({
      a: 'yes',
      b: 'no',
      c: true,
      d: 10,
      e: null,
    });
  });

  it('reports every problem of a file at once, in order', () => {
    expect(says('a: "\\e[31m"\nb: 1\nb: 2\n__proto__: 3\nc: 12345678901234567890\nd: "x\u202ey"\n')).toEqual([
      'mine.yaml:1:4: the text holds U+001B, which begins a terminal escape sequence: remove it',
      'mine.yaml:3:1: the field "b" is here twice',
      'mine.yaml:4:1: "__proto__" is not allowed as a key',
      'mine.yaml:5:4: the number 12345678901234567890 cannot be kept exactly: put it in quotes, or round it',
      'mine.yaml:6:6: here is U+202E, which changes the reading direction: remove it',
    ]);
  });

  it('lists at most fifty problems and counts the rest', () => {
    const found = says('- "\\e"\n'.repeat(70));
    expect(found).toHaveLength(51);
    expect(found.at(-1)).toBe('mine.yaml:51:3: and 20 more problems in this file');
  });
});

describe('hostile YAML', () => {
  it('cannot multiply itself with aliases', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghijklmnop'.split('').map((c, i) => `${c}: &${c} [*${'abcdefghijklmno'[i]}, *${'abcdefghijklmno'[i]}]`),
    ];
    expect(refusalOf(bomb.join('\n'))).toContain('mine.yaml:1:4: anchors (&) are not supported');
    expect(says('a: *b').join()).toContain('1:4: aliases (*) are not supported');
    expect(refusalOf(filled(20_000, '- *a\n'))).toContain('aliases');
  });

  it.each([
    ['merge keys', 'a: {x: 1}\n<<: {y: 2}', '2:1: "<<" merges'],
    ['tags', 'a: !!js/function x', '1:4: tags (!) are not supported'],
    ['local tags', 'a: !mine x', '1:4: tags (!) are not supported'],
    ['directives', '%YAML 1.1\n---\na: 1', '1:1: directives (%) are not supported'],
    ['several documents', 'a: 1\n---\nb: 2', '2:1: a file holds one document'],
    ['documents after an end mark', 'a: 1\n...\nb: 2', '3:1: a file holds one document'],
    ['a key twice', 'a: 1\nb: 2\na: 3', '3:1: the field "a" is here twice'],
    ['a key twice in braces', '{a: 1, "a": 3}', '1:8: the field "a" is here twice'],
    ['__proto__', 'a:\n  __proto__: {admin: true}', '2:3: "__proto__" is not allowed'],
    ['constructor', '{constructor: {prototype: 1}}', '1:2: "constructor" is not allowed'],
    ['a list as a key', '? [a, b]\n: c', '1:3: a key must be a word'],
    ['a huge number', 'a: 1e999', '1:4: the number 1e999 cannot be kept exactly'],
    ['too exact a number', 'a: 0.1234567890123456789', '1:4: the number 0.1234567890123456789 cannot'],
    ['infinity', 'a: .inf', '1:4: the number .inf cannot'],
    ['half a character', 'a: "\\ud800"', '1:4: the text holds U+D800, half a character'],
    ['an unknown escape', 'a: "\\q"', 'a backslash starts an escape'],
    ['tabs as indentation', 'a:\n\tb: 1', 'with spaces, not with tabs'],
    ['a colon in plain text', 'a: first: second', 'put text that contains one in quotes'],
    ['an open quote', 'a: "never closed\nb: 1\n', 'Missing closing "quote'],
    ['an open bracket', 'a: [1, 2\nb: 1', '2:1: a list or group in brackets is not closed before this line'],
  ])('is told off for %s', (_, text, part) => {
    expect(says(text).join('\n')).toContain(part);
  });

  it.each([
    ['escape', '\x1b', 'U+001B'],
    ['bell', '\x07', 'U+0007'],
    ['backspace', '\b', 'U+0008'],
    ['a lone carriage return', '\r', 'U+000D'],
    ['delete', '\x7f', 'U+007F'],
    ['a C1 control', '\x9b', 'U+009B'],
    ['next line', '\x85', 'U+0085'],
    ['right-to-left override', '\u202e', 'U+202E'],
    ['an isolate', '\u2066', 'U+2066'],
    ['an Arabic letter mark', '\u061c', 'U+061C'],
    ['a zero-width space', '\u200b', 'U+200B'],
    ['a joiner between letters', '\u200d', 'U+200D'],
    ['a byte order mark within', '\ufeff', 'U+FEFF'],
    ['a line separator', '\u2028', 'U+2028'],
    ['a tag character', '\u{e0041}', 'U+E0041'],
    ['a filler', '\u3164', 'U+3164'],
  ])('is refused for %s, raw and escaped', (_, character, name) => {
    expect(says(`ok: 1\na: x${character}y\n`)).toEqual([
      expect.stringMatching(new RegExp(`^mine.yaml:2:5: here is ${name.replace('+', '\\+')}`)),
    ]);
    const code = character.codePointAt(0) ?? 0;
    const escaped = `ok: 1\na: "x\\U${code.toString(16).padStart(8, '0')}y"\n`;
    expect(says(escaped)).toEqual([
      expect.stringMatching(new RegExp(`^mine.yaml:2:4: the text holds ${name.replace('+', '\\+')}`)),
    ]);
    const data = [read(`a: x${character}y`), read(escaped)].map(({ document }) => JSON.stringify(document?.data ?? ''));
    for (const text of data) expect(text).not.toContain(character);
  });

  it('is refused for escape sequences that write the clipboard, in values, keys and comments', () => {
    expect(says('a: "\\e]52;c;ZXZpbA==\\a"')).toHaveLength(2);
    expect(refusalOf('a: \x1b]52;c;ZXZpbA==\x07')).toContain('1:4: here is U+001B');
    expect(says('"\\e[2J": 1').join()).toContain('1:1: the text holds U+001B');
    expect(says('a: 1 # \x1b[2J').join()).toContain('1:8: here is U+001B');
  });

  it('never carries a control character into its own complaints', () => {
    const findings = [
      ...says('"\\e[2J\\e[2J": 1\n"\\e[2J\\e[2J": 2'),
      ...says('a: |\x1b[31m\n b'),
      ...says(filled(20_000, '|\x1b')),
    ];
    findings.push(findingText(parseYaml('ev\x1b[2Jil\n.yaml', Buffer.from('a: 1\na: 2')).findings[0] ?? expect.fail()));
    for (const text of findings) expect(text).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('may nest by indentation', () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => `${' '.repeat(i % 1500)}a:`).join('\n');
    expect(refusalOf(lines.slice(0, 1_990_000))).toContain('is nested deeper than 40 levels');
    expect(refusalOf(Array.from({ length: 41 }, (_, i) => `${' '.repeat(i)}- a:`).join('\n'))).toContain(
      'is nested deeper',
    );
  });

  it('nests without harm in as many files of one process as there are', () => {
    const deep = ['[', '{a: ', '- '].map((piece) => filled(200_000, piece));
    for (let round = 0; round < 20; round++) for (const text of deep) refusalOf(text);
    refusalOf(`${'['.repeat(5000)}${']'.repeat(5000)}`);
  });

  it('may hold twenty thousand keys in one map, which is not a crime', () => {
    const { document, findings } = read(Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n'));
    expect(findings).toEqual([]);
    expect(Object.keys(document?.data ?? {})).toHaveLength(20_000);
  });

  it.each([
    ['UTF-16 with a mark', Buffer.from('\ufeffformat: 1', 'utf16le'), '1:1: is written in UTF-16: save it as UTF-8'],
    ['UTF-16 without one', Buffer.from('format: 1', 'utf16le'), '1:2: holds a zero byte'],
    [
      'Latin-1',
      Buffer.from('a: 1\nb: caf\xe9 au lait', 'latin1'),
      '2:7: is not valid UTF-8 (byte 0xE9), perhaps Latin-1',
    ],
    ['a cut-off character', Buffer.from('a: é').subarray(0, 4), '1:4: is not valid UTF-8'],
    ['an overlong form', Buffer.from([0x61, 0x3a, 0x20, 0xc0, 0xaf]), '1:4: is not valid UTF-8'],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'holds a zero byte: this is not text but a binary file',
    ],
  ])('may be %s', (_, bytes, part) => {
    expect(refusalOf(bytes)).toContain(part);
  });

  it('says nothing on the standard streams', () => {
    const code =
      "import { parseYaml } from './src/storage/yaml.ts'; for (const t of ['a: !x 1', '%FOO\\n---\\na: 1', '? [a]\\n: b', 'a: *b']) parseYaml('x', Buffer.from(t));";
    const bundle = join(folder, 'quiet.cjs');
    buildSync({
      stdin: { contents: code, resolveDir: join(import.meta.dirname, '../..'), loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: bundle,
      logLevel: 'silent',
    });
    expect(execFileSync(process.execPath, [bundle], { encoding: 'utf8', stdio: 'pipe' })).toBe('');
  });
});

describe('reading a file', () => {
  it('refuses a hundred megabytes without reading them', () => {
    const path = join(folder, 'huge.yaml');
    writeFileSync(path, 'a: 1');
    truncateSync(path, 100_000_000);
    expect(readYaml(path).findings.map(findingText)).toEqual([
      `${path}:1:1: is larger than 2 MB (100.0 MB): split it into smaller files`,
    ]);
  });

  it.skipIf(process.platform === 'win32')('names the file that is missing, is a folder, a device or a pipe', () => {
    mkdirSync(join(folder, 'folder.yaml'));
    const pipe = join(folder, 'pipe.yaml');
    execFileSync('mkfifo', [pipe]);
    const first = (path: string) => findingText(readYaml(path).findings[0] ?? expect.fail());
    expect(first(join(folder, 'none.yaml'))).toContain('none.yaml:1:1: cannot be read: there is no such file');
    expect(first(join(folder, 'folder.yaml'))).toContain('is not a file');
    expect(first('/dev/zero')).toBe('/dev/zero:1:1: is not a file');
    expect(first(pipe)).toContain('is not a file');
  });

  it('says the name by which the user knows the file', () => {
    const path = join(folder, 'named.yaml');
    writeFileSync(path, 'a: [');
    expect(readYaml(path, 'pack/named.yaml').findings[0]).toMatchObject({ file: 'pack/named.yaml', line: 1 });
  });
});
