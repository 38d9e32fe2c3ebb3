import { join } from 'node:path';
import { checkContentFolder } from '../../src/storage/check-folder.ts';
import { contentFolder } from '../../src/storage/content-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
// The build has just proven the incidents by the same sources; `content check`, in .ci/run, proves all of them again.
const { loadTools, provenBefore } = await import(join(ROOT, 'scripts/library.mjs'));
const proven = provenBefore(ROOT, await loadTools(ROOT));
const { placed, findings, works } = checkContentFolder(contentFolder(join(ROOT, 'content')), { proven });

/** The items of the shipped library, read from the YAML and checked, each with its place; it takes seconds. */
export const PLACED = placed;
/** What is wrong with them. */
export const FINDINGS = findings;
/** The works that they cite. */
export const WORKS = works;
