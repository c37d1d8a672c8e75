import { beforeEach, expect, inject, test } from 'vitest';
import type { Page } from '../browser/engine/index.ts';
import {
  DESK,
  findFaults,
  PHONE,
  setReaderStyle,
  SPACED,
  visitSteps,
} from '../browser/support/page-checks.ts';
import { elsewhere, sharedPage, visit } from '../browser/support/story.ts';
import { breadth } from '../tags.ts';

const SLUG = 'police-and-paedophile-hunters';

let page: Page;
beforeEach(async () => {
  page = await sharedPage();
  await visit(page, `${inject('article')}/stories/${SLUG}/`);
});

test('at 390 × 844 the headline, the summary, the finding and its date need no scrolling', async () => {
  const found = await page.evaluate(() =>
    ['h1', '.standfirst', '.opening .finding', '.dates'].map((selector) => {
      const element = document.querySelector(selector);
      const box = element?.getBoundingClientRect();
      return {
        text: element?.textContent ?? '',
        inside: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
      };
    }),
  );
  expect(found.map(({ inside }) => inside)).toEqual([true, true, true, true]);
  expect(found[2]?.text).toMatch(/11\.4%.*44\.0%/);
  expect(found[3]?.text).toContain('18 September 2017');
});

/** At this size and in this style, nothing is cut off and nothing overlaps at any step. */
async function expectLegible(width: number, height: number, css = ''): Promise<void> {
  await setReaderStyle(page, [width, height], css);
  expect(await visitSteps(page)).toEqual([]);
  expect(await findFaults(page)).toEqual([]);
  expect(await page.errors()).toEqual([]);
}

test('at 320 × 568 every state is legible', elsewhere, () => expectLegible(320, 568));

test.each([
  [390, 844],
  [768, 1024],
  [844, 390],
  [1280, 800],
  [1920, 1080],
])('at %d × %d every state is legible', breadth, (width, height) => expectLegible(width, height));

test.each([
  ['text of twice the size', 'html { font-size: 200% }'],
  ['spaced text', SPACED],
])('on a phone every state is legible with %s', breadth, (_, css) => expectLegible(...PHONE, css));

test(
  'the sting is larger than the text around it, and smaller than the headline',
  breadth,
  async () => {
    for (const [width, height] of [[320, 568], PHONE, DESK] as const) {
      await setReaderStyle(page, [width, height]);
      const [headline = 0, sting = 0, text = 0] = await page.evaluate(() =>
        ['h1', '.large p', '.large + p'].map((selector) => {
          const element = document.querySelector(selector);
          return element ? Number.parseFloat(getComputedStyle(element).fontSize) : 0;
        }),
      );
      expect(sting).toBeGreaterThan(1.3 * text);
      expect(headline).toBeGreaterThan(sting);
    }
  },
);

test.each([PHONE, DESK, [1920, 1080] as const])(
  'at %d × %d the answer of the guess is not on the screen in whose middle its button is',
  elsewhere,
  async (width, height) => {
    await setReaderStyle(page, [width, height]);
    const answer = await page.evaluate(() => {
      document.querySelector('.guess button')?.scrollIntoView({ block: 'center' });
      return document.querySelector('#change-2016 h3')?.getBoundingClientRect().top ?? 0;
    });
    expect(answer).toBeGreaterThan(height);
  },
);

test.each([PHONE, [768, 1024], DESK, [1920, 1080]] as const)(
  'at %i × %i “potentially” is not as loud as “I am not winning that moral argument”',
  async (width, height) => {
    await setReaderStyle(page, [width, height]);
    const [argument = 0, hedge = 0] = await page.evaluate(() =>
      ['#argument .quote b', '#answer-2017 .quote p'].map((selector) => {
        const words = document.querySelector(selector);
        return words ? Number.parseFloat(getComputedStyle(words).fontSize) : 0;
      }),
    );
    expect(hedge).toBeGreaterThanOrEqual(24);
    expect(argument).toBeGreaterThanOrEqual(hedge);
  },
);

test('a quotation in a sentence has no line under it, and ends with the number that its source has in the list', async () => {
  const found = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLAnchorElement>('.prose p a.brief'), (quote) => {
      const source = document.querySelector(quote.hash);
      const { content } = getComputedStyle(quote, '::after');
      return {
        line: getComputedStyle(quote).textDecorationLine,
        // Firefox names the attribute, and other browsers have what is in it.
        number: content.startsWith('attr(data-source)')
          ? quote.dataset.source
          : content.split('"')[1],
        listed: String(
          1 + Array.from(source?.parentElement?.children ?? []).findIndex((one) => one === source),
        ),
      };
    }),
  );
  expect(found.length).toBeGreaterThan(3);
  for (const { line, number, listed } of found) expect([line, number]).toEqual(['none', listed]);
});

test.each([PHONE, DESK])(
  'at %i × %i the last words have the screen for themselves',
  async (width, height) => {
    await setReaderStyle(page, [width, height]);
    const found = await page.evaluate(() => {
      const last = document.querySelector('.tale .large:last-child');
      const middle = last?.getBoundingClientRect();
      if (!last || !middle) return undefined;
      scrollTo({
        top: scrollY + middle.top + middle.height / 2 - innerHeight / 2,
        behavior: 'instant',
      });
      const isSeen = (element: Element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      };
      return {
        words: Array.from(last.children).map(isSeen),
        others: Array.from(document.querySelectorAll('.scene svg, .tale > p, .notes h2')).filter(
          isSeen,
        ).length,
      };
    });
    expect(found).toEqual({ words: [true, true], others: 0 });
  },
);

test('on a wide screen each date of the events is in one line', breadth, async () => {
  await setReaderStyle(page, DESK);
  const lines = await page.evaluate(() =>
    Array.from(document.querySelectorAll('.events tbody th'), (date) => {
      const range = document.createRange();
      range.selectNodeContents(date);
      return `${date.textContent}: ${range.getClientRects().length}`;
    }),
  );
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((line) => !line.endsWith(': 1'))).toEqual([]);
});
