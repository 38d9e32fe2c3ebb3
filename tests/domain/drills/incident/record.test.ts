import { describe, expect, it } from 'vitest';
import { type Entry, read, written } from '../../../../src/domain/drills/incident/record.ts';

describe('a play that is kept', () => {
  const entries: Entry[] = [
    { act: { name: 'sessions' }, listed: true, idle: 0 },
    { act: { name: 'terminate', line: '4711' }, listed: false, idle: 2 },
    { act: { name: 'update' }, listed: false, idle: 0, severity: 'SEV-2' },
    { answer: 1 },
  ];

  it('is a line for each thing that was done', () => {
    expect(written(entries)).toBe('sessions (list)\nterminate 4711 +2\nupdate SEV-2\nanswer 1');
  });

  it('is read as it was written', () => {
    expect(read(written(entries))).toEqual(entries);
  });

  it('ends at a line that cannot be read', () => {
    expect(read('sessions\nanswer all\nterminate 4711')).toEqual([
      { act: { name: 'sessions' }, listed: false, idle: 0 },
    ]);
  });
});
