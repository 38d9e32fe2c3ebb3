import { isJsonObject } from '../json.ts';
import { didYouMean } from '../spelling.ts';
import type { Remark } from './finding.ts';
import { FORMAT, isFormat } from './schema.ts';
import { valueText } from './wording.ts';

/** What a pack says of itself in its `pack.yaml`. */
export interface PackAbout {
  name: string;
  version?: string;
  authors?: string[];
  license?: string;
}

const FIELDS = ['format', 'name', 'version', 'authors', 'license'];
const LONGEST = 200;

/** What a `pack.yaml` says, and what is wrong with it. */
export function packAbout(data: unknown): { about?: PackAbout; remarks: Remark[] } {
  if (!isJsonObject(data)) return { remarks: [{ path: [], says: `must be a group of fields: ${FIELDS.join(', ')}` }] };
  const remarks: Remark[] = Object.keys(data)
    .filter((key) => !FIELDS.includes(key))
    .map((key) => ({ path: [key], of: 'key', says: `unknown field "${key}" here${didYouMean(key, FIELDS)}` }));
  const { format, name, authors } = data;
  if (typeof format === 'number' && format > FORMAT) {
    remarks.push({ path: ['format'], says: `format ${format} is for a newer Rehearsal; this one reads ${FORMAT}` });
  } else if (!isFormat(format)) remarks.push({ path: ['format'], says: `must be ${FORMAT}, the format of its files` });
  if (!isText(name)) remarks.push({ path: ['name'], says: 'name is missing: what the pack is called' });
  for (const field of ['version', 'license']) {
    if (data[field] !== undefined && !isText(data[field])) {
      remarks.push({ path: [field], says: `must be text, but is ${valueText(data[field])}: put it in quotes` });
    }
  }
  const list = authors === undefined || (Array.isArray(authors) && authors.every(isText));
  if (!list) remarks.push({ path: ['authors'], says: 'must be a list of names' });
  if (!isText(name)) return { remarks };
  return {
    about: { name, ...textsOf(data), ...(list && authors !== undefined && { authors: authors as string[] }) },
    remarks,
  };
}

function textsOf({ version, license }: Record<string, unknown>): Pick<PackAbout, 'version' | 'license'> {
  return { ...(isText(version) && { version }), ...(isText(license) && { license }) };
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;

/** The files of a new pack: they pass the check, and show what goes where. */
export function packSkeleton(name: string, id: string): Record<string, string> {
  return {
    'pack.yaml': `format: ${FORMAT}\nname: ${JSON.stringify(name)}\nversion: "1"\nauthors: []\nlicense: private\n`,
    'flashcard/first.yaml': `format: ${FORMAT}
items:
  # A prompt and an answer are all that a card needs. Ids never change: progress hangs on them.
  - id: ${id}-first-card
    prompt: What goes into a pack?
    answer: Folders named after kinds, with YAML files in them. The content guide says what each kind has.
`,
  };
}
