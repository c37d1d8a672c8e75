import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { beforeEach, expect, inject, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { listen } from '../engine/ports.ts';
import { FIXTURE_SITE } from '../../build-sites.ts';
import { loadedFonts } from '../support/fonts.ts';
import { axeFaults } from '../support/page-checks.ts';
import {
  expectActiveStep,
  frontPageUrl,
  goToStep,
  sharedPage,
  SLUG,
  STEPS,
  visit,
} from '../support/story.ts';
import { breadth } from '../../tags.ts';

const [, second, , , fifth] = STEPS;

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The whole story works at this address, and no request fails. */
async function expectWhole(page: Page, story: string): Promise<void> {
  await page.goto(story);
  await page.evaluate(async () => {
    for (let y = 0; y < probe.maxScroll(); y += innerHeight / 2) {
      probe.scrollTo(y);
      await probe.nextFrames(1);
    }
  });
  for (const place of [second, fifth]) {
    await goToStep(page, place.step);
    await expectActiveStep(page, place);
  }
  const { faces } = await loadedFonts(page);
  expect(new Set(faces.map(({ status }) => status))).toEqual(new Set(['loaded']));
  expect(await page.errors()).toEqual([]);
}

let page: Page;
beforeEach(async () => {
  page = await sharedPage();
  await visit(page, frontPageUrl());
});

test(
  'the bundle works from object storage, which serves only full file names',
  breadth,
  async () => {
    const zip = readFileSync(`${FIXTURE_SITE}/syndication/${SLUG}.zip`);
    const files = new Map(Object.entries(unzipSync(zip)));
    const refused: string[] = [];
    const bucket = createServer((request, response) => {
      const key = decodeURIComponent((request.url ?? '').replace(/^\/some\/where\/|[?#].*/g, ''));
      const file = files.get(key);
      if (!file) refused.push(key);
      response
        .writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(key)] ?? 'text/plain' })
        .end(file);
    });
    const origin = `http://127.0.0.1:${await listen(bucket)}`;
    try {
      await expectWhole(page, `${origin}/some/where/${SLUG}/index.html`);
      expect(refused).toEqual([]);
    } finally {
      bucket.close();
      bucket.closeAllConnections();
    }
  },
);

test(
  'a snippet on the partner page is copied, or selected where the clipboard fails',
  breadth,
  async () => {
    await page.goto(`${inject('fixtures')}/syndication/`);
    const copied = await page.evaluate(async () => {
      const taken: string[] = [];
      let refuse = false;
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: (text: string) =>
            refuse ? Promise.reject(new Error('no')) : Promise.resolve(void taken.push(text)),
        },
      });
      const [button, other] = Array.from(document.querySelectorAll<HTMLElement>('.snippet button'));
      const [field, another] = Array.from(document.querySelectorAll('.snippet textarea'));
      const press = async (button: HTMLElement | undefined) => {
        button?.click();
        await probe.nextFrames(2);
        return [button?.textContent, button?.ariaLabel];
      };
      const said = [await press(button)];
      refuse = true;
      said.push(await press(other));
      const wanted = [field, another].map((field) => (field as HTMLTextAreaElement).value);
      const { selectionStart, selectionEnd } = another as HTMLTextAreaElement;
      const inField = document.activeElement === another;
      return { taken, said, wanted, inField, selected: selectionEnd - selectionStart };
    });
    expect(copied.taken).toEqual(copied.wanted.slice(0, 1));
    // The button's name changes with its text, so that screen readers announce it.
    const byHand: unknown = expect.stringMatching(/Press Ctrl\+C or Cmd\+C/);
    expect(copied.said).toEqual([
      ['Copied', 'Copied'],
      [byHand, byHand],
    ]);
    expect(copied.inField).toBe(true);
    expect(copied.selected).toBe(copied.wanted[1]?.length);
  },
);

test('axe finds nothing on the partner page', breadth, async () => {
  await page.goto(`${inject('fixtures')}/syndication/`);
  // Other tests check the pages in the iframes.
  expect(await axeFaults(page)).toEqual(['frame-tested']);
});
