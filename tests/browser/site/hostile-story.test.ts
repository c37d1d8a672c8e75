// A story with a hostile text in every field: none of it runs, and other people's parsers read it as it was written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../site-server.ts';
import { filesIn } from '../../build/built-site.ts';
import type { Copy } from '../../build/project-copy.ts';
import { buildHostileSite, TEXTS } from '../../hostile-story.ts';
import { readBlocks, readRss, readXml } from '../../third-party-parsers.ts';
import type { Page } from '../engine/index.ts';
import { embedPage, host } from '../support/embeds.ts';
import { breadth } from '../../tags.ts';

/** The words of a timeline’s scene, of a single case and of other languages, which this story has none of. */
const UNUSED = ['READINGSTEXT', 'RESTONE', 'PARTONE', 'KINDONE', 'TWOWORD', 'FEWWORD', 'MOREWORD'];
/** What a feed has in fields of its own, and what is in the pictures alone. */
const NOT_IN_TEXT = ['TITLE', 'TOPIC', 'ROWNOTE', 'SCENENOTE'];

declare global {
  var hacked: unknown;
}

describe('a story with a hostile text in every field', breadth, () => {
  let project: Copy;
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  const dist = () => project.at('dist');
  const read = (path: string) => readFileSync(join(dist(), path), 'utf8');
  beforeAll(async () => {
    project = buildHostileSite();
    site = await serve(dist());
    page = await embedPage();
  });
  afterAll(() => {
    site.close();
    project.remove();
  });

  /** The fields whose text is nowhere in what the browser has read: in its text, in attributes, in data. */
  const missing = async (spared: string[] = []) => {
    const said = await page.evaluate(() => {
      const parts: string[] = [];
      for (const element of Array.from(document.querySelectorAll('*'))) {
        for (const { value } of Array.from(element.attributes)) parts.push(value);
        if (element.matches('script[type*="json"]')) {
          const data: unknown[] = [JSON.parse(element.textContent)];
          for (const value of data)
            if (typeof value === 'string') parts.push(value);
            else if (typeof value === 'object' && value)
              data.push(...(Object.values(value) as unknown[]));
        }
      }
      return [document.documentElement.textContent, ...parts].join('\n').replace(/\s+/g, ' ');
    });
    return Array.from(TEXTS).flatMap(([field, text]) =>
      said.includes(text) || [...UNUSED, ...spared].includes(field) ? [] : [field],
    );
  };
  const expectHarmless = async () => {
    expect(
      await page.evaluate(() => ({
        hacked: typeof hacked,
        made: document.querySelectorAll('[onerror], img[src="x"], b').length,
      })),
    ).toEqual({ hacked: 'undefined', made: 0 });
    expect(await page.errors()).toEqual([]);
  };

  test('nothing runs on any page, and the story’s own has every text', async () => {
    const pages = filesIn(dist()).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(5);
    for (const file of pages) {
      await page.goto(`${site.origin}/${file}`);
      await expectHarmless();
      if (/^stories\/.*index\.html$/.test(file)) expect(await missing()).toEqual([]);
      // Without its structured data, the story in one file does not say what it is about.
      if (file.endsWith('standalone.html')) expect(await missing(['TOPIC'])).toEqual([]);
    }
  });

  test('nothing runs in a picture that is opened by itself', async () => {
    const pictures = filesIn(dist()).filter((file) => file.endsWith('.svg'));
    expect(pictures.length).toBeGreaterThan(2);
    for (const file of pictures) {
      expect(() => readXml(read(file))).not.toThrow();
      await page.goto(`${site.origin}/${file}`);
      expect(await page.evaluate(() => typeof hacked)).toBe('undefined');
    }
  });

  test('nothing runs on a partner’s page with the text of a feed, whose words are all there', async () => {
    const { items: rss } = await readRss(read('feed.xml'));
    const { items } = JSON.parse(read('feed.json')) as {
      items: { content_html: string }[];
    };
    const encoded = (rss[0] as unknown as Record<string, string>)['content:encoded'] ?? '';
    for (const html of [encoded, items[0]?.content_html ?? '']) {
      await page.goto(host.addPage(html));
      expect(await page.evaluate(() => typeof hacked)).toBe('undefined');
      expect(await page.evaluate(() => document.querySelectorAll('[onerror], b').length)).toBe(0);
      expect(await missing(NOT_IN_TEXT)).toEqual([]);
      expect(readBlocks(html)).toEqual([
        expect.objectContaining({ blockName: null, innerHTML: html }),
      ]);
    }
  });
});
