import { type CommandPage, type Offer, type PageOption, pagesIn } from '../command-page.ts';

/** One row: what is offered at a place of the command line, and what it is. */
export interface OfferedWord {
  word: string;
  says: string;
}

/** What the three scripts have in common: which words stand where. A path is written with a blank before each word. */
export interface CompletionTable {
  /** By path: the commands below it. */
  commands: Map<string, OfferedWord[]>;
  /** By path: its options. */
  options: Map<string, OfferedWord[]>;
  /** Paths with an option that takes a value, such as " drill --in", and the number of its offer. */
  takes: Map<string, number>;
  /** By path: the numbers of the offers for its arguments, and whether the last one may be repeated. */
  operands: Map<string, { offers: number[]; repeats: boolean }>;
  /** The offers, by their number. */
  offers: Offer[];
}

/** @param program the page of the program; `usual` is the name of the command that may be left out */
export function completionTable(program: CommandPage, usual: string): CompletionTable {
  const table: CompletionTable = {
    commands: new Map(),
    options: new Map(),
    takes: new Map(),
    operands: new Map(),
    offers: [],
  };
  const numbers = new Map<string, number>();
  const number = (offer: Offer) => {
    const key = JSON.stringify(offer);
    const known = numbers.get(key) ?? table.offers.push(offer) - 1;
    numbers.set(key, known);
    return known;
  };
  for (const page of pagesIn(program)) {
    const path = page.path.map((word) => ` ${word}`).join('');
    const options = path ? page.options : optionsWith(page, usual);
    table.commands.set(
      path,
      page.commands.map(({ path: words, summary }) => ({ word: words.at(-1) ?? '', says: summary })),
    );
    table.options.set(
      path,
      options.flatMap(({ names, says }) => names.map((word) => ({ word, says }))),
    );
    for (const { names, takes } of options) {
      for (const name of takes ? names : []) table.takes.set(`${path} ${name}`, number(takes ?? {}));
    }
    const repeats = page.arguments.at(-1)?.variadic ?? false;
    table.operands.set(path, { offers: page.arguments.map(({ offer }) => number(offer)), repeats });
  }
  return table;
}

/** The options of the program, with those of the command that may be left out. */
function optionsWith({ options, commands }: CommandPage, usual: string): PageOption[] {
  const more = commands.find(({ path }) => path[0] === usual)?.options ?? [];
  return [...options, ...more.filter((one) => !options.some(({ flags }) => flags === one.flags))];
}

/** A word in single quotes, as bash and zsh take it. */
export const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
