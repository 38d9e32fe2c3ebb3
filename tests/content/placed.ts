import { join } from 'node:path';
import { checkContentFolder } from '../../src/storage/check-folder.ts';
import { contentFolder } from '../../src/storage/content-folder.ts';

const { placed, findings } = checkContentFolder(contentFolder(join(import.meta.dirname, '../../content')));

/** The items of the shipped library, read from the YAML and checked, each with its place; it takes many seconds. */
export const PLACED = placed;
/** What is wrong with them. */
export const FINDINGS = findings;
