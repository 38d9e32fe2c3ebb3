import type { FoundCard } from './deck.ts';
import type { FoundDeck } from './hashcards.ts';
import { htmlText } from './html.ts';

/** A heading with the text up to the next one. */
interface Section {
  level: number;
  title: string;
  line: number;
  body: string[];
}

const FENCE = /^\s*(```|~~~)/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*\s*$/;
const LABELED = /^\s*(?:[-*]\s+|\d+[.)]\s+)?\*\*\s*Q(?:uestion)?\s*\d*\s*[:.]\s*\*{0,2}\s*(.*?)\*{0,2}\s*$/i;
const ANSWER = /^\s*\*\*\s*A(?:nswer)?\s*[:.]\s*\*{0,2}\s*(.*)$/i;

/**
 * Questions in Markdown: a heading with text below it and no heading of its own, a folded `<details>`, or bold `**Q:**` and
 * `**A:**`. Headings above are the card's context.
 */
export function readMarkdown(text: string): FoundDeck {
  const found: FoundDeck = { cards: [], left: [] };
  const path: Section[] = [];
  const sections = sectionsOf(text);
  const [first] = sections;
  for (const [i, section] of sections.entries()) {
    while ((path.at(-1)?.level ?? 0) >= section.level && path.length > 0) path.pop();
    const context = path.map(({ title }) => title).filter(Boolean);
    const inside = [...foldedIn(section), ...labeledIn(section)];
    const below = (sections[i + 1]?.level ?? 0) > section.level;
    const body = section.body.join('\n').trim();
    const under = [...context, section.title].filter(Boolean).join(' > ');
    if (inside.length > 0) found.cards.push(...inside.map((card) => ({ ...card, ...(under && { context: under }) })));
    else if (section.title && !below && body) {
      const card = { prompt: plain(section.title), answer: body, place: `line ${section.line}` };
      found.cards.push({ ...card, ...(context.length > 0 && { context: context.join(' > ') }) });
    } else if (section.title && !below) {
      found.left.push({ place: `line ${section.line}`, prompt: section.title, why: 'it has no text below it' });
    }
    path.push(section);
  }
  return { ...found, ...(first?.level === 1 && first.title && { name: first.title }) };
}

/** Whether a text has questions in that form. */
export function isMarkdown(text: string): boolean {
  return /^#{1,6}\s+\S/m.test(text) || /<details/i.test(text) || text.split('\n').some((line) => LABELED.test(line));
}

/** The headings of a text, each with its own text; what stands before the first is under no title. */
export function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ level: 0, title: '', line: 1, body: [] }];
  let fenced = false;
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  for (const [i, line] of lines.entries()) {
    if (FENCE.test(line)) fenced = !fenced;
    const [, marks, title = ''] = (!fenced && HEADING.exec(line)) || [];
    const underlined = !fenced && /^(=+|-{3,})\s*$/.test(line) ? sections.at(-1)?.body.at(-1) : undefined;
    if (marks) sections.push({ level: marks.length, title, line: i + 1, body: [] });
    else if (underlined?.trim() && !/^[-*>|#]/.test(underlined.trim()) && isTitle(sections.at(-1))) {
      sections.at(-1)?.body.pop();
      sections.push({ level: line.startsWith('=') ? 1 : 2, title: underlined.trim(), line: i, body: [] });
    } else sections.at(-1)?.body.push(line);
  }
  return sections.filter(({ title, body }) => title || body.some((line) => line.trim()));
}

/** Whether the last line of a section stands alone, so that a line of dashes below it makes it a heading. */
function isTitle(section: Section | undefined): boolean {
  const before = section?.body.at(-2);
  return before === undefined || before.trim() === '';
}

/** The folded texts that are closed; each is looked at once, whatever is left open in it. */
function foldedIn({ body, line }: Section): FoundCard[] {
  const text = body.join('\n');
  const cards: FoundCard[] = [];
  let from = 0;
  for (const { index: end } of text.matchAll(/<\/details>/gi)) {
    const piece = text.slice(from, end);
    const summary = piece.lastIndexOf('<summary');
    const [opens, closes] = [piece.indexOf('>', summary), piece.indexOf('</summary>', summary)];
    if (summary >= 0 && opens >= 0 && closes > opens) {
      const prompt = plain(htmlText(piece.slice(opens + 1, closes)).text);
      const answer = piece.slice(closes + '</summary>'.length).trim();
      cards.push({ prompt, answer, place: `line ${line + text.slice(0, from + summary).split('\n').length}` });
    }
    from = end + '</details>'.length;
  }
  return cards;
}

function labeledIn({ body, line }: Section): FoundCard[] {
  const cards: (FoundCard & { lines: string[] })[] = [];
  let answering = false;
  for (const [i, text] of body.entries()) {
    const question = LABELED.exec(text)?.[1];
    const answer = ANSWER.exec(text)?.[1];
    const card = cards.at(-1);
    if (question) {
      cards.push({ prompt: plain(question), answer: '', place: `line ${line + i + 1}`, lines: [] });
      answering = false;
    } else if (card && answer !== undefined) {
      card.lines = [answer];
      answering = true;
    } else if (card && answering) card.lines.push(text);
    else if (card && text.trim()) card.prompt += `\n${text.trim()}`;
  }
  return cards.map(({ lines, ...card }) => ({ ...card, answer: lines.join('\n').trim() }));
}

/** A title without the marks of emphasis around it. */
function plain(title: string): string {
  return title.replace(/^(\*\*|__|\*|_)(.*)\1$/, '$2').trim();
}
