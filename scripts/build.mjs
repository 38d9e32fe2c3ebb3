// Builds what is shipped besides the sources:
//   dist/*.js        the program: small CommonJS chunks, each loaded when it is needed
//   dist/library/    the content, checked and compiled
//   dist/help.txt, dist/completion.*, dist/rehearse.1, dist/THIRD-PARTY-LICENSES.txt
//   dist/made-of.txt a hash of what the library was made of: nothing is compiled again that did not change (not shipped)
//   dist/proven.txt  hashes of the incidents that were proven: nothing is proven again that did not change (not shipped)
//   dist/built-of.txt a hash of all that the build read: nothing at all is built again if nothing changed (not shipped)
//   schemas/*.json   what editors check content against (committed)
// `--draft` compiles what is right even if something is wrong (while content is being written).
// `--check` writes nothing and fails if the committed schemas are out of date.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT_OF, builtText, isBuilt, markOfInputs } from './built.mjs';
import { fail, kilobytes, list, read, sweep, writeAll } from './files.mjs';
import { compileContent, compiledBefore, loadTools, MADE_OF, markOf, PROVEN } from './library.mjs';
import { bundleProgram } from './program.mjs';
import { shellTexts } from './shell-texts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...path) => join(root, ...path);
const drafting = process.argv.includes('--draft');
const checking = process.argv.includes('--check');

const inputs = drafting || checking ? undefined : markOfInputs(root);
if (inputs === undefined || !isBuilt(inputs, root)) await build();

async function build() {
  const { tools, code } = await loadTools(root);
  const schemas = tools.jsonSchemas();
  if (checking) return checkSchemas(schemas);
  writeAll(
    at('schemas'),
    Object.entries(schemas).map(([kind, text]) => [`${kind}.json`, text]),
  );
  const mark = drafting ? undefined : markOf(root, code);
  const library = (mark && compiledBefore(root, mark)) ?? compileContent({ root, tools, code, schemas, drafting });
  const { chunks, licenses } = await bundleProgram(root);
  console.error(`dist: ${chunks.length} chunks, ${kilobytes(chunks.map(([, text]) => text))} kB`);
  // Written first, then swept: someone who runs the program meanwhile finds the old chunks or the new.
  const written = [
    ...library.map(([name, data]) => [join('library', name), data]),
    ...chunks,
    ['THIRD-PARTY-LICENSES.txt', licenses],
    ...(mark ? [[MADE_OF, mark]] : []),
  ];
  writeAll(at('dist'), written);
  const made = [['help.txt', helpText()], ...(await shellTexts(root))];
  writeAll(at('dist'), made);
  const names = [...written, ...made].map(([name]) => name);
  sweep(at('dist'), new Set([...names, PROVEN].map((name) => at('dist', name))));
  // Last of all: what was broken off is built again. The schemas are among what is read, and may have changed just now.
  if (mark) writeAll(at('dist'), [[BUILT_OF, builtText(markOfInputs(root), root, names)]]);
}

function checkSchemas(schemas) {
  const stale = Object.entries(schemas).filter(([kind, text]) => read(at('schemas', `${kind}.json`)) !== text);
  const extra = list(at('schemas')).filter((name) => !(name.replace(/\.json$/, '') in schemas));
  if (stale.length + extra.length > 0) {
    fail(`schemas/ is out of date (${[...stale.map(([kind]) => `${kind}.json`), ...extra].join(', ')}): npm run build`);
  }
}

/** For the bar of `rehearse --help` (see `readyHelp`): what the program says of itself, in eighty columns. */
function helpText() {
  const ran = spawnSync(process.execPath, [at('bin', 'rehearse.js'), 'help'], {
    encoding: 'utf8',
    // No data folder: nothing is kept of this run.
    env: { ...process.env, COLUMNS: '80', NO_COLOR: '1', REHEARSAL_HOME: at('dist', 'no-home') },
  });
  if (ran.status !== 0) fail(`the built program has no help: ${ran.stderr}`);
  return ran.stdout;
}
