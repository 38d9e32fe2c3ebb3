import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aCard, write } from '../e2e/rehearse.ts';
import { aFolder } from '../storage/places.ts';
import { rehearse } from './program.ts';

const run = (home: string, ...args: string[]) => rehearse(['content', 'pack', ...args], { home });
const ABOUT = 'format: 2\nname: Camp\nversion: "1.2"\nauthors: [Ada]\nlicense: MIT\n';
const list = async (home: string) => JSON.parse((await run(home, 'list', '--json')).out);
const said = ({ out }: { out: string }) => out.replace(/\s+/g, ' ');

/** A checkout of a pack, with all that lies beside its content. */
function aCheckout() {
  const folder = join(aFolder(), 'camp-content');
  write(folder, {
    'pack.yaml': ABOUT,
    'card/a.yaml': aCard('camp-a'),
    'package.json': '{}',
    'node_modules/x/y.yaml': 'x',
  });
  mkdirSync(join(folder, '.git'));
  symlinkSync('/etc/hostname', join(folder, 'card/link.yaml'));
  return folder;
}

describe('a pack', () => {
  test('that is begun passes the check, is listed, and can be drilled', async () => {
    const home = aFolder();
    expect(said(await run(home, 'list'))).toContain('You have no packs');
    expect((await run(home, 'new', 'Distributed systems')).code).toBe(0);
    expect((await rehearse(['content', 'check'], { home })).code).toBe(0);
    expect(await list(home)).toMatchObject([
      { name: 'distributed-systems', items: 1, problems: 0, license: 'private' },
    ]);
    expect((await rehearse(['show', 'distributed-systems-first-card'], { home })).out).toContain(
      'What goes into a pack?',
    );
    expect(await run(home, 'new', 'Distributed systems')).toMatchObject({ code: 1 });
    expect(await run(home, 'new', '42')).toMatchObject({ code: 2 });
  });

  test('is taken from a folder, without what lies beside its content', async () => {
    const home = aFolder();
    expect(said(await run(home, 'add', aCheckout()))).toContain('Added: camp, 1 item.');
    const pack = join(home, 'packs/camp');
    expect(readFileSync(join(pack, 'pack.yaml'), 'utf8')).toBe(ABOUT);
    for (const other of ['package.json', 'node_modules', '.git', 'card/link.yaml']) {
      expect(existsSync(join(pack, other))).toBe(false);
    }
    expect(await list(home)).toMatchObject([
      { name: 'camp', title: 'Camp', version: '1.2', authors: ['Ada'], items: 1 },
    ]);
    expect(said(await run(home, 'list'))).toContain('camp 1 item, version 1.2, Ada, MIT');
  });

  test('tells when it is added again what is new, changed and gone, and progress stays', async () => {
    const [home, folder] = [aFolder(), aCheckout()];
    write(folder, { 'card/b.yaml': aCard('camp-b'), 'card/c.yaml': aCard('camp-c') });
    await run(home, 'add', folder);
    await rehearse(['record', 'camp-b', '--grade', 'good'], { home });
    expect(said(await run(home, 'add', folder))).toContain('No item is new, gone, or changed in meaning.');
    write(folder, {
      'card/a.yaml': aCard('camp-d'),
      'card/b.yaml': aCard('camp-b').replace('id: camp-b', 'id: camp-b\n    revision: 2'),
    });
    expect(said(await run(home, 'add', folder))).toContain(
      '1 new (camp-d), 1 changed (camp-b), 1 gone (camp-a). Your progress stays.',
    );
    const [attempt] = JSON.parse((await rehearse(['history', 'camp-b', '--json'], { home })).out);
    expect(attempt).toMatchObject({ grade: 'good' });
  });

  test('is removed after a word, or with --yes; the pack of own cards never is', async () => {
    const home = aFolder();
    await run(home, 'new', 'nets');
    await rehearse(['content', 'add', 'A?', 'b'], { home });
    expect(await run(home, 'remove', 'nets')).toMatchObject({ code: 1, err: expect.stringContaining('--yes') });
    expect(said(await run(home, 'remove', 'nets', '--yes'))).toContain('Removed: nets');
    expect((await list(home)).map(({ path }: { path: string }) => path)).toEqual([join(home, 'packs/own')]);
    expect(await run(home, 'remove', 'own', '--yes')).toMatchObject({ code: 1 });
    expect(await run(home, 'remove', 'nest', '--yes')).toMatchObject({ code: 1 });
  });

  test('is not called as Windows calls a device', async () => {
    const home = aFolder();
    const says = 'cannot be called "aux": Windows takes that name for a device.';
    expect(await run(home, 'new', 'AUX')).toMatchObject({ code: 2, err: expect.stringContaining(says) });
    const folder = aCheckout();
    write(folder, { 'pack.yaml': ABOUT.replace('Camp', 'Aux') });
    expect(await run(home, 'add', folder)).toMatchObject({ code: 1, err: expect.stringContaining(says) });
    expect(await list(home)).toEqual([]);
  });

  test('whose name differs by case alone is the same one: on macOS and Windows it would take its place', async () => {
    const home = aFolder();
    write(join(home, 'packs/Camp'), { 'card/mine.yaml': aCard('camp-mine') });
    expect(await run(home, 'new', 'camp')).toMatchObject({ code: 1, err: expect.stringContaining('a pack "Camp"') });
    expect(existsSync(join(home, 'packs/Camp/card/mine.yaml'))).toBe(true);
    expect(said(await run(home, 'add', aCheckout()))).toContain('Updated: Camp. 1 new (camp-a), 1 gone (camp-mine).');
    expect((await list(home)).map(({ name }: { name: string }) => name)).toEqual(['Camp']);
  });

  test('that has nothing to use is refused with its problems, and one with some goes without those', async () => {
    const home = aFolder();
    const folder = join(aFolder(), 'odd');
    write(folder, { 'card/a.yaml': aCard('odd-a').replace('level: mid', 'level: high') });
    const { code, err } = await run(home, 'add', folder);
    expect(code).toBe(1);
    expect(err).toContain('"high" is not possible');
    write(folder, { 'card/b.yaml': aCard('odd-b') });
    expect(await run(home, 'add', folder)).toMatchObject({
      code: 0,
      err: expect.stringContaining('"high" is not possible'),
    });
    expect(await run(home, 'add', join(folder, 'nowhere'))).toMatchObject({ code: 1 });
  });

  test.each([
    ['name: x\n', 'must be 2'],
    ['format: 3\nname: x\n', 'for a newer Rehearsal'],
    ['format: 2\n', 'name is missing'],
    ['format: 2\nname: x\nversion: 1.2\n', 'version: must be text'],
    ['format: 2\nname: x\nauthors: Ada\n', 'must be a list of names'],
    ['format: 2\nname: x\nlicence: MIT\n', 'did you mean "license"'],
  ])('says what is wrong in a pack.yaml of %j', async (text, says) => {
    const folder = join(aFolder(), 'odd');
    write(folder, { 'card/b.yaml': aCard('odd-b') });
    writeFileSync(join(folder, 'pack.yaml'), text);
    const { code, out } = await rehearse(['content', 'check', folder], { home: aFolder() });
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(says) });
  });
});
