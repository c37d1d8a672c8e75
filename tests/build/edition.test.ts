import { parseJsonFeed } from 'feedsmith';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LICENCES } from '../../src/story/schema/publication.ts';
import { faultsOfNinjs, readRss } from '../third-party-parsers.ts';
import {
  fileAt,
  origin,
  parse,
  parseBody,
  plainTextIn,
  PROSE,
  publication,
  read,
  slugs,
  words,
} from './built-site.ts';

const json = (path: string) => JSON.parse(read(path)) as Record<string, unknown>;
const rss = await readRss(read('feed.xml'));
const feed = parseJsonFeed(json('feed.json'));
const urlOf = (slug: string) => `${origin}/stories/${slug}/`;

/** The back matter of a story's page, without its tables and the way to reply. */
const BEHIND = ['h2:not(#numbers)', 'p', ':is(ul, ol) > li']
  .map((tag) => `.back:not([aria-labelledby="reply"]) > ${tag}`)
  .join();

describe.each(slugs)('the edition of %s for partners', (slug) => {
  const page = parse(read(`stories/${slug}/index.html`));
  const item = rss.items.find(({ link }) => link === urlOf(slug)) as unknown as Record<
    string,
    string
  >;
  const html = item['content:encoded'] ?? '';
  const edition = parseBody(html);
  const all = (root: Document | Element, selector: string) =>
    Array.from(root.querySelectorAll(selector));
  // Only the page has links back to the places that cite a source.
  for (const ways of all(page, '.cited')) ways.remove();
  const clean = (text: string) => text.replace(/\s+/g, ' ');

  test('is the same in every feed', () => {
    expect(feed.items?.find(({ url }) => url === urlOf(slug))?.content_html).toBe(html);
    const { bodies } = json(`stories/${slug}/ninjs.json`) as { bodies: { value: string }[] };
    expect(bodies[0]?.value).toBe(html);
  });

  test('has every paragraph, heading, list item and quotation of the page, in the same order', () => {
    const expected = all(page, `.standfirst, ${PROSE}, ${BEHIND}`)
      .filter((element) => element.getAttribute('role') !== 'status')
      .map(words);
    const found = all(edition, 'h2, h3, p, li').map(words);
    let from = 0;
    for (const text of expected) {
      const at = found.indexOf(text, from);
      expect(at, text).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
    expect(expected.length).toBeGreaterThan(20);
    expect(found).toContain(words(page.querySelector('.note')));
    const { by } = json(`stories/${slug}/ninjs.json`);
    expect(found).toContain(by);
    expect(words(page.querySelector('.byline'))).toMatch(new RegExp(`^${String(by)}`));
  });

  test('has the speaker, the place, the date and the source of each quotation', () => {
    const quotes = (root: Document) =>
      all(root, 'blockquote').map((quote) => [
        words(quote),
        words(quote.nextElementSibling),
        quote.getAttribute('cite'),
      ]);
    expect(quotes(edition).length).toBeGreaterThan(0);
    expect(quotes(edition)).toEqual(quotes(page));
  });

  test('has what stands under each graphic', () => {
    const notes = all(page, '[data-scene] .credit').flatMap((credit) => {
      const [note = ''] = words(credit).split(/(?:Source:|Each event)/);
      return note.trim() === '' ? [] : [note.trim()];
    });
    expect(notes.length).toBeGreaterThan(0);
    expect(all(edition, 'p').map(words)).toEqual(expect.arrayContaining(notes));
  });

  test('has each graphic as a figure with a caption and a picture, which has the text alternative', () => {
    const scenes = all(page, '[data-scene]');
    const graphics = all(edition, 'figure').filter((figure) => !figure.querySelector('blockquote'));
    expect(graphics).toHaveLength(scenes.length);
    scenes.forEach((scene, i) => {
      const name = scene.querySelector('svg')?.getAttribute('aria-label');
      const [caption, picture] = Array.from(graphics[i]?.children ?? [], words);
      expect(caption).toBe(words(scene.querySelector('figcaption')));
      expect(picture).toBe('');
      const image = graphics[i]?.querySelector('a > img');
      expect(image?.getAttribute('alt')).toBe(name);
      expect(image?.parentElement?.getAttribute('href')).toBe(`${urlOf(slug)}#${scene.id}`);
    });
  });

  test('has the data at the first graphic of a table, and never twice', () => {
    const tables = all(edition, 'table').map(words);
    expect(tables.toSorted()).toEqual(all(page, 'table').map(words).toSorted());
    const first = all(edition, 'figure:has(img)').find(
      (figure) => !figure.querySelector('blockquote'),
    );
    expect(first?.querySelector('table')).not.toBeNull();
  });

  test('needs nothing but HTML: it has no script, form, style or SVG, and every address is absolute', () => {
    expect(all(edition, 'script, style, svg, form, input, button, iframe, [style]')).toEqual([]);
    const addresses = ['href', 'src', 'cite'].flatMap((name) =>
      all(edition, `[${name}]`).map((element) => element.getAttribute(name) ?? ''),
    );
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      expect(address).toMatch(/^(https:\/\/|tel:|mailto:)/);
      if (!address.startsWith(origin)) continue;
      expect(existsSync(fileAt(address)), address).toBe(true);
      const [, id] = address.split('#');
      if (id !== undefined) expect(page.getElementById(id), address).not.toBeNull();
    }
  });

  test('ends with the address of the story and its licence', () => {
    const { name, url } = LICENCES[publication.licence];
    const { email } = publication;
    expect(
      all(edition, 'body > p:last-child > a').map((link) => [
        words(link),
        link.getAttribute('href'),
      ]),
    ).toEqual([
      [urlOf(slug), urlOf(slug)],
      [name, url],
      ...(email === undefined ? [] : [[email, `mailto:${email}`]]),
    ]);
  });

  test('as plain text has all the words, and no markup', () => {
    const text = plainTextIn(read(`stories/${slug}/ninjs.json`));
    const flat = clean(text);
    for (const element of all(edition, 'h2, h3, td, th, caption, figcaption, blockquote'))
      expect(flat).toContain(words(element));
    expect(text).not.toMatch(/<[a-z/]|&[a-z#]+;/);
    for (const { href } of all(edition, 'ol a') as HTMLAnchorElement[])
      expect(text).toContain(href);
  });

  test('as ninjs is valid by the IPTC’s schema', () => {
    const document = json(`stories/${slug}/ninjs.json`);
    expect(faultsOfNinjs(document)).toEqual([]);
    expect(document.uri).toBe(urlOf(slug));
    expect(document.associations).toHaveLength(all(page, '[data-scene]').length);
  });

  test('as oEmbed is linked from the page, and shows the story on its origin in an iframe', () => {
    const link = page.querySelector('link[type="application/json+oembed"]');
    const file = fileAt(link?.getAttribute('href') ?? '');
    const answer = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    expect(answer.title).toBe(words(page.querySelector('h1')));
    const frame = parse(answer.html ?? '').querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(`${origin}/embed/${slug}/story/?theme=light`);
    // WordPress reads only this much, and stops at the end of the head.
    const html = read(`stories/${slug}/index.html`);
    expect(html.indexOf('json+oembed')).toBeLessThan(Math.min(html.indexOf('</head>'), 4_000));
  });
});
