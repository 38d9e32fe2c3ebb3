import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { aReportUser } from '../commands/report-user.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
/** The browser of this machine; it is not installed with the packages. */
const BROWSER = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find((path) => existsSync(path));
if (!BROWSER) console.warn('SKIPPED: what the report looks like needs Chromium (Debian: chromium) on the PATH.');

const BACKGROUND = 'getComputedStyle(document.body).backgroundColor';
/** The texts that reach out of their drawing. */
const CUT = `[...document.querySelectorAll('svg')].flatMap((drawing) => {
  const { width, height } = drawing.viewBox.baseVal;
  const isCut = ({ x, y, width: w, height: h }) => x < 0 || y < 0 || x + w > width || y + h > height;
  return [...drawing.querySelectorAll('text')].filter((text) => isCut(text.getBBox())).map((text) => text.textContent);
})`;

/** Words of a name beside a value that are broken over two lines; a word is as long as words are. */
const BROKEN = `[...document.querySelectorAll('th')].flatMap((name) => {
  const text = name.firstChild;
  return [...text.data.matchAll(/\\S{1,14}(?=\\s|$)/g)].flatMap(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return range.getClientRects().length > 1 ? [word] : [];
  });
})`;

interface Seen {
  page: Page;
  /** What the page said on the console, and what it asked for beside itself. */
  said: string[];
}

/** Looks at the report in a window and a scheme of colors; `checked` lets a checker run in it, which its policy forbids. */
async function seen(
  { width, dark = false, checked = false }: { width: number; dark?: boolean; checked?: boolean },
  look: (seen: Seen) => Promise<void>,
): Promise<void> {
  const user = await aReportUser();
  const path = user.file('report.html', '');
  await user.run(['report', '--out', path, '--stories']);
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({
      viewport: { width, height: 800 },
      colorScheme: dark ? 'dark' : 'light',
      bypassCSP: checked,
    });
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (request) => said.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    await look({ page, said });
  } finally {
    await browser.close();
  }
}

/** What axe finds against the rules of WCAG 2.2, levels A and AA. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<
    string[]
  >(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`);
}

describe.skipIf(!BROWSER)('the report in a browser', () => {
  test.each([
    { width: 360, dark: false },
    { width: 360, dark: true },
    { width: 1280, dark: false },
    { width: 1280, dark: true },
  ])(
    'is not wider than a window of $width, says nothing on the console, asks for nothing (dark: $dark)',
    async (how) => {
      await seen(how, async ({ page, said }) => {
        const [wide, window] = await page.evaluate<number[]>('[document.documentElement.scrollWidth, innerWidth]');
        expect(wide).toBeLessThanOrEqual(window ?? 0);
        expect(window).toBe(how.width);
        expect(said.filter((text) => !text.startsWith('file:'))).toEqual([]);
        expect(said.length).toBe(1);
      });
    },
  );

  test.each([false, true])('has the contrast, names and order that axe asks for (dark: %s)', async (dark) => {
    await seen({ width: 800, dark, checked: true }, async ({ page }) => {
      expect(await faults(page)).toEqual([]);
    });
  });

  test('is dark where the system is', async () => {
    const colors: string[] = [];
    for (const dark of [false, true])
      await seen({ width: 800, dark }, async ({ page }) => {
        colors.push(await page.evaluate<string>(BACKGROUND));
      });
    expect(colors).toEqual(['rgb(255, 255, 255)', 'rgb(20, 24, 29)']);
  });

  test.each(['A4', 'Letter'])('is one page in print, on %s, white also where the system is dark', async (format) => {
    await seen({ width: 1280, dark: true }, async ({ page }) => {
      const pdf = (await page.pdf({ format, printBackground: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate<string>(BACKGROUND)).toBe('rgb(255, 255, 255)');
    });
  });

  test.each([360, 768, 1280])('breaks no word of a name in a window of %s', async (width) => {
    await seen({ width }, async ({ page }) => {
      const broken = await page.evaluate<string[]>(BROKEN);
      expect(broken).toEqual([]);
    });
  });

  test('draws every text inside its drawing', async () => {
    await seen({ width: 360 }, async ({ page }) => {
      const cut = await page.evaluate<string[]>(CUT);
      expect(cut).toEqual([]);
    });
  });
});
