import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { at, type Json, REFERENCES, type Reference, seeded } from './brute-force.ts';

const RANDOM_CASES = 250;
const FOLDER = fileURLToPath(new URL('../../../content/pattern', import.meta.url));

interface Program {
  entry: string;
  code: string;
}

interface Pattern {
  id: string;
  template: { typescript: Program; python: Program };
}

const patterns = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => (parse(readFileSync(join(FOLDER, name), 'utf8')) as { items: Pattern[] }).items);

function referenceOf(id: string): Reference {
  const found = REFERENCES[id];
  return (
    found ?? expect.fail(`${id} has a template but no brute force (add one to tests/content/patterns/brute-force.ts)`)
  );
}

/** Fixed cases first, then random ones; the seed is the id, so that a new pattern moves no other's cases. */
function casesOf(id: string): Json[][] {
  const { edges, make } = referenceOf(id);
  const random = seeded([...id].reduce((seed, letter) => Math.imul(seed, 31) + letter.charCodeAt(0), 7));
  return [...edges, ...Array.from({ length: RANDOM_CASES }, () => make(random))];
}

/** What is left of a result once it has been through JSON, as it is in the other language. */
const asJson = (value: unknown): unknown => (value === undefined ? 'undefined' : JSON.parse(JSON.stringify(value)));

function judge(id: string, args: Json[], given: unknown): void {
  const reference = referenceOf(id);
  if (reference.accepts(given, args)) return;
  expect.fail(
    `${id} is wrong for ${JSON.stringify(args)}: ` +
      `the template gives ${JSON.stringify(given)}, brute force ${JSON.stringify(reference.answer(args))}`,
  );
}

function compiled({ entry, code }: Program): (...args: Json[]) => unknown {
  const script = transformSync(code, { loader: 'ts', target: 'node20' }).code;
  return new Function(`'use strict';\n${script}\nreturn ${entry};`)() as (...args: Json[]) => unknown;
}

describe('brute force', () => {
  it('is found for at least one pattern in content', () => {
    expect(patterns.length).toBeGreaterThan(0);
  });

  it.each(patterns)('is there for the template of $id', ({ id }) => {
    expect(casesOf(id).length).toBeGreaterThanOrEqual(200);
  });

  it('is kept only for patterns that are in content', () => {
    const ids = new Set(patterns.map(({ id }) => id));
    expect(Object.keys(REFERENCES).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(patterns)('gets different answers out of the cases of $id', ({ id }) => {
    const answers = new Set(casesOf(id).map((args) => JSON.stringify(referenceOf(id).answer(args))));
    expect(answers.size).toBeGreaterThan(1);
  });
});

describe('the TypeScript template', () => {
  it.each(patterns)('of $id answers as brute force does', ({ id, template }) => {
    const solve = compiled(template.typescript);
    for (const args of casesOf(id)) judge(id, args, asJson(solve(...structuredClone(args))));
  });

  it.each(patterns)('of $id leaves its arguments as they were', ({ id, template }) => {
    const solve = compiled(template.typescript);
    for (const args of casesOf(id)) {
      const handed = structuredClone(args);
      solve(...handed);
      expect(handed).toEqual(args);
    }
  });

  it.each(patterns)('of $id is a plain function without exports', ({ template }) => {
    expect(template.typescript.code).toMatch(new RegExp(`^function ${template.typescript.entry}\\(`, 'm'));
    expect(template.typescript.code).not.toMatch(/^(export|import)\b/m);
  });

  it('of every pattern passes the strict type checker', () => {
    const files = new Map(patterns.map(({ id, template }) => [`/templates/${id}.ts`, template.typescript.code]));
    expect(typeErrors(files)).toEqual([]);
  });
});

/** One program over all files, each a module of its own, so that two of them can declare the same name. */
function typeErrors(files: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    types: [],
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const code = files.get(name);
    return code === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, code, rest[0]);
  };
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([...files.keys()], options, host))
    .map(({ file, start, messageText }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `${file?.fileName ?? 'program'}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
}

// Reads [{id, entry, code, cases}] and prints {id: [{value} or {error}, one a case]}.
const RUNNER = `
import json, sys, traceback, types

def run(pattern):
    module = types.ModuleType(pattern["id"].replace("-", "_"))
    sys.modules[module.__name__] = module
    exec(compile(pattern["code"], pattern["id"] + ".py", "exec"), module.__dict__)
    solve = getattr(module, pattern["entry"])
    for case in pattern["cases"]:
        try:
            yield {"value": solve(*case)}
        except Exception:
            yield {"error": traceback.format_exc(limit=-1)}

def attempt(pattern):
    try:
        return list(run(pattern))
    except Exception:
        return [{"error": traceback.format_exc(limit=-1)}]

json.dump({pattern["id"]: attempt(pattern) for pattern in json.load(sys.stdin)}, sys.stdout)
`;

type PythonResult = { value: unknown } | { error: string };

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) {
  console.warn('python3 is not on this machine: the Python templates of the pattern cards are NOT tested in this run.');
}
const itWithPython = hasPython ? it : it.skip;

describe('the Python template', () => {
  let results: Record<string, PythonResult[]> = {};

  beforeAll(() => {
    if (!hasPython) return;
    const known = patterns.filter(({ id }) => REFERENCES[id]);
    const input = known.map(({ id, template }) => ({ id, ...template.python, cases: casesOf(id) }));
    const run = spawnSync('python3', ['-c', RUNNER], {
      input: JSON.stringify(input),
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    if (run.status !== 0) throw new Error(`python3 failed: ${run.error?.message ?? run.stderr}`);
    results = JSON.parse(run.stdout) as Record<string, PythonResult[]>;
  });

  itWithPython.each(patterns)('of $id answers as brute force does', ({ id }) => {
    const cases = casesOf(id);
    const given = results[id] ?? [];
    for (const [i, result] of given.entries()) {
      if ('error' in result) expect.fail(`${id} fails for ${JSON.stringify(cases[i])}: ${result.error}`);
      judge(id, at(cases, i), result.value);
    }
    expect(given).toHaveLength(cases.length);
  });
});
