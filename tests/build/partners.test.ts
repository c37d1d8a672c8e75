import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LICENCES } from '../../src/story/schema/publication.ts';
import {
  DIST,
  filesIn,
  origin,
  parse,
  parseBody,
  publication,
  read,
  slugs,
  words,
} from './built-site.ts';

const bytesOf = (path: string) => readFileSync(join(DIST, path));
const built = filesIn(DIST);

describe.each(slugs)('the bundle of %s', (slug) => {
  const files = unzipSync(bytesOf(`syndication/${slug}.zip`));
  const paths = Object.keys(files);
  const text = (path: string) => Buffer.from(files[`${slug}/${path}`] ?? []).toString();

  test('is the story’s folder: every file except its page is the same as on the site', () => {
    for (const path of paths) {
      const own = path.slice(slug.length + 1);
      if (own === 'index.html' || own === 'README.txt') continue;
      const there = [`stories/${slug}/${own}`, own.replace(/^embed\//, `embed/${slug}/`), own];
      const same = built.find((path) => there.includes(path)) ?? '';
      expect(bytesOf(same).equals(files[path] ?? Buffer.of()), path).toBe(true);
    }
    for (const folder of [`stories/${slug}/`, `embed/${slug}/`])
      expect(paths.length).toBeGreaterThan(built.filter((path) => path.startsWith(folder)).length);
  });

  test('has relative links to its own files, and absolute links to all others', () => {
    const pages = paths.filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(2);
    for (const path of pages) {
      const html = Buffer.from(files[path] ?? []).toString();
      const links = Array.from(
        parse(html).querySelectorAll('[href], [src]'),
        (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      );
      const inStyle = Array.from(html.matchAll(/url\("([^"]+)"\)/g), ([, url]) => url ?? '');
      for (const link of [...links, ...inStyle]) {
        if (/^(https:|tel:|mailto:|data:|#)/.test(link)) continue;
        expect(link).not.toMatch(/^\//);
        expect(paths, `${path} → ${link}`).toContain(
          posix.join(posix.dirname(path), link.replace(/#.*/, '')),
        );
      }
    }
  });

  test('has a page that search engines do not index', () => {
    const html = text('index.html');
    const document = parse(html);
    expect(document.querySelector('[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(document.querySelector('[rel="canonical"]')?.getAttribute('href')).toBe(
      `${origin}/stories/${slug}/`,
    );
    expect(words(document.querySelector('main'))).toBe(
      words(parse(read(`stories/${slug}/index.html`)).querySelector('main')),
    );
  });
});

describe('the partner page', () => {
  const document = parse(read('syndication/index.html'));
  const snippets = Array.from(document.querySelectorAll('.snippet'), (snippet) => ({
    // The parser does not decode the text of a field.
    code: parseBody(snippet.querySelector('textarea')?.innerHTML ?? '').body.textContent,
    label: words(snippet.querySelector('label span')),
    button: snippet.querySelector('button'),
  }));
  const at = (path: string) => new URL(path, `${origin}/syndication/`).href;
  /** Every embed but what version 1 had. */
  const offered = built.filter(
    (path) => /^embed\/.*\.html$/.test(path) && !/\/(?:sequence|view)-/.test(path),
  );

  test('shows each story and each graphic live, beside a snippet that names the origin', () => {
    const shown = Array.from(document.querySelectorAll('iframe'), (frame) => ({
      src: at(frame.getAttribute('src') ?? ''),
      title: frame.getAttribute('title'),
      height: frame.getAttribute('height'),
      allow: frame.getAttribute('allow'),
    }));
    const embeds = offered.map((path) => `${origin}/${path.replace('index.html', '')}`);
    expect(shown.map(({ src }) => src).sort()).toEqual(embeds.sort());
    const given = snippets.flatMap(({ code }) => {
      const frame = parseBody(code).querySelector('iframe');
      const attribute = (name: string) => frame?.getAttribute(name);
      return frame
        ? [
            {
              src: attribute('src'),
              title: attribute('title'),
              height: attribute('height'),
              allow: attribute('allow'),
            },
          ]
        : [];
    });
    // A host's page is light, unless its author says otherwise.
    expect(given).toEqual(shown.map((frame) => ({ ...frame, src: `${frame.src}?theme=light` })));
  });

  test('has a snippet for each graphic that scrolls with the host’s page, with a link and a picture as fallback', () => {
    const readings = snippets.flatMap(({ code }) => {
      const body = parseBody(code);
      const embed = body.querySelector('story-embed');
      return embed ? [{ body, embed }] : [];
    });
    expect(readings.length).toBe(document.querySelectorAll('iframe').length - slugs.length);
    for (const { body, embed } of readings) {
      const [link, picture] = [embed.querySelector('a'), embed.querySelector('img')];
      expect(embed.getAttribute('src')).toMatch(/\/embed\/.+\/$/);
      expect(link?.getAttribute('href')).toMatch(/\/stories\/.+\/#/);
      expect(picture?.getAttribute('alt')).toMatch(/\d/);
      for (const address of [
        picture?.getAttribute('src'),
        body.querySelector('script')?.getAttribute('src'),
      ])
        expect(built.map((path) => `${origin}/${path}`)).toContain(address);
    }
  });

  test('links to the feeds, the files and the bundle', () => {
    const links = Array.from(document.querySelectorAll('main a[href]'), (link) =>
      at(link.getAttribute('href') ?? ''),
    );
    for (const path of [
      'feed.xml',
      'feed.json',
      'embed.js',
      ...slugs.flatMap((slug) => [
        `syndication/${slug}.zip`,
        ...['standalone.html', 'ninjs.json', 'images/card.png'].map(
          (file) => `stories/${slug}/${file}`,
        ),
      ]),
    ])
      expect(links).toContain(`${origin}/${path}`);
    expect(Array.from(document.querySelectorAll('.pictures li'), words)).toContain(
      'card.png 1200 × 630',
    );
    const credit = snippets.find(({ label }) => label === 'Credit line')?.code;
    expect(credit).toBe(`${publication.credit}. Licence: ${LICENCES[publication.licence].name}.`);
    const terms = words(document.querySelector('#terms'));
    expect(terms).toContain(publication.copyright);
    expect(publication['tdm-reservation']).toBe(1);
    expect(terms).toContain('All rights to text and data mining are reserved.');
  });
});
