const ESC = '\u001b';
const BEL = '\u0007';
/** CSI, the strings (DCS, SOS, OSC, PM, APC) and their terminator, in the one-byte forms that some terminals obey. */
const [CSI, STRINGS, ST] = ['\u009b', '\u0090\u0098\u009d\u009e\u009f', '\u009c'];

/** A string ends at its terminator; an unterminated one is cut at the line's end, so that it cannot eat the text. */
const SEQUENCES = new RegExp(
  [
    `(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]?`,
    `(?:${ESC}[PX\\]^_]|[${STRINGS}])[^${BEL}${ESC}${ST}\\n]*(?:${BEL}|${ESC}\\\\|${ST})?`,
    `${ESC}[ -/]*[0-~]?`,
  ].join('|'),
  'g',
);
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Most texts are nothing but this, and need no second look. */
const HARMLESS = /^[\x20-\x7e\n]*$/;
/** Zero-width joiners are not seen, but emoji and several scripts are written with them. */
const JOINERS = '\u200c\u200d';
let set: RegExp | undefined;

/**
 * Every character that a terminal obeys instead of showing it, that changes how others are read, or that no one sees:
 * controls besides line feed and tab, invisible line separators, bidirectional controls, zero-width spaces, soft
 * hyphens, fillers, tags, and halves of characters. Variation selectors are not among them; joiners are, for a reader
 * who wants to know what each one joins. Made when it is first needed, because it takes a millisecond.
 */
export function unseen(): RegExp {
  set ??= /(?![\n\t])(?:[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|(?![\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point})/gu;
  return set;
}

/** The text with something else for each unseen character; joiners stay. */
export function replaceUnseen(text: string, instead: (character: string) => string): string {
  return text.replace(unseen(), (character) => (isJoiner(character) ? character : instead(character)));
}

export function isJoiner(character: string): boolean {
  return JOINERS.includes(character);
}

/** The text without anything that a terminal would obey instead of show, or no one sees; `\n` and `\t` stay. */
export function clean(text: string): string {
  if (HARMLESS.test(text)) return text;
  return replaceUnseen(text.replace(SEQUENCES, '').replace(LINE_BREAKS, '\n'), (character) =>
    isHalf(character) ? '\ufffd' : '',
  );
}

function isHalf(character: string): boolean {
  return character.length === 1 && character >= '\ud800' && character <= '\udfff';
}
