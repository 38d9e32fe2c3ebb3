import type { Command, CommanderError } from 'commander';
import { notFound } from './domain/not-found.ts';
import { type Problem, WrongUsage } from './domain/problem.ts';

/** For a word that a command with a default took for that one's argument: `log remov` is not an argument of `log list`. */
export function unknownWithin(
  program: Command,
  [first, second]: readonly string[],
  { code, message }: CommanderError,
): Problem | undefined {
  const within = program.commands.find((one) => one.name() === first)?.commands ?? [];
  const names = within.map((one) => one.name());
  if (code !== 'commander.excessArguments' || second === undefined || names.includes(second)) return undefined;
  const isOfDefault = names.some((name) => message.includes(`'${name}'`));
  return isOfDefault
    ? notFound('command', second, names, `rehearse ${first} --help shows how to use it.`, WrongUsage)
    : undefined;
}

/** "error: unknown option '--plna'\n(Did you mean --plan?)" in our words. */
export function wrongUsage({ message }: CommanderError, command?: string): WrongUsage {
  const [said = '', meant] = message.replace(/^error: /, '').split('\n');
  const help = ['rehearse', command, '--help shows how to use it.'].filter(Boolean).join(' ');
  const plain = said.replace(/^command-argument value ('.*') is invalid for argument '[^']*'/, '$1 is invalid');
  return new WrongUsage(sentence(plain), meant?.replace(/^\((.*)\)$/, '$1') ?? help);
}

/** A text with a capital and a period. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
}
