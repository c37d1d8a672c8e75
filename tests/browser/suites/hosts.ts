import axe from 'axe-core';
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import type { Engine, Page } from '../engine/index.ts';
import { listen } from '../engine/proxy.ts';
import { documentRoot, missing, NGINX, startNginx } from '../../servers.ts';
import { expectReading, read, sharedPage, SLUG, STEPS } from '../story.ts';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
const [, second, , , fifth] = STEPS;

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The whole story is read from there, and nothing of it is missed or refused. */
async function expectWhole(page: Page, story: string): Promise<void> {
  await page.goto(story);
  await page.evaluate(async () => {
    for (let y = 0; y < lab.end(); y += innerHeight / 2) {
      lab.scroll(y);
      await lab.frames(1);
    }
  });
  for (const place of [second, fifth]) {
    await read(page, place.step);
    await expectReading(page, place);
  }
  expect(
    await page.evaluate(() => Array.from(document.fonts, ({ status }) => status)),
  ).not.toContain('error');
  expect(await page.errors()).toEqual([]);
}

export const hostsSuite = (engine: Engine): void => {
  const reason = missing(NGINX);
  describe.skipIf(reason)(`nginx as it is shipped${reason ? ` (skipped: ${reason})` : ''}`, () => {
    test('the story works at the root, and three folders down with its frames', async () => {
      const page = await sharedPage(engine);
      const { root, remove } = documentRoot({ 'a/b/c': DIST });
      const [plain, deep] = await Promise.all([startNginx(DIST), startNginx(root)]);
      try {
        await expectWhole(page, `${plain.origin}/stories/${SLUG}/`);
        await expectWhole(page, `${deep.origin}/a/b/c/stories/${SLUG}/`);
        await page.goto(`${deep.origin}/a/b/c/syndication/`);
        // A frame is loaded when it comes near.
        const shown = await page.evaluate(async () => {
          const frames = Array.from(document.querySelectorAll('iframe'));
          for (const frame of frames) {
            frame.scrollIntoView();
            while (!frame.contentDocument?.querySelector('[data-position]')) await lab.frames(1);
          }
          return frames.length;
        });
        expect(shown).toBeGreaterThan(4);
        expect(await page.errors()).toEqual([]);
      } finally {
        await Promise.all([plain.stop(), deep.stop()]);
        remove();
      }
    });
  });

  test('the bundle works from a bucket that knows whole names alone', async () => {
    const zip = readFileSync(`${DIST}/syndication/${SLUG}.zip`);
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
      const page = await sharedPage(engine);
      await expectWhole(page, `${origin}/some/where/${SLUG}/index.html`);
      expect(refused).toEqual([]);
    } finally {
      bucket.close();
      bucket.closeAllConnections();
    }
  });

  test('on the partner page a snippet is copied, or selected where it cannot be', async () => {
    const page = await sharedPage(engine);
    await page.goto(`${inject('base')}/syndication/`);
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
        await lab.frames(2);
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
    // What a button says is its name, too: that is what is heard.
    const byHand: unknown = expect.stringMatching(/Press Ctrl or ⌘/);
    expect(copied.said).toEqual([
      ['Copied', 'Copied'],
      [byHand, byHand],
    ]);
    expect(copied.inField).toBe(true);
    expect(copied.selected).toBe(copied.wanted[1]?.length);
  });

  test('axe finds nothing on the partner page, nor on one for a kind of host', async () => {
    const page = await sharedPage(engine);
    for (const path of ['', 'nginx/']) {
      await page.goto(`${inject('base')}/syndication/${path}`);
      await page.run(axe.source);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        // What is in the frames is their own pages', and is looked at there.
        const { violations } = await axe.run(document, { iframes: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      expect(found).toEqual([]);
    }
  });
};
