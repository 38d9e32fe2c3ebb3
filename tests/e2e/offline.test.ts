import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../storage/places.ts';
import { rehearse } from './rehearse.ts';

/** Whatever opens a connection ends the program with this word instead. */
const TOUCHED = 'NETWORK-TOUCHED';

/** Loaded before the program: every way out throws and says so. */
const NO_WAY_OUT = `
const touched = () => { process.stderr.write('${TOUCHED}\\n'); process.exit(97); };
const close = (name, ...ways) => { const module = require(name); for (const way of ways) module[way] = touched; };
close('node:net', 'connect', 'createConnection', 'createServer');
require('node:net').Socket.prototype.connect = touched;
close('node:dns', 'lookup', 'resolve', 'resolve4', 'resolve6');
close('node:dns/promises', 'lookup', 'resolve');
close('node:http', 'request', 'get', 'createServer');
close('node:https', 'request', 'get');
close('node:http2', 'connect');
close('node:tls', 'connect');
close('node:dgram', 'createSocket');
globalThis.fetch = touched;
globalThis.WebSocket = class { constructor() { touched(); } };
`;

const COMMANDS: readonly (readonly [string, string?])[] = [
  ['--help'],
  ['today --plan'],
  ['today --due'],
  ['drill block-cdn --plain', 'a cache near the user\n\n3\n\n\n'],
  ['drill bug-plan-after-import --plain', 'rows\n\nstale statistics\n\n4\n\nc\nstale\n\n\n\n'],
  ['drill estimate-link-shortener --plain', '116/s\n\n\n\n'],
  ['mock coding --sheet sheet.txt'],
  ['mock coding --problem X --minutes 12 --plain', 'a\n\n'],
  ['claims add Kafka --ran read'],
  ['log add 3Sum --difficulty medium --minutes 34 --result hint --mode pattern'],
  ['job add Acme'],
  ['offer add acme --base 130000'],
  ['offer counter acme --ask 145000 --because scope'],
  ['page', ''],
  ['checklist --at 2026-12-11T10:00 --format ics'],
  ['content check'],
  ['data export'],
  ['search cache'],
  ['stats --json'],
];

describe('with every way to the network closed', () => {
  test('the program runs as it does otherwise, and never tries one', async () => {
    const folder = aFolder();
    const preload = join(folder, 'closed.cjs');
    writeFileSync(preload, NO_WAY_OUT);
    const node = ['--require', preload];
    const env = { PWD: folder };
    for (const [line, input = ''] of COMMANDS) {
      const words = line.split(' ').map((word) => (word === 'sheet.txt' ? join(folder, word) : word));
      const { code, err } = await rehearse(words, { home: join(folder, 'home'), input, env, node });
      expect([line, code === 97, err.includes(TOUCHED)]).toEqual([line, false, false]);
    }
  });

  test('would be caught if it did', async () => {
    const folder = aFolder();
    const preload = join(folder, 'closed.cjs');
    writeFileSync(preload, `${NO_WAY_OUT}\nfetch('http://127.0.0.1/');`);
    const { code, err } = await rehearse(['--help'], { home: folder, node: ['--require', preload] });
    expect([code, err]).toEqual([97, `${TOUCHED}\n`]);
  });
});
