import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { origins } from '../../playwright.config.ts';
import { guide, questions } from './examples.ts';
import { dist } from './pages.ts';
import { papers, print, squeeze } from './paper.ts';

/** What stands above the text on each sheet of paper but the first. */
const head = /^Booklet: .+\s(?<half>Questions|Answers|Addresses)\n\d+ \/ \d+\n/;

for (const { id: part } of guide.parts) {
  const own = questions.filter((question) => question.part === part);

  test(`the booklet of ${part} has every question once in each half, under the same number, and all answers behind the questions`, async ({
    page,
  }) => {
    await page.goto(`/${part}/print/`);
    const half = (name: string): Promise<string[]> =>
      page.locator(`.${name} h4`).evaluateAll((all) =>
        all.map((heading) =>
          [...heading.childNodes]
            .slice(0, 2)
            .map((node) => node.textContent?.trim())
            .join(' '),
        ),
      );
    const asked = await half('asked');
    expect(asked).toEqual(await half('answered'));
    expect(asked.map((heading) => heading.replace(/^\d+ /, '')).sort()).toEqual(own.map(({ title }) => title).sort());
    expect(asked.map((heading) => Number.parseInt(heading, 10))).toEqual(own.map((_, index) => index + 1));
    const order = await page.locator('.asked, .answered').evaluateAll((all) => all.map((one) => one.getAttribute('class')));
    expect(order).toEqual([...own.map(() => 'asked'), ...own.map(() => 'answered')]);
  });

  for (const paper of papers) {
    test(`the booklet of ${part} on ${paper}: title, questions, answers, addresses, and no answer among the questions`, async ({
      page,
    }) => {
      await page.goto(`/${part}/print/`, { waitUntil: 'networkidle' });
      const sheets = await print(page, paper);
      const running = (words: string): number[] =>
        sheets.flatMap((text, index) => (head.exec(text)?.groups?.half === words ? [index] : []));
      const [questionsAt, answersAt, addressesAt] = ['Questions', 'Answers', 'Addresses'].map(running);
      expect(questionsAt?.[0]).toBe(1);
      expect(answersAt?.[0]).toBe((questionsAt?.at(-1) ?? 0) + 1);
      expect(addressesAt?.[0]).toBe((answersAt?.at(-1) ?? 0) + 1);
      expect(addressesAt?.at(-1)).toBe(sheets.length - 1);
      expect(sheets[0]).toContain('Topics');
      expect(sheets[0]).toContain('CC BY 4.0');
      // Without the running heads, which stand in the middle of a sentence that goes on overleaf.
      const texts = sheets.map((text) => squeeze(text.replace(head, '')));
      const first = texts.slice(0, answersAt?.[0]).join('');
      const second = texts.slice(answersAt?.[0]).join('');
      for (const { id, item } of own) {
        // The longest run of words without marks stands nowhere else; either of its ends may be cut by the end of a column.
        const runs = item.explanation.match(/[\p{L}\s,']+/gu) ?? [];
        const words = runs.map(squeeze).reduce((longest, run) => (run.length > longest.length ? run : longest), '');
        const ends = [words.slice(0, 24), words.slice(-24)];
        expect(words.length, id).toBeGreaterThan(20);
        expect([id, ends.some((end) => second.includes(end))]).toEqual([id, true]);
        expect([id, ends.some((end) => first.includes(end))]).toEqual([id, false]);
      }
      for (const words of ['Booklet to print', 'Skip to the text', 'Edit this page', 'Questions first, all answers'])
        expect(first).not.toContain(squeeze(words));
    });
  }

  test(`the links of the booklet of ${part} are numbered, and every address is there`, async ({ page }) => {
    await page.goto(`/${part}/print/`);
    const links = page.locator('.booklet a[href^="http"]');
    const hrefs = await links.evaluateAll((all) => all.map((link) => [link.getAttribute('data-note'), link.getAttribute('href')]));
    const addresses = await page.locator('.link-notes li').allTextContents();
    expect(new Set(hrefs.map(([, href]) => href))).toEqual(new Set(own.flatMap(({ facts }) => facts.refs)));
    expect(new Set(hrefs.map(([, href]) => href)).size).toBe(addresses.length);
    for (const [number, href] of hrefs) expect(addresses[Number(number) - 1]).toBe(href);
  });

  test(`search, search engines and the sitemap do not know the booklet of ${part}`, async ({ page }) => {
    await page.goto(`/${part}/print/`);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    expect(readFileSync(`${dist}/sitemap-0.xml`, 'utf8')).not.toContain(`/${part}/print/`);
    const folder = `${dist}/pagefind/fragment`;
    const fragments = readdirSync(folder).map((name) => gunzipSync(readFileSync(`${folder}/${name}`)).toString('utf8'));
    expect(fragments.filter((text) => text.includes(`"/${part}/`)).length).toBeGreaterThan(0);
    expect(fragments.filter((text) => text.includes('/print/'))).toEqual([]);
  });
}

const [part] = guide.parts;
const address = `/${part?.id ?? ''}/print/`;

test('the button prints', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
});

test('without script the booklet is complete and says by which keys it is printed', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(origins.root + address);
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.locator('print-button')).toContainText('Ctrl+P');
  await expect(page.locator('.answered')).toHaveCount(questions.filter((question) => question.part === part?.id).length);
  await page.close();
});

test('below a path the booklet has its style and its own address', async ({ page }) => {
  await page.goto(`${origins.base}/guide${address}`, { waitUntil: 'networkidle' });
  await expect(page.locator('.address')).toContainText(`/guide/${part?.id ?? ''}/`);
  const sheets = await print(page, 'A4');
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets[1]).toContain('Questions');
});
