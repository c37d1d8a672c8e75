import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DIST, filesIn, origin, parse, read, slugs, target, words } from './built-site.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FILE = 'licences.txt';
const texts = read(FILE);
const pages = filesIn(DIST).filter((file) => file.endsWith('.html'));
const isOneFile = (page: string) => page.startsWith('embed/') || page.endsWith('/standalone.html');

const licenceOf = (name: string) => {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Record<string, string>;
  return {
    heading: `${name} ${version ?? ''} (${license ?? ''})`,
    text: readFileSync(join(folder, 'LICENSE'), 'utf8').trim(),
  };
};

describe('the licences of the site’s code and fonts', () => {
  test.each(['scrollama', '@fontsource-variable/newsreader', '@fontsource-variable/public-sans'])(
    'are there in full: %s',
    (name) => {
      const { heading, text } = licenceOf(name);
      expect(texts.split('\n')).toContain(heading);
      expect(texts).toContain(text);
    },
  );

  test('include the project’s own, and none of a package that only builds the site', () => {
    expect(texts).toContain(readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim());
    expect(texts).not.toMatch(/^(astro|linkedom|sharp|d3) \d/m);
  });

  test('are in every bundle', () => {
    expect(slugs.length).toBeGreaterThan(0);
    for (const slug of slugs) {
      const files = unzipSync(readFileSync(join(DIST, `syndication/${slug}.zip`)));
      expect(Buffer.from(files[`${slug}/${FILE}`] ?? []).toString()).toBe(texts);
      expect(Buffer.from(files[`${slug}/README.txt`] ?? []).toString()).toContain(FILE);
    }
  });
});

describe.each(pages)('%s', (page) => {
  const html = read(page);

  test('has a notice of copyright at the start of each script', () => {
    const scripts = Array.from(
      html.matchAll(/<script(?![^>]*json)[^>]*>([^]*?)<\/script>/g),
      ([, code]) => code ?? '',
    ).filter((code) => code.length > 1_000);
    for (const code of scripts) {
      const [notice = ''] = /^\/\*![^]*?\*\//.exec(code.trim()) ?? [];
      expect(notice).toContain('scrollytelling-story MIT. Copyright (c) 2026');
      expect(notice).toContain(FILE);
      // It is in scrollama's error messages.
      if (code.includes('scrollama'))
        expect(notice).toMatch(/scrollama MIT\. Copyright \(c\) 2017 Russell Goldenberg/);
    }
    if (page.startsWith('stories/') || page.startsWith('embed/'))
      expect(scripts).not.toHaveLength(0);
  });

  if (isOneFile(page))
    test('names the owners of its fonts and the address of the licences', () => {
      const [comment = ''] = /<!--[^]*?-->/.exec(html.slice(0, html.indexOf('</head>'))) ?? [];
      expect(comment).toMatch(/newsreader OFL-1\.1\. Copyright 2020 The Newsreader Project/);
      expect(comment).toMatch(/public-sans OFL-1\.1\. Copyright 2015 The Public Sans Project/);
      expect(comment).toContain(`${origin}/${FILE}`);
      expect(comment.length).toBeLessThan(500);
    });
  else
    test('links to the licences at its foot', () => {
      const link = parse(html).querySelector('body > footer a');
      expect(words(link)).toContain('Licences');
      expect(target(page, link?.getAttribute('href') ?? '')).toEqual({ file: FILE, found: true });
    });
});

test('the script for hosts has a notice of copyright', () => {
  expect(read('embed.js')).toMatch(/^\/\*! scrollytelling-story MIT\. [^*]*licences\.txt \*\//);
});
