import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askRan } from '../../src/commands/claims/add.ts';
import { askVerdict } from '../../src/commands/claims/change.ts';
import { questionClaim } from '../../src/domain/claims/questioning.ts';
import type { OpenSheet } from '../../src/domain/drills/room/sheet.ts';
import type { Claim } from '../../src/domain/records/claim.ts';
import type { World } from '../../src/world.ts';
import { aRoom } from '../domain/drills/room.ts';
import { aUser, type Home } from './program.ts';

const NOW = '2026-11-29T12:00';

interface Listed {
  claims: {
    id: string;
    item?: string;
    asked: { ask: string; held: string; answer?: string }[];
    worst: { held: string } | null;
    boundary: string | null;
    verdict: string | null;
  }[];
  holes: { says: string; command: string }[];
}
const listed = (user: Home) => user.json<Listed>('claims list --json');

async function withKafka(ran = 'production'): Promise<Home> {
  const user = aUser({ now: NOW });
  await user.run(['claims', 'add', 'Kafka', '--ran', ran]);
  return user;
}

describe('claims', () => {
  test('are none in one sentence that says how to begin', async () => {
    expect(await aUser().run('claims')).toEqual({
      code: 0,
      out: 'No claim yet. Begin with: rehearse claims cv FILE\n',
      err: '',
    });
  });

  test('that were only read about leave the CV or are marked', async () => {
    const user = await withKafka('read');
    expect((await listed(user)).holes).toEqual([
      { says: 'Kafka: off the CV, or marked as read about.', command: 'rehearse claims edit kafka' },
    ]);
    await user.run('claims edit kafka --verdict cut');
    expect((await listed(user)).holes).toEqual([]);
  });

  test('lack a question first, and then the sentence that says where they end', async () => {
    const user = await withKafka();
    expect(await listed(user)).toMatchObject({
      claims: [{ worst: null, boundary: null, verdict: null }],
      holes: [{ command: 'rehearse claims drill kafka' }],
    });
    await user.run('claims drill kafka --plain', 'an answer\n\np\n\nq');
    expect((await listed(user)).holes).toMatchObject([{ command: 'rehearse claims line kafka "..."' }]);
    await user.run(['claims', 'line', 'kafka', 'I ran consumers, not brokers.']);
    expect(await listed(user)).toMatchObject({
      claims: [{ worst: { held: 'partly' }, boundary: 'I ran consumers, not brokers.' }],
      holes: [],
    });
  });

  test('are there once, however they are written', async () => {
    const user = await withKafka();
    const { code, err } = await user.run('claims add kafka --ran side');
    expect(code).toBe(1);
    expect(err).toContain('rehearse claims edit kafka');
  });

  test('have short ids, also those that are sentences', async () => {
    const user = aUser();
    await user.run(['claims', 'add', 'Led the cloud move of three teams', '--bullet', '--ran', 'production']);
    expect((await listed(user)).claims.map(({ id }) => id)).toEqual(['led-the-cloud']);
  });

  test('come back after they were removed', async () => {
    const user = await withKafka();
    expect((await user.run('claims remove kafka')).out).toContain('rehearse claims restore kafka');
    expect((await user.run('claims restore kafka')).code).toBe(0);
    expect((await listed(user)).claims).toHaveLength(1);
  });

  test('need a word for where they ran if no one can be asked', async () => {
    const { code, err } = await aUser().run('claims add Kafka');
    expect(code).toBe(2);
    expect(err).toContain('--ran is missing');
  });
});

describe('claims add --from', () => {
  const from = (user: Home, text: string) => user.run(['claims', 'add', '--from', user.file('claims.yaml', text)]);

  test('adds all of a file, and knows the technologies among them', async () => {
    const user = aUser({ now: NOW });
    const { out } = await from(
      user,
      '- { text: Kafka, ran: production, deep: [consumer groups, offsets], boundary: I have not run brokers. }\n- { text: Cut p99 to 140 ms, sort: bullet, ran: production }\n',
    );
    expect(out).toContain('Added: 2 claims.');
    const { claims } = await listed(user);
    expect(claims.map(({ id, item, boundary }) => [id, item, boundary])).toEqual([
      ['kafka', 'technology-kafka', 'I have not run brokers.'],
      ['cut-p99-to', undefined, null],
    ]);
  });

  test('adds none if one is wrong or there already, and names its line', async () => {
    const user = await withKafka();
    const good = '- { text: Redis, ran: production }\n';
    for (const [bad, says] of [
      ['- { text: Go, ran: once }', '2: claim 2: "ran" is one of production, side, read'],
      ['- { text: Go }', '2: claim 2: "ran" is missing'],
      ['- { text: Go, ran: read, since: 2019 }', '2: claim 2: unknown field "since"'],
      ['- { text: redis, ran: read }', '"redis" is given twice'],
      ['- { text: kafka, ran: read }', '"kafka" is a claim already'],
    ] as const) {
      const { code, err } = await from(user, good + bad);
      expect([code, err.replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining(says)]);
    }
    expect((await listed(user)).claims).toHaveLength(1);
    expect(await user.run('claims add Go --from claims.yaml')).toMatchObject({ code: 2 });
  });
});

describe('claims drill', () => {
  test('asks one easier after a guess, then for the boundary and what the CV does', async () => {
    const user = await withKafka('read');
    const { out } = await user.run(
      'claims drill kafka --plain',
      'I think\n\ng\nno idea\n\ng\nI read about Kafka; I have not run it.\n3\n',
    );
    const [first, second] = (await listed(user)).claims[0]?.asked ?? [];
    expect(first).toMatchObject({ held: 'no', answer: 'I think' });
    expect(first?.ask).toContain('rebalances every few minutes');
    expect(second?.ask).toContain('more consumers');
    expect(out).toContain('Where does it end?');
    expect((await listed(user)).claims).toMatchObject([
      { boundary: 'I read about Kafka; I have not run it.', verdict: 'cut', worst: { held: 'no' } },
    ]);
  });

  test('goes deeper while answers hold, and then leaves the boundary to what never ran in production', async () => {
    const user = await withKafka();
    const { out } = await user.run('claims drill kafka --plain', 'a\n\nh\nb\n\nh\nc\n\nh\n1\n');
    expect((await listed(user)).claims[0]?.asked.map(({ held }) => held)).toEqual(['yes', 'yes', 'yes']);
    expect(out).not.toContain('Where does it end?');
  });

  test('keeps no answers for someone who does not want them kept', async () => {
    const user = await withKafka();
    await user.run('settings answers off');
    await user.run('claims drill kafka --plain', 'a secret\n\np\n');
    expect(JSON.stringify(await user.json('data export'))).not.toContain('a secret');
    expect((await listed(user)).claims[0]?.asked).toMatchObject([{ held: 'partly' }]);
  });

  test('keeps the question that the user wrote, and what was typed, when it is broken off', async () => {
    const user = aUser();
    await user.run('claims add Zig --ran side');
    await user.run('claims drill zig --plain', 'What of comptime?\nIt runs at compile');
    const { out } = await user.run('claims drill zig --plain', '\nh\n');
    expect(out).toContain('What of comptime?');
    expect(out).toContain('You have 1 minute 30 seconds.');
    expect(out).toContain('It runs at compile');
    expect(out).not.toContain('five years');
    expect((await listed(user)).claims[0]?.asked).toMatchObject([{ ask: 'What of comptime?', held: 'yes' }]);
  });

  test('walks through a sentence of the CV for five minutes', async () => {
    const user = aUser();
    await user.run(['claims', 'add', 'Led the cloud move', '--bullet', '--ran', 'production']);
    const { out } = await user.run('claims drill --plain', 'first we\n\nh\n1\n');
    expect(out).toContain('Walk me through this: "Led the cloud move".');
    expect(out).toContain('You have 5 minutes.');
  });
});

test('where it ran, whether an answer held, and what the CV does are not taken by Enter alone', async () => {
  const { room, terminal } = aRoom([]);
  const world = { terminal: async () => terminal } as unknown as World;
  const claim = { sort: 'bullet', text: 'Led the cloud move', ran: 'production', asked: [] } as unknown as Claim;
  await askRan('Kafka', world);
  await questionClaim(claim, [], {
    ...room,
    terminal,
    place: '',
    sheet: room.sheet as OpenSheet,
    keep: async () => {},
  });
  await askVerdict(claim, world);
  expect(terminal.recorded).toEqual([
    'Where did you run it: Kafka?',
    'Did your answer hold, or did you hear yourself guess?',
    'What does your CV do with it?',
  ]);
});

describe('claims cv', () => {
  const CV =
    '- Cut checkout p99 from 900 to 140 ms\n- Responsible for the whole payment service\n\nSkills: Kafka, Zig\n';

  test('adds what is ticked, by where it ran, and asks for what it does not see', async () => {
    const user = aUser({ now: NOW });
    const { out } = await user.run(['claims', 'cv', user.file('cv.md', CV), '--plain'], '1 2\n1 2\n1\n\n');
    expect(out).toContain('4 claims added.');
    expect(out).toContain('I see no act of yours');
    const ran = (await listed(user)).claims.map((one) => [one.id, (one as { ran?: string }).ran]);
    expect(ran).toContainEqual(['kafka', 'production']);
    expect(ran).toContainEqual(['zig', 'read']);
  });

  test('keeps the sentences when the rest is broken off', async () => {
    const user = aUser();
    expect((await user.run(['claims', 'cv', user.file('cv.md', CV), '--plain'], '1\n')).code).toBe(0);
    expect((await listed(user)).claims).toHaveLength(1);
  });

  test('lists what it found where no one can tick, and adds nothing', async () => {
    const user = aUser();
    const { out } = await user.run(['claims', 'cv', user.file('cv.md', CV)]);
    expect(out).toContain('Cut checkout p99 from 900 to 140 ms');
    expect((await listed(user)).claims).toEqual([]);
  });

  test('wants a PDF as text', async () => {
    const user = aUser();
    const { code, err } = await user.run(['claims', 'cv', user.file('cv.pdf', '%PDF-1.7')]);
    expect(code).toBe(1);
    expect(err).toContain('Export it as text or Markdown first.');
  });
});

describe('the checklist', () => {
  test('names the claims where it asks for what one knows, and no item that went wrong', async () => {
    const user = aUser({ now: NOW });
    await user.run('record question-uuid-index --grade again');
    await user.run(['claims', 'add', 'Kafka', '--ran', 'read', '--deep', 'offsets']);
    await user.run(['claims', 'line', 'kafka', 'I read about it.']);
    await user.run(['claims', 'add', 'Led the cloud move', '--bullet', '--ran', 'production']);
    await user.run('interview add --at 2026-12-06T10:00 --company Acme');
    const { blocks } = await user.json<{ blocks: { ticks: { id: string; own: string[] }[] }[] }>(
      'checklist --format json',
    );
    const own = (id: string) => blocks.flatMap(({ ticks }) => ticks).find((tick) => tick.id.endsWith(id))?.own;
    expect(own('/deep-or-broad')).toEqual(['Kafka: read about; deep: offsets']);
    const open = ['Kafka: off the CV, or marked as read about.', '"Led the cloud move": no one has asked you yet.'];
    expect(own('/follow-ups')).toEqual(open);
    const { out } = await user.run('checklist --all');
    expect(out).toContain(`yours: ${open[0]}\n`);
    expect(out).not.toContain('.;');
    expect(own('/no-hesitation')).toEqual(['Kafka: I read about it.']);
  });
});

describe('a technology of the library', () => {
  const planned = async (user: Home) => {
    const { items } = await user.json<{ items: { id: string }[] }>('today --plan --json --minutes 600');
    return items.some(({ id }) => id === 'technology-kafka');
  };

  test('is planned only while a claim on the CV names it', async () => {
    const user = aUser({ now: NOW });
    expect(await planned(user)).toBe(false);
    await user.run('claims add kafka --ran production');
    expect(await planned(user)).toBe(true);
    await user.run('claims edit kafka --verdict cut');
    expect(await planned(user)).toBe(false);
  });

  test('is planned so also if a pack has others that differ in nothing but their names', async () => {
    const user = aUser({ now: NOW });
    const rung = { ask: 'Why?', points: ['One', 'Two'] };
    const items = ['oak', 'elm', 'ash'].map((name) => ({
      ...{ id: `technology-${name}`, title: name, names: [name], weight: 3, topics: ['caching'], level: 'mid' },
      ...{
        asOf: '2026-11-01',
        tests: 'Ran it.',
        ladder: new Array(5).fill(rung),
        wrong: [{ says: 'No.', fails: 'No.' }],
      },
      ...{ strong: 'Yes.', boundary: 'So far.', seconds: 90, ours: true },
    }));
    const folder = join(user.folder, 'packs/trees/technology');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'trees.yaml'), JSON.stringify({ format: 2, items }));
    await user.run('claims add elm --ran production');
    const plan = await user.json<{ items: { id: string }[] }>('today --plan --json --minutes 1440');
    expect(plan.items.map(({ id }) => id).filter((id) => id.startsWith('technology-'))).toEqual(['technology-elm']);
  });

  test('can be drilled by name by anyone', async () => {
    const { out } = await aUser().run('drill technology-kafka --plain');
    expect(out).toContain('Events of one order must be handled in order.');
  });
});
