import type { Command } from 'commander';
import { Problem } from '../../domain/problem.ts';
import type { Choice } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';

export interface PickList<T> {
  question: string;
  choices: Choice<T>[];
  /** What is wrong if there is nothing to pick. */
  none?: Problem;
}

/** Whether someone is there to pick from a list: not in a pipe, nor line by line. */
export async function canPick(world: World): Promise<boolean> {
  return (await world.terminal()).searches;
}

/** One of a list. @throws Problem if the list is empty */
export async function picked<T>({ question, choices, none }: PickList<T>, world: World): Promise<T> {
  if (choices.length === 0) throw none ?? new Problem('There is nothing to pick from.');
  return (await world.terminal()).pick(question, choices);
}

/**
 * The id that was given, or that of what the user picks.
 * @throws what commander throws for a missing argument, if no one can pick or JSON is wanted
 */
export async function givenOrPicked(
  given: string | undefined,
  pick: () => Promise<PickList<string>>,
  command: Command,
  world: World,
): Promise<string> {
  if (given !== undefined) return given;
  await needPicking(command, world);
  return picked(await pick(), world);
}

/** @throws what commander throws for a missing argument, if no one can pick or JSON is wanted */
export async function needPicking(command: Command, world: World): Promise<void> {
  if (command.opts<{ json?: boolean }>().json || !(await canPick(world))) {
    command.error("error: missing required argument 'id'");
  }
}

/** The label in a list to pick from: words of the title or of the id find it. */
export function titled({ id, title }: { id: string; title: string }): Choice<string> {
  return { value: id, label: `${title}  ${id}` };
}
