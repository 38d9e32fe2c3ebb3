import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCollection } from '../../src/storage/anki/collection.ts';
import { someOf } from '../shares.ts';
import { read, refusesDamage } from './anki-packages.ts';
import { aFolder } from './places.ts';

// The packages are made by SQLite itself and by another program's ZIP, through Python.
const MAKE = `
import json, sqlite3, sys, zipfile
folder, page = sys.argv[1], int(sys.argv[2])
db = sqlite3.connect(folder + '/collection.anki2')
db.execute('pragma page_size=%d' % page)
db.executescript('''
create table col (id integer primary key, crt integer, models text not null, decks text not null /* json */);
create table notes (id integer primary key, guid text not null, mid integer not null, tags text not null, flds text not null); -- notes
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, queue integer not null);
create index ix_cards on cards (nid);
''')
def model(kind, fields, templates):
    return {'type': kind, 'flds': [{'name': f} for f in fields], 'tmpls': [{'qfmt': q, 'afmt': a} for q, a in templates]}
models = {
  '1': model(0, ['Front', 'Back', 'Note'], [('{{Front}}{{#Note}} ({{Note}}){{/Note}}', '{{FrontSide}}<hr id=answer>{{Back}}{{hint:Note}}'), ('{{Back}}', '{{FrontSide}}<hr id=answer>{{Front}}{{^Note}}!{{/Note}}')]),
  '2': model(1, ['Text', 'Extra'], [('{{cloze:Text}}', '{{cloze:Text}}<br>{{Extra}}')]),
}
decks = {'7': {'name': 'CS'}, '8': {'name': 'CS::SQL'}}
db.execute('insert into col values (1, 0, ?, ?)', (json.dumps(models), json.dumps(decks)))
def note(id, mid, fields, cards, tags='', did=7):
    db.execute('insert into notes values (?,?,?,?,?)', (id, 'g%d' % id, mid, tags, '\\x1f'.join(fields)))
    for n, (ord, queue) in enumerate(cards):
        db.execute('insert into cards values (?,?,?,?,?)', (id * 10 + n, id, did, ord, queue))
note(1500000000001, 1, ['<b>Q</b>', 'A<br>b', ''], [(0, 0), (1, -1)], ' db sql ')
note(1500000000002, 2, ['{{c1::Paris::city}} in {{c2::{{c1::old}} France}}', 'x'], [(0, 0), (1, 0)], did=8)
note(1500000000003, 1, ['long', 'y' * 15000 + '<img src=a.png>[sound:a.mp3]', 'why'], [(0, 0)])
note(1500000000004, 9, ['lost'], [(0, 0)])
for i in range(int(sys.argv[3])):
    note(1600000000000 + i, 1, ['Q%d' % i, 'Antwort %d \\u9501' % i, ''], [(0, 0)])
db.commit(); db.close()
with zipfile.ZipFile(folder + '/deck.apkg', 'w', zipfile.ZIP_DEFLATED) as z:
    z.write(folder + '/collection.anki2', 'collection.anki2')
    z.writestr('media', '{}')
`;

const python = spawnSync('python3', ['-c', 'import sqlite3, zipfile']).status === 0;
if (!python) console.warn('SKIPPED: Anki packages are made by python3 with sqlite3, which is not here.');

/** A package of so many cards beside six odd ones, in pages of that size. */
function aPackage(page = 4096, cards = 0): Buffer {
  const folder = aFolder();
  const made = spawnSync('python3', ['-c', MAKE, folder, String(page), String(cards)], { encoding: 'utf8' });
  expect(made.stderr).toBe('');
  return readFileSync(join(folder, 'deck.apkg'));
}

describe.skipIf(!python)('an Anki package', () => {
  test('gives each card as it is shown: templates, cloze deletions, tags, decks, pictures counted', () => {
    const { cards, left, media, name, notes } = read(aPackage());
    expect(cards.slice(0, 4)).toEqual([
      {
        prompt: 'Q',
        answer: 'A\nb',
        key: 'g1500000000001#0',
        place: 'note 1500000000001',
        context: 'CS',
        tags: ['db', 'sql'],
      },
      {
        prompt: 'A\nb',
        answer: 'Q!',
        key: 'g1500000000001#1',
        place: 'note 1500000000001',
        context: 'CS',
        tags: ['db', 'sql'],
      },
      {
        prompt: '[city] in [...] France',
        answer: 'Paris in old France\nx',
        key: 'g1500000000002#0',
        place: 'note 1500000000002',
        context: 'CS > SQL',
      },
      {
        prompt: 'Paris in [...]',
        answer: 'Paris in old France\nx',
        key: 'g1500000000002#1',
        place: 'note 1500000000002',
        context: 'CS > SQL',
      },
    ]);
    expect(cards[4]).toMatchObject({ prompt: 'long (why)', answer: `${'y'.repeat(15_000)}[image]` });
    expect({ media, name, notes }).toEqual({
      media: 2,
      name: 'CS',
      notes: ['note 1500000000001: suspended in Anki, and not here'],
    });
    expect(left).toEqual([
      { place: 'note 1500000000004', prompt: 'lost', why: 'its note or its note type is not in the package' },
    ]);
  });

  test.each(someOf([512, 4096, 65_536], 1, String))(
    'loses none of two thousand cards, in pages of %d bytes',
    (page) => {
      const { cards } = read(aPackage(page, 2000));
      expect(cards).toHaveLength(2005);
      expect(cards.slice(5).map(({ prompt }) => prompt)).toEqual(Array.from({ length: 2000 }, (_, i) => `Q${i}`));
      expect(cards.at(-1)?.answer).toBe('Antwort 1999 锁');
    },
  );

  test('that is damaged anywhere is refused, and never read as something else', () => {
    refusesDamage(aPackage(4096, 50));
  });
});

test('what is not a package is left to others', () => {
  expect(readCollection(Buffer.from('front,back\n'), 'x')).toBeUndefined();
});
