import type { World } from '../../world.ts';

const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/;
const DATE = /\d{4}-\d{2}-\d{2}(T[\d:.]+)?/g;
/** Nine digits or more, with what people write between them. */
const PHONE = /\+?\d(?:[\s().-]*\d){8,}/;

/** Whether a text holds an email address or a phone number. */
function holdsAddress(text: string): boolean {
  return EMAIL.test(text) || PHONE.test(text.replace(DATE, ''));
}

/**
 * The text that is kept of people: where it holds an address, the user is asked once whether the role is enough, as it is
 * for everything here. Where no one can answer, it is kept and told.
 */
export async function withoutAddress(text: string, world: World): Promise<string> {
  if (!holdsAddress(text)) return text;
  if (!world.attended) {
    world.warn('It holds an email address or a phone number; a role such as "recruiter" is enough here.');
    return text;
  }
  const terminal = await world.terminal();
  const again = await terminal.choose('It holds an email address or a phone number. Keep the role instead?', [
    { value: true, label: 'write it again, with a role such as "recruiter"' },
    { value: false, label: 'keep it as it is' },
  ]);
  if (!again) return text;
  return (await terminal.ask('What is to be kept?', { initial: text })).trim() || text;
}
