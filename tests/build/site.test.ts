import { HtmlValidate } from 'html-validate';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIST, fileAt, filesIn, gzipped, parse, read, slugs, target } from './built-site.ts';

const pages = filesIn(DIST).filter((file) => file.endsWith('.html'));

/** The editions that make no request. */
const isOneFile = (page: string) => page.startsWith('embed/') || page.endsWith('/standalone.html');

describe.each(pages)('%s', (page) => {
  const html = read(page);
  const document = parse(html);

  test('every link leads somewhere, and none assumes where the site is hosted', () => {
    const links = Array.from(document.querySelectorAll('[href], [src]'), (element) => ({
      tag: element.localName,
      rel: element.getAttribute('rel'),
      to: element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    }));
    expect(links.length).toBeGreaterThan(3);
    for (const { tag, rel, to } of links) {
      // These name the home of the stories, whoever hosts the page.
      if (rel === 'canonical' || rel === 'alternate') {
        expect(existsSync(fileAt(to)), to).toBe(true);
        continue;
      }
      if (rel === 'icon' && isOneFile(page)) {
        expect(to).toMatch(/^data:image/);
        continue;
      }
      if (/^(https:|tel:\+?\d+$|mailto:)/.test(to)) {
        expect(tag, to).toBe('a');
        continue;
      }
      expect(to).not.toMatch(/^\//);
      expect(target(page, to).found, `${page} → ${to}`).toBe(true);
    }
    const inStyle = Array.from(html.matchAll(/url\("?([^")]+)"?\)/g), ([, url]) => url ?? '');
    // Only the typefaces, which are in the page.
    for (const url of inStyle) expect(url).toMatch(/^data:font\/woff2;base64,/);
  });

  test('the markup is valid', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      // The compiler sets the style of its markup, and axe checks the landmarks.
      rules: {
        'void-style': 'off',
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'long-title': 'off',
        'tel-non-breaking': 'off',
        'no-inline-style': 'off',
        'require-sri': 'off',
      },
    });
    const report = await validator.validateString(html);
    const messages = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`),
    );
    expect(messages).toEqual([]);
  });
});

describe.each(slugs)('the weight of %s', (slug) => {
  const html = read(join('stories', slug, 'index.html'));
  const scripts = Array.from(
    html.matchAll(/<script type="module">([^]*?)<\/script>/g),
    ([, text]) => text ?? '',
  );

  test('HTML, CSS and JS are at most 48 kB gzip, and with the typefaces 85, all in one request', () => {
    expect(html).not.toMatch(/<script[^>]*\ssrc=|<link[^>]*rel="(stylesheet|preload)"/);
    expect(gzipped(html.replace(/data:font[^"]*/g, ''))).toBeLessThanOrEqual(48_000);
    expect(gzipped(html)).toBeLessThanOrEqual(85_000);
  });

  test('JS is at most 20 kB gzip', () => {
    expect(scripts).toHaveLength(1);
    expect(gzipped(scripts.join('\n'))).toBeLessThanOrEqual(20_000);
  });

  test('at most three fonts are used, all our own, of at most 40 kB', () => {
    const fonts = Array.from(
      html.matchAll(/url\("data:font\/woff2;base64,([^"]+)"\)/g),
      ([, url]) => Buffer.from(url ?? '', 'base64'),
    );
    expect(fonts.length).toBeLessThanOrEqual(3);
    expect(fonts.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(40_000);
  });
});
