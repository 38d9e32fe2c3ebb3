/** Elements that begin a new line. */
const BLOCKS = new Set(
  'address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav p section table tbody tfoot thead tr ul ol li pre'.split(
    ' ',
  ),
);
/** Elements whose content is not read. */
const DROPPED = /<(script|style|audio|video|head|title|template)\b[^>]*>[\s\S]*?(<\/\1\s*>|$)/gi;
const TOKENS = /<!--[\s\S]*?(?:-->|$)|<\/?([a-zA-Z][a-zA-Z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[^<]+|</g;

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  minus: '−',
  plusmn: '±',
  deg: '°',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  infin: '∞',
  sum: '∑',
  radic: '√',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  harr: '↔',
  rArr: '⇒',
  copy: '©',
  euro: '€',
  pound: '£',
  sect: '§',
  para: '¶',
  micro: 'µ',
  omega: 'ω',
  Omega: 'Ω',
  theta: 'θ',
  Theta: 'Θ',
  lambda: 'λ',
  pi: 'π',
  sigma: 'σ',
  alpha: 'α',
  beta: 'β',
  epsilon: 'ε',
};

/** What a text of HTML says, and the pictures and sounds in it that cannot be shown. */
export interface HtmlText {
  text: string;
  media: number;
}

/** Levels of lists that are indented. */
const DEEPEST = 8;

/** A list that is open, with the number of its last entry if it counts. */
interface OpenList {
  counts: boolean;
  number: number;
}

/**
 * HTML as text: blocks are lines, lists have their marks, `code` backticks and `pre` a fence, a picture is its alternative
 * text. Anything may be unclosed or wrong; what is unknown is passed over, and its content read.
 */
export function htmlText(html: string): HtmlText {
  const sounds = html.match(/\[sound:[^[\]]*\]|<(audio|video)\b/gi)?.length ?? 0;
  const writer = new Writer();
  for (const [token, name, attributes = ''] of html
    .replace(DROPPED, '')
    .replace(/\[sound:[^[\]]*\]/gi, '')
    .matchAll(TOKENS)) {
    if (name) writer.tag(name.toLowerCase(), attributes, token.startsWith('</'));
    else if (!token.startsWith('<!--')) writer.words(token);
  }
  return { text: writer.text(), media: sounds + writer.pictures };
}

/** Pieces are joined at the end: looking at the end of one growing string takes quadratic time. */
class Writer {
  pictures = 0;
  readonly #pieces: string[] = [];
  readonly #lists: OpenList[] = [];
  /** Line breaks that are due before the next words, and whether a blank is. */
  #breaks = 0;
  #blank = false;
  #fenced = 0;

  tag(name: string, attributes: string, closes: boolean): void {
    if (name === 'br') this.#breaks += 1;
    else if (name === 'pre') this.#fence(closes, /\blanguage-(\w+)/.exec(attributes)?.[1]);
    else if (name === 'ul' || name === 'ol') this.#list(name, closes);
    else if (name === 'li' && !closes) this.#entry();
    else if (name === 'code' && this.#fenced === 0) this.#mark('`');
    else if (name === 'sup' && !closes) this.#mark('^');
    else if ((name === 'td' || name === 'th') && closes) this.#mark(' | ');
    else if (name === 'img') this.#picture(attributes);
    else if (BLOCKS.has(name)) this.#line(name === 'p' || /^h\d$/.test(name) ? 2 : 1);
  }

  /** Blanks that are written as characters stay: a no-break space is an indentation. */
  words(text: string): void {
    if (this.#fenced > 0) {
      this.#put(decoded(text));
      return;
    }
    const said = text.replace(/[ \t\r\n\f]+/g, ' ');
    const core = decoded(said.replace(/^ | $/g, '')).replaceAll('\u00a0', ' ');
    if (said.startsWith(' ')) this.#blank = true;
    if (core) this.#put(core);
    if (core && said.endsWith(' ')) this.#blank = true;
  }

  text(): string {
    while (this.#fenced > 0) this.#fence(true);
    return this.#pieces
      .join('')
      .split('\n')
      .map((line) => line.replace(/ \| $/, '').trimEnd())
      .join('\n')
      .replace(/^\n+/, '')
      .trimEnd();
  }

  #put(text: string): void {
    if (this.#breaks > 0) this.#pieces.push('\n'.repeat(this.#breaks));
    else if (this.#blank && this.#pieces.length > 0) this.#pieces.push(' ');
    this.#breaks = 0;
    this.#blank = false;
    this.#pieces.push(text);
  }

  #mark(mark: string): void {
    this.#put(mark);
  }

  #line(least: number): void {
    this.#blank = false;
    if (this.#pieces.length > 0) this.#breaks = Math.max(this.#breaks, least);
  }

  #fence(closes: boolean, language = ''): void {
    if (!closes && this.#fenced++ === 0) {
      this.#line(1);
      this.#put(`\`\`\`${language}`);
      this.#breaks = 1;
    }
    if (!closes || this.#fenced === 0 || --this.#fenced > 0) return;
    this.#breaks = 0;
    this.#pieces.push(String(this.#pieces.at(-1)).endsWith('\n') ? '```' : '\n```');
    this.#breaks = 1;
  }

  #list(name: string, closes: boolean): void {
    if (closes) this.#lists.pop();
    else this.#lists.push({ counts: name === 'ol', number: 0 });
    this.#line(1);
  }

  #entry(): void {
    const list = this.#lists.at(-1);
    if (list) list.number += 1;
    this.#line(1);
    this.#put(
      `${'  '.repeat(Math.min(DEEPEST, Math.max(0, this.#lists.length - 1)))}${list?.counts ? `${list.number}. ` : '- '}`,
    );
  }

  #picture(attributes: string): void {
    this.pictures += 1;
    const alternative = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes)?.slice(1).find(Boolean);
    this.#put(`[${alternative ? decoded(alternative) : 'image'}]`);
  }
}

/** Characters for their entities; what is unknown stays as it is written. */
function decoded(text: string): string {
  return text.replace(/&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
