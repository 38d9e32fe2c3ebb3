import { dayName } from '../../dates.ts';
import { type Bar, bars } from './bars.ts';
import { curve, type Outlook, outlookSays } from './curve.ts';
import { heatMap } from './heat-map.ts';
import { esc } from './markup.ts';
import { styleSheet } from './style.ts';

/** All that a report shows. Nothing in it names a company, and no answer and no text of a story is in it. */
export interface Report {
  /** Day number. */
  today: number;
  /** Where the user stands, in sentences. */
  summary: readonly string[];
  /** Seconds of practice by day, from that Monday to today. */
  heat: { from: number; days: readonly number[]; weeks: number };
  topics: { rows: readonly Bar[]; more: string };
  sure: readonly Bar[];
  /** A sentence if there is nothing to draw. */
  forecast: Outlook | string;
  /** Competencies with how many stories show them; titles only if the user asked for them. */
  stories: { name: string; count: number; titles: readonly string[] }[];
  /** "2 stories, 3 without an opening sentence": what is said of them all. */
  storiesSay: string;
  mocks: { day: number; title: string; result: string }[];
  mistakes: { text: string; result: string }[];
  week: (readonly [name: string, value: string])[];
}

/** The report as one page that needs nothing else: no script, no font, no request. */
export function reportPage(report: Report): string {
  const name = `Rehearsal, ${dayName(report.today)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${esc(name)}</title>
<style>${styleSheet()}</style>
</head>
<body>
<header><h1>${esc(name)}</h1>
${report.summary.map(paragraph).join('\n')}</header>
<main>
${sections(report).join('\n')}
</main>
</body>
</html>
`;
}

function sections(report: Report): string[] {
  const { today, heat, topics, sure, forecast, stories, storiesSay, mocks, mistakes, week } = report;
  return [
    section('Four weeks', heatMap(heat.from, heat.days, heat.weeks), quiet('Minutes of practice by day.')),
    section('This week', table(week)),
    forecastSection(forecast, today),
    sureSection(sure),
    section(
      'Points by topic',
      topics.rows.length > 0
        ? bars('topics', 'Points said, by topic', topics.rows)
        : paragraph('Nothing practiced yet.'),
      topics.more && quiet(topics.more),
    ),
    section(
      'Stories by competency',
      stories.length > 0 ? table(stories.map(({ name, count, titles }) => [name, [count, ...titles].join(', ')])) : '',
      quiet(storiesSay),
    ),
    section(
      'Mocks',
      mocks.length > 0
        ? table(mocks.map(({ day, title, result }) => [dayName(day, today), `${title}: ${result}`]))
        : paragraph('No mock yet. To hold one: rehearse mock coding'),
    ),
    section(
      'Mistakes',
      mistakes.length > 0
        ? table(
            mistakes.map(({ text, result }) => [text, result]),
            'long',
          )
        : paragraph('None noted yet.'),
    ),
  ];
}

function forecastSection(forecast: Report['forecast'], today: number): string {
  if (typeof forecast === 'string') return section('Forecast', paragraph(forecast));
  const says = `${outlookSays(forecast, today)} The dashed line is what is left if you stopped now.`;
  return section('Forecast', curve(forecast, today), quiet(says));
}

function sureSection(sure: Report['sure']): string {
  if (sure.length === 0) return section('Sure, and right', paragraph('Not enough answers yet to tell.'));
  return section(
    'Sure, and right',
    bars('sure', 'Points said, by how sure you were', sure),
    quiet('Points that you really said, by how sure you were before you looked.'),
  );
}

function section(title: string, ...parts: (string | false)[]): string {
  return `<section><h2>${esc(title)}</h2>\n${parts.filter(Boolean).join('\n')}</section>`;
}

const paragraph = (text: string) => `<p>${inWhole(text)}</p>`;
const quiet = (text: string) => `<p class="quiet">${inWhole(text)}</p>`;

/** A text in which "(42-51%)" and "--at" stay on one line, whatever hyphens they have. */
function inWhole(text: string): string {
  return esc(text).replace(/(?<!\S)\S{0,12}-\S{0,12}(?!\S)/g, '<span>$&</span>');
}

/** Names with values; `long` where the names are sentences and the values short. */
function table(rows: readonly (readonly [name: string, value: string])[], width: 'usual' | 'long' = 'usual'): string {
  const lines = rows.map(([name, value]) => `<tr><th scope="row">${esc(name)}</th><td>${esc(value)}</td></tr>`);
  return `<table class="${width}">${lines.join('')}</table>`;
}
