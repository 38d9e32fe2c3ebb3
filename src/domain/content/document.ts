import { isJsonObject } from '../json.ts';
import { didYouMean } from '../spelling.ts';
import type { Remark } from './finding.ts';
import { FORMAT, type Format, isFormat } from './schema.ts';
import { valueText } from './wording.ts';

/** The raw items of a document, and what is wrong around them. */
export function itemsOf(data: unknown): { items: unknown[]; remarks: Remark[]; format: Format } {
  const wrong = formatProblem(data);
  const remarks: Remark[] = wrong ? [{ path: ['format'], says: wrong }] : [];
  if (!isJsonObject(data) || isNewer(data.format)) return { items: [], remarks, format: FORMAT };
  const format = isFormat(data.format) ? data.format : FORMAT;
  for (const key of Object.keys(data).filter((name) => name !== 'format' && name !== 'items')) {
    const free = ['format', 'items'].filter((name) => !Object.hasOwn(data, name));
    const meant = didYouMean(key, free) || '; a file has `format` and `items`';
    remarks.push({ path: [key], of: 'key', says: `unknown field "${key}" here${meant}` });
  }
  const { items } = data;
  if (Array.isArray(items) && items.length > 0) return { items, remarks, format };
  const says =
    items === undefined
      ? 'items is missing: the list of items in this file'
      : `items must be a list with at least one item, but is ${Array.isArray(items) ? 'empty' : valueText(items)}`;
  return { items: [], remarks: [...remarks, { path: ['items'], says }], format };
}

/** What is wrong with a document's `format`; undefined if this program can read it. */
export function formatProblem(data: unknown): string | undefined {
  if (data === null || data === undefined)
    return `the file is empty: it needs \`format: ${FORMAT}\` and a list of \`items\``;
  if (!isJsonObject(data)) return `the file must be a group of fields: \`format: ${FORMAT}\` and a list of \`items\``;
  if (data.format === undefined) return `format is missing: start the file with \`format: ${FORMAT}\``;
  if (isNewer(data.format)) {
    return `format ${data.format} is for a newer Rehearsal; this one reads format ${FORMAT}: update Rehearsal`;
  }
  return isFormat(data.format) ? undefined : `format must be ${FORMAT}, but is ${valueText(data.format)}`;
}

const isNewer = (format: unknown): format is number => typeof format === 'number' && format > FORMAT;
