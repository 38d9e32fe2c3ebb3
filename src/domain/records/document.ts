import { tooLongFor } from '../bounds.ts';
import { isJsonObject } from '../json.ts';
import { Problem } from '../problem.ts';
import { lineOfKey } from '../stories/place.ts';

/** The file that something was read from, for the place of what is wrong. */
export interface Source {
  file: string;
  text: string;
}

/** What a list of records is called, and which fields one has. */
export interface Shape {
  /** "problem": in messages; the plural is the key under which a document may hold the list. */
  noun: string;
  names: readonly string[];
  /** One sentence on the fields, as a hint. */
  says: string;
}

/** The fields of one record of a file, read with a word about the first that is wrong. */
export interface Fields {
  /** One line of text; undefined if there is none. */
  line(key: string): string | undefined;
  oneOf<T extends string>(key: string, words: readonly T[]): T | undefined;
  /** Texts: a list, or one text with semicolons. */
  lines(key: string): string[];
  value(key: string): unknown;
  /** @throws Problem that names the place */
  wrong(key: string, says: string): never;
}

/**
 * Records of a parsed YAML or JSON document: one, a list, or an object with the list under the plural of its name.
 * @throws Problem with the file and the line of the first that is wrong
 */
export function readDocument<T>(document: unknown, source: Source, shape: Shape, read: (fields: Fields) => T): T[] {
  const inside = isJsonObject(document) ? document[`${shape.noun}s`] : undefined;
  const list = Array.isArray(document) ? document : Array.isArray(inside) ? inside : [document];
  return list.map((value, i) => {
    const place = (key: string) => {
      const line = lineOfKey(source.text, list, i, key);
      return `${source.file}${line ? `:${line}` : ''}: ${list.length > 1 ? `${shape.noun} ${i + 1}: ` : ''}`;
    };
    return read(fieldsOf(value, shape, place));
  });
}

/** @param place where a field is, as a message begins: "log.yaml:3: " */
export function fieldsOf(value: unknown, shape: Shape, place: (key: string) => string): Fields {
  const wrong = (key: string, says: string): never => {
    throw new Problem(`${place(key)}${says}`, shape.says);
  };
  if (!isJsonObject(value)) return wrong('', `this is not a ${shape.noun}.`);
  const odd = Object.keys(value).find((key) => !shape.names.includes(key));
  if (odd !== undefined) wrong(odd, `unknown field "${odd}".`);
  const oneLine = (key: string, given: unknown): string => {
    if (typeof given !== 'string') return wrong(key, `"${key}" must be text.`);
    const said = given.trim().replace(/\s+/g, ' ');
    const long = tooLongFor(said);
    return long ? wrong(key, `"${key}" ${long}.`) : said;
  };
  return {
    line: (key) => (value[key] === undefined ? undefined : oneLine(key, value[key]) || undefined),
    oneOf(key, words) {
      const found = words.find((word) => word === value[key]);
      return value[key] !== undefined && !found ? wrong(key, `"${key}" is one of ${words.join(', ')}.`) : found;
    },
    lines(key) {
      const given = value[key] ?? [];
      const parts = Array.isArray(given) ? given : typeof given === 'string' ? given.split(';') : [given];
      return parts.map((part) => oneLine(key, part)).filter((part) => part !== '');
    },
    value: (key) => value[key],
    wrong,
  };
}
