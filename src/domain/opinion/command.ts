/**
 * The words of a command, with quotes and backslashes as in a shell, and nothing else of one: `$`, `|` and `*` are
 * letters. Undefined if a quote is open at its end, or if it names no program.
 */
export function commandWords(text: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] ?? '';
    if (quote !== "'" && letter === '\\') {
      i += 1;
      word = (word ?? '') + (text[i] ?? '');
    } else if (quote !== '') {
      if (letter === quote) quote = '';
      else word = (word ?? '') + letter;
    } else if (letter === '"' || letter === "'") {
      quote = letter;
      word ??= '';
    } else if (/\s/.test(letter)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + letter;
  }
  if (quote !== '') return undefined;
  if (word !== undefined) words.push(word);
  return words[0] ? words : undefined;
}

/** What a command is called in a sentence: the name of its program. */
export function commandName(text: string): string {
  // A backslash before a letter or a digit is part of a Windows path here, and nothing that a shell would take away.
  const [program = ''] = commandWords(text.replace(/^!\s*/, '').replace(/\\(?=\w)/g, '\\\\')) ?? [text];
  return program.replace(/^.*[\\/]/, '').replace(/\.(exe|cmd|bat)$/i, '') || text;
}

/** The words of a command with the file in place of `{}`, or at their end. */
export function withFile(words: readonly string[], path: string): string[] {
  const filled = words.map((word) => word.replaceAll('{}', path));
  return words.some((word) => word.includes('{}')) ? filled : [...filled, path];
}
