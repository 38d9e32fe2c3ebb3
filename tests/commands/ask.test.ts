import { describe, expect, it } from 'vitest';
import { aUser } from './program.ts';

interface Chosen {
  id: string;
  text: string;
}

describe('questions to ask them', () => {
  it('are chosen by ticks, and a question of one’s own can be taken back like the others', async () => {
    const user = aUser();
    await user.run(['ask', '--own', 'Who carries the pager?']);
    await user.run(['ask', '--own', 'Who carries the pager?']);
    expect((await user.json<Chosen[]>('ask --json')).map(({ text }) => text)).toEqual(['Who carries the pager?']);
    await user.run('ask --plain', '1 2\n');
    const chosen = await user.json<Chosen[]>('ask --json');
    expect(chosen).toHaveLength(2);
    expect(chosen.every(({ id }) => id.startsWith('ask-'))).toBe(true);
  });

  it('are none to begin with, and never an empty one', async () => {
    const user = aUser();
    expect(await user.json('ask --json')).toEqual([]);
    expect((await user.run(['ask', '--own', ' '])).code).toBe(2);
    expect((await user.run('ask --list')).out).toContain('No questions chosen yet');
  });
});
