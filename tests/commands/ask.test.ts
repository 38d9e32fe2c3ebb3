import { describe, expect, it } from 'vitest';
import { aUser } from './program.ts';

interface Chosen {
  id: string;
  text: string;
}

describe('questions to ask them', () => {
  it('are chosen by ticks, and a question of one’s own can be taken back like the others', () => {
    const user = aUser();
    user.run(['ask', '--own', 'Who carries the pager?']);
    user.run(['ask', '--own', 'Who carries the pager?']);
    expect(user.json<Chosen[]>('ask --json').map(({ text }) => text)).toEqual(['Who carries the pager?']);
    user.run('ask --plain', '1 2\n');
    const chosen = user.json<Chosen[]>('ask --json');
    expect(chosen).toHaveLength(2);
    expect(chosen.every(({ id }) => id.startsWith('ask-'))).toBe(true);
  });

  it('are none to begin with, and never an empty one', () => {
    const user = aUser();
    expect(user.json('ask --json')).toEqual([]);
    expect(user.run(['ask', '--own', ' ']).code).toBe(2);
    expect(user.run('ask --list').out).toContain('None chosen yet');
  });
});
