// The content as the program reads it: checked and compiled by the sources that the program itself uses.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fail, kilobytes, read } from './files.mjs';
import { loadSources } from './sources.mjs';

const LIBRARY = ['index.json', 'items.json'];
export const MADE_OF = 'made-of.txt';
export const PROVEN = 'proven.txt';

/** The schemas, the check and the compiler, from the sources that the program itself uses. */
export async function loadTools(root) {
  const { exported: tools, code } = await loadSources(
    root,
    `export { checkContentFolder } from './src/storage/check-folder.ts';
     export { contentFolder } from './src/storage/content-folder.ts';
     export { findingText } from './src/domain/content/finding.ts';
     export { compile } from './src/storage/compile.ts';
     export { indexText } from './src/storage/index-columns.ts';
     export { openProven } from './src/storage/proven.ts';
     export { jsonSchemas } from './src/storage/json-schemas.ts';`,
  );
  return { tools, code };
}

/** What a library is made of: the schemas and checks, and every file of the content. */
export function markOf(root, code) {
  const all = createHash('sha256').update(code);
  for (const name of readdirSync(join(root, 'content'), { recursive: true }).sort()) {
    if (statSync(join(root, 'content', name)).isFile())
      all.update(`\0${name}\0`).update(readFileSync(join(root, 'content', name)));
  }
  return all.digest('hex');
}

/** The files of the library as they are in dist/, if they were made of the same. */
export function compiledBefore(root, mark) {
  if (read(join(root, 'dist', MADE_OF)) !== mark) return undefined;
  const files = LIBRARY.map((name) => [name, read(join(root, 'dist', 'library', name))]);
  return files.every(([, text]) => text !== undefined) ? files : undefined;
}

/** What these sources have proven of incidents before, which takes most of the time: an item that did not change is not proven again. */
export function provenBefore(root, { tools, code }) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  return tools.openProven(join(root, 'dist'), createHash('sha256').update(code).digest('hex'));
}

export function compileContent({ root, tools, code, schemas, drafting }) {
  const proven = provenBefore(root, { tools, code });
  const { placed, findings, works } = tools.checkContentFolder(tools.contentFolder(join(root, 'content')), { proven });
  if (findings.length > 0) {
    for (const finding of findings) {
      console.error(tools.findingText({ ...finding, file: relative(process.cwd(), finding.file) }));
    }
    const count = `${findings.length} problems in content/`;
    if (drafting) console.error(`${count}: items with problems of their own are left out`);
    else fail(count);
  }
  const items = placed.map(({ item }) => item);
  const compiled = tools.compile(items, { works, builtFrom: JSON.stringify(schemas) });
  console.error(`dist/library: ${items.length} items, ${kilobytes([compiled.items])} kB`);
  return [
    [LIBRARY[0], tools.indexText(compiled.index)],
    [LIBRARY[1], compiled.items],
  ];
}
