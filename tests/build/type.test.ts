import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIST, filesIn, read, slugs } from './built-site.ts';

/** Every page of the site, and those in the bundles, which are pages of their own. */
const pages = new Map(
  filesIn(DIST)
    .filter((path) => path.endsWith('.html'))
    .map((path) => [path, read(path)]),
);
for (const slug of slugs) {
  const zip = unzipSync(readFileSync(join(DIST, `syndication/${slug}.zip`)));
  for (const [path, bytes] of Object.entries(zip))
    if (path.endsWith('.html')) pages.set(`${slug}.zip: ${path}`, Buffer.from(bytes).toString());
}

describe.each(Array.from(pages.keys()))('%s', (path) => {
  const html = pages.get(path) ?? '';
  const rules = Array.from(html.matchAll(/@font-face{([^}]+)}/g), ([, rule]) => rule ?? '');
  const own = rules.filter((rule) => rule.includes('url('));

  test('contains each of its typefaces once, and requests none', () => {
    const named = own.map((rule) =>
      /font-family:"?([^;"]+).*font-style:(\w+)/.exec(rule)?.slice(1),
    );
    const names = named.map((parts) => parts?.join(' '));
    expect(names).toContain('Newsreader normal');
    expect(names).toContain('Public Sans normal');
    expect(new Set(names).size).toBe(names.length);
    for (const rule of own) {
      expect(rule).toMatch(/src:url\("data:font\/woff2;base64,[^"]+"\) format\("woff2"\)/);
      expect(rule).toContain('font-display:block');
    }
    expect(html).not.toMatch(/rel="preload"|\.woff/);
  });

  test('has italics only where there are quotations, and none in the iframe of a graphic', () => {
    const isGraphic = path.includes('embed/') && !path.includes('/story/');
    expect(own.length).toBe(html.includes('<blockquote') && !isGraphic ? 3 : 2);
  });
});
