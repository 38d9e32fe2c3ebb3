/** The colors of one scheme, as six hexadecimal digits. */
export interface Palette {
  /** Of the page, its text, and text that matters less. */
  page: string;
  text: string;
  quiet: string;
  /** Of lines between things. */
  rule: string;
  /** Of bars and curves, and of the band around a curve. */
  mark: string;
  band: string;
  /** Cells of the heat map, the least practice first, each with the color of the figure in it. */
  heat: readonly (readonly [cell: string, figure: string])[];
}

/** Both schemes. A test holds every text in them to the contrast of WCAG 2.2, level AA: 4.5 to 1. */
export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    page: '#ffffff',
    text: '#1b1f24',
    quiet: '#57606a',
    rule: '#c9d1d9',
    mark: '#0b5cad',
    band: '#c6dcf2',
    heat: [
      ['#eef1f4', '#1b1f24'],
      ['#cfe3f7', '#1b1f24'],
      ['#9cc7ee', '#1b1f24'],
      ['#2a6cab', '#ffffff'],
      ['#0b4685', '#ffffff'],
    ],
  },
  dark: {
    page: '#14181d',
    text: '#e6e8eb',
    quiet: '#a0a8b2',
    rule: '#3a434d',
    mark: '#6cb2ff',
    band: '#24405f',
    heat: [
      ['#1f262e', '#e6e8eb'],
      ['#17395c', '#e6e8eb'],
      ['#1f5285', '#ffffff'],
      ['#7ab8f5', '#14181d'],
      ['#b5d8fb', '#14181d'],
    ],
  },
};

/** The style sheet of the report: both schemes, a narrow and a wide window, and one sheet of paper. */
export function styleSheet(): string {
  return `:root{color-scheme:light dark;${variables(PALETTES.light)}}
@media (prefers-color-scheme:dark){:root{${variables(PALETTES.dark)}}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem;max-width:64rem;background:var(--page);color:var(--text);font:1rem/1.45 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.4rem;margin:0}
h2{font-size:1.05rem;margin:0 0 .4rem}
p{margin:.3rem 0}
header{border-bottom:1px solid var(--rule);padding-bottom:.6rem;margin-bottom:1rem}
.quiet{color:var(--quiet);font-size:.875rem}
@media (min-width:44rem){main{columns:2;column-gap:2.2rem}}
section{break-inside:avoid;padding-bottom:1.4rem}
svg{display:block;width:100%;height:auto;max-width:30rem}
svg text{font:12px system-ui,sans-serif;fill:var(--text)}
svg .axis{fill:var(--quiet);font-size:11px}
.bar{fill:var(--mark)}.track{fill:var(--band)}.band{fill:var(--band)}.grid{stroke:var(--rule)}
.curve{fill:none;stroke:var(--mark);stroke-width:2}.stop{fill:none;stroke:var(--quiet);stroke-width:1.5;stroke-dasharray:4 3}
${PALETTES.light.heat.map((_, i) => `.h${i}{fill:var(--h${i})}svg .f${i}{fill:var(--f${i})}`).join('')}
.ahead{fill:none;stroke:var(--rule)}
table{border-collapse:collapse;width:100%;font-size:.9375rem;table-layout:fixed}
th{width:9em}.long th{width:66%}
p span{white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:.15rem .6rem .15rem 0;font-weight:400;border-bottom:1px solid var(--rule)}
td{padding-right:0}
@page{margin:11mm}
@media print{:root{color-scheme:light;${variables(PALETTES.light)}print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{padding:0;max-width:none;font-size:8.5pt;line-height:1.3}
h1{font-size:13pt}h2{font-size:10pt;margin-bottom:2pt}
header{padding-bottom:3pt;margin-bottom:6pt}
main{columns:2;column-gap:9mm}
section{padding-bottom:7pt}
.quiet,table{font-size:8pt}
th{padding:0 4pt 0 0}td{padding:0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}}`;
}

function variables({ page, text, quiet, rule, mark, band, heat }: Palette): string {
  const cells = heat.map(([cell, figure], i) => `--h${i}:${cell};--f${i}:${figure}`);
  return [
    `--page:${page};--text:${text};--quiet:${quiet};--rule:${rule};--mark:${mark};--band:${band}`,
    ...cells,
    '',
  ].join(';');
}
