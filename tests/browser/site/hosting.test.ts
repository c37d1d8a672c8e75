import axe from 'axe-core';
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { listen } from '../engine/ports.ts';
import { documentRoot, missing, NGINX, startNginx } from '../../web-servers.ts';
import { FIXTURE_SITE } from '../../build-sites.ts';
import { loadedFonts } from '../support/fonts.ts';
import {
  expectActiveStep,
  firstEngine,
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

const reason = missing(NGINX);
describe.skipIf(reason ?? !firstEngine)(
  `nginx as it is shipped${reason ? ` (skipped: ${reason})` : ''}`,
  () => {
    test.runIf(firstEngine)(
      'the story works at the root, and three folders down with its embeds',
      breadth,
      async () => {
        const { root, remove } = documentRoot({ 'a/b/c': FIXTURE_SITE });
        const [plain, deep] = await Promise.all([startNginx(FIXTURE_SITE), startNginx(root)]);
        try {
          await expectWhole(page, `${plain.origin}/stories/${SLUG}/`);
          await expectWhole(page, `${deep.origin}/a/b/c/stories/${SLUG}/`);
          await page.goto(`${deep.origin}/a/b/c/syndication/`);
          // An iframe loads when it is near the screen.
          const shown = await page.evaluate(async () => {
            const frames = Array.from(document.querySelectorAll('iframe'));
            for (const frame of frames) {
              frame.scrollIntoView();
              while (!frame.contentDocument?.querySelector('[data-position]'))
                await probe.nextFrames(1);
            }
            return frames.length;
          });
          expect(shown).toBeGreaterThan(4);
          expect(await page.errors()).toEqual([]);
        } finally {
          await Promise.all([plain.stop(), deep.stop()]);
          remove();
        }
      },
    );
  },
);

test.runIf(firstEngine)(
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

test.runIf(firstEngine)(
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

test.runIf(firstEngine)(
  'axe finds nothing on the partner page and on a host’s page',
  breadth,
  async () => {
    for (const path of ['', 'nginx/']) {
      await page.goto(`${inject('fixtures')}/syndication/${path}`);
      await page.run(axe.source);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        // Other tests check the pages in the iframes.
        const { violations } = await axe.run(document, { iframes: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      expect(found).toEqual([]);
    }
  },
);
