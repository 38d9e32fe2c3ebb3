import { parseJson, TooDeep } from '../domain/json.ts';
import { Problem } from '../domain/problem.ts';
import { parseYaml } from './yaml.ts';

/**
 * One of the user's documents, from JSON or YAML. JSON can have any character; YAML is read with the same care
 * as content is.
 * @throws Problem with every finding, each with its line
 */
export function parseDocument(text: string, file: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof TooDeep) throw new Problem(`${file} ${error.message}.`);
    const { document, findings } = parseYaml(file, new TextEncoder().encode(text));
    const wrong = findings.map(
      ({ line, column, path, says }) => `${file}:${line}:${column} ${path ? `${path}: ` : ''}${says}`,
    );
    if (wrong.length > 0 || !document) throw new Problem(wrong.join('\n') || `${file} holds nothing.`);
    return document.data;
  }
}
