import type { Argument, Command, Option } from 'commander';
import { KINDS } from '../../domain/content/kinds.ts';
import { DRILLS } from '../../domain/drills/drills.ts';
import type { CommandPage, Offer, PageOption } from '../../domain/exports/command-page.ts';
import { SAID_SETTINGS } from '../../domain/settings.ts';

/** What the help of a command and of all below it says, as data. Hidden commands and options are left out. */
export function pageOf(command: Command, path: readonly string[] = []): CommandPage {
  const help = command.createHelp();
  const option = (one: Option): PageOption => ({
    flags: one.flags,
    names: [one.short, one.long].flatMap((name) => name ?? []),
    says: help.optionDescription(one),
    ...(one.required || one.optional ? { takes: optionOffer(one, path) } : {}),
  });
  const everywhere = help.visibleGlobalOptions(command).map((one) => ({ ...option(one), everywhere: true as const }));
  return {
    path,
    summary: command.description() || command.summary(),
    options: [...help.visibleOptions(command).map(option), ...everywhere],
    arguments: command.registeredArguments.map((one) => ({
      shown: one.required ? `<${named(one)}>` : `[${named(one)}]`,
      says: help.argumentDescription(one),
      variadic: one.variadic,
      offer: offerFor(one.name(), path, one.argChoices),
    })),
    commands: help.visibleCommands(command).map((one) => pageOf(one, [...path, one.name()])),
  };
}

const named = (one: Argument) => (one.variadic ? `${one.name()}...` : one.name());

/** An option says by its name what it takes, as `--item <id>`, or by the name of its value, as `--out <file>`. */
function optionOffer({ flags, argChoices, ...option }: Option, path: readonly string[]): Offer {
  const name = option.long?.replace(/^--/, '') ?? '';
  const value = /[<[]([\w-]+)/.exec(flags)?.[1] ?? '';
  return offerFor(Object.hasOwn(BY_NAME, name) ? name : value, path, argChoices);
}

/** What stands for a thing in help pages, and the words for it. Whatever is not here only the user knows. */
const BY_NAME: Readonly<Record<string, Offer>> = {
  file: { files: true },
  folder: { files: true },
  kind: { list: Object.keys(KINDS) },
  drill: { list: Object.keys(DRILLS) },
  topic: { asked: ['topics'] },
  template: { asked: ['templates'] },
  interview: { asked: ['interviews'] },
  item: { asked: ['items'] },
  story: { asked: ['stories'] },
  job: { asked: ['jobs'] },
  problem: { asked: ['problems'] },
  claim: { asked: ['claims'] },
};

/** Whose ids an `id` is, by the first word of a command of two. Of one word, or in `content`, it is an item's. */
const IDS: Readonly<Record<string, Offer>> = {
  story: { asked: ['stories'] },
  interview: { asked: ['interviews'] },
  notes: { asked: ['notes'] },
  content: { asked: ['items'] },
};

/** Arguments that are a mixture. */
const MIXED: Readonly<Record<string, Offer>> = {
  'drill what': {
    list: [
      ...Object.entries(KINDS).flatMap(([name, { offers }]) => (Object.keys(offers).length ? [name] : [])),
      'estimate',
      'artifact',
      'daily',
    ],
    asked: ['topics', 'items'],
  },
  'settings name': { list: SAID_SETTINGS.map(({ name }) => name) },
};

function offerFor(name: string, path: readonly string[], choices?: readonly string[]): Offer {
  if (choices) return { list: choices };
  const mixed = MIXED[[...path, name].join(' ')];
  if (mixed) return mixed;
  if (name === 'id') return path.length === 1 ? { asked: ['items'] } : (IDS[path[0] ?? ''] ?? {});
  return BY_NAME[name] ?? {};
}
