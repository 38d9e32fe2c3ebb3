import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../src/domain/exports/report/style.ts';
import { modeOf } from '../storage/places.ts';
import { aUser } from './program.ts';
import { aReportUser, SECRETS } from './report-user.ts';

async function aReport(...options: string[]) {
  const user = await aReportUser();
  const path = user.file('report.html', '');
  const said = await user.run(['report', '--out', path, ...options]);
  return { said, html: readFileSync(path, 'utf8') };
}

/** Text that is shown, and text that is only heard. */
const texts = (html: string) => html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ');

describe('the report', () => {
  test('is one page with all eight parts, for the eye and for the ear', async () => {
    const { said, html } = await aReport();
    expect(said.code).toBe(0);
    const headings = [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title);
    expect(headings).toEqual([
      'Four weeks',
      'This week',
      'Forecast',
      'Sure, and right',
      'Points by topic',
      'Stories by competency',
      'Mocks',
      'Mistakes',
    ]);
    const drawings = [...html.matchAll(/<svg [^>]*role="img" aria-labelledby="(\S+) (\S+)"/g)];
    expect(drawings.length).toBe(4);
    for (const [, title, says] of drawings) {
      expect(html).toMatch(new RegExp(`<title id="${title}">[^<]+</title>`));
      expect(html).toMatch(new RegExp(`<desc id="${says}">[^<]+</desc>`));
    }
    expect(new Set(drawings.flatMap(([, title, says]) => [title, says])).size).toBe(8);
    expect(html).toMatch(/<desc id="heat-says">Week of .*Mon \d+/);
    expect(texts(html)).toMatch(/On Fri 18 Dec you would say \d+% \(\d+-\d+%\) of the points/);
  });

  test('needs nothing else: no script, no font, no request', async () => {
    const { html } = await aReport('--stories', '--names');
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\bon\w+=|srcset|href/i);
    expect(html).toContain("default-src 'none'");
  });

  test('names no company, no title of a story and nothing that was answered, unless the user asks for it', async () => {
    const { html } = await aReport();
    for (const secret of Object.values(SECRETS)) expect(html).not.toContain(secret);
    const { said, html: told } = await aReport('--stories', '--names');
    expect(said.out.replace(/\s+/g, ' ')).toContain('with titles of stories and names of companies; no answers');
    expect(told).toContain(SECRETS.title);
    expect(told).toContain(SECRETS.company);
    expect(told).not.toContain(SECRETS.situation);
    expect(told).not.toContain(SECRETS.answer);
  });

  test('shows what the user wrote as text, whatever is in it', async () => {
    const { html } = await aReport();
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script');
  });

  test('is written for its owner alone', async () => {
    const user = await aReportUser();
    const path = user.file('x', '').replace(/x$/, 'new.html');
    await user.run(['report', '--out', path]);
    expect(modeOf(path)).toBe('600');
  });

  test('says what is missing to someone who has practiced nothing', async () => {
    const user = aUser({ now: '2026-12-01T18:00' });
    const path = user.file('report.html', '');
    expect((await user.run(['report', '--out', path])).code).toBe(0);
    const shown = texts(readFileSync(path, 'utf8'));
    expect(shown).toContain('Nothing practiced yet.');
    expect(shown).toContain('No interview ahead.');
    expect(shown).not.toMatch(/NaN|undefined/);
  });

  test('has room for twelve topics, eight competencies with two titles each, five mocks and five mistakes', async () => {
    const user = aUser({ now: '2026-12-01T18:00' });
    const all = await user.json<{ id: string; kind: string }[]>('content list --json');
    const competencies = [
      'conflict',
      'failure',
      'influence',
      'incident',
      'ownership',
      'mentoring',
      'deadline',
      'customer',
      'hard problem',
    ];
    const at = '2026-11-20T10:00:00Z';
    const document = await user.json<object>('export');
    const whole = {
      ...document,
      attempts: [
        ...all
          .filter(({ kind }) => kind === 'question')
          .map(({ id: item }, i) => ({ id: `a${i}`, item, at, grade: 'good', said: 3, of: 5, drill: 'answer' })),
        ...Array.from({ length: 9 }, (_, i) => ({
          id: `m${i}`,
          item: 'mock-coding',
          at,
          grade: 'good',
          drill: 'mock',
        })),
      ],
      mistakes: Array.from({ length: 9 }, (_, i) => ({ id: `e${i}`, text: `Mistake ${i}`, added: at, changed: at })),
      stories: ['First', 'Second', 'Third'].map((title) => ({
        id: title.toLowerCase(),
        title,
        template: 'story-star',
        fields: {},
        answers: {},
        competencies,
        created: at,
        changed: at,
      })),
    };
    await user.run(['import', user.file('all.json', JSON.stringify(whole))]);
    const path = user.file('report.html', '');
    await user.run(['report', '--out', path, '--stories']);
    const sections = readFileSync(path, 'utf8').split('<section>');
    const part = (title: string) => sections.find((one) => one.includes(`<h2>${title}</h2>`)) ?? '';
    const rows = (title: string) => part(title).match(/<tr>|class="track"/g)?.length;
    expect(['Points by topic', 'Stories by competency', 'Mocks', 'Mistakes'].map(rows)).toEqual([12, 8, 5, 5]);
    expect(part('Stories by competency')).toContain('<td>3, First, Second, 1 more</td>');
  });

  test('asks for a file', async () => {
    const { code, err } = await aUser({ now: '2026-12-01T18:00' }).run('report');
    expect(code).toBe(2);
    expect(err).toContain('Name the file to write.');
  });
});

/** Contrast of two colors by WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

test.each(Object.entries(PALETTES))(
  'every text of the %s scheme has a contrast of 4.5, every curve and bar of 3',
  (_, scheme) => {
    const { page, text, quiet, mark, band, heat } = scheme;
    const onPage = [text, quiet].map((color) => contrast(color, page));
    const inCells = heat.map(([cell, figure]) => contrast(cell, figure));
    expect(Math.min(...onPage, ...inCells)).toBeGreaterThan(4.5);
    expect(Math.min(contrast(mark, page), contrast(mark, band))).toBeGreaterThan(3);
  },
);
