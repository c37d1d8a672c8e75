// The fixture story in Welsh: every word that no author wrote is in their language.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { escapedPattern } from '../../src/data/text.ts';
import { dictionaryOf } from '../../src/language/languages.ts';
import { FIXTURE_SITE } from '../build-sites.ts';
import { parse, words } from './built-site.ts';
import { tied } from '../tied.ts';

const output = (path: string) => readFileSync(join(FIXTURE_SITE, path), 'utf8');

const LANGUAGE = 'cy';
const SLUG = 'aelodau';
const TITLE = 'Menywod yn y Senedd';

/** What stands for the words that a phrase of the dictionary is put together with. */
const HOLE = '\uFFFC';

/** The texts of a dictionary, and the pieces of its phrases between the words that these are given. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  if (typeof value !== 'function') return [];
  const phrase = value as (...given: unknown[]) => unknown;
  // Some phrases are of words, some of nouns or numbers.
  const given = [HOLE, { one: HOLE, many: HOLE }, [HOLE, HOLE, HOLE], 3];
  return given.flatMap((one) => {
    try {
      return textsIn(phrase(one, HOLE, HOLE));
    } catch {
      return [];
    }
  });
}

/** Everything English that the interface says, in pieces that are whole words. */
const ENGLISH = [
  ...new Set(
    textsIn(dictionaryOf('en-GB'))
      .flatMap((text) => text.split(new RegExp(`[${HOLE}#]`)))
      .map((text) => text.replace(/^[\s:;,.]+|[\s:;,.]+$/g, ''))
      // A short word may be one of another language, too.
      .filter((text) => /^\p{Lu}|\p{L}{6}|\p{L} \p{L}/u.test(text)),
  ),
];

/** What readers see, hear and are told by the script of a page. */
function saidOn(document: Document): string {
  const spoken = ['alt', 'title', 'aria-label', 'aria-valuetext', 'placeholder'].flatMap((name) =>
    Array.from(
      document.querySelectorAll(`[${name}]`),
      (element) => element.getAttribute(name) ?? '',
    ),
  );
  const data = Array.from(document.querySelectorAll('script[type="application/json"]'), (script) =>
    Array.from(script.textContent.matchAll(/"(?:text|then)":"([^"]*)"/g), ([, text]) => text ?? ''),
  );
  const body = document.body.cloneNode(true) as Element;
  for (const script of Array.from(body.querySelectorAll('script, style'))) script.remove();
  const script = document.querySelector('script[data-words]')?.textContent ?? '{}';
  const told = textsIn(JSON.parse(script));
  return [words(body), ...spoken, ...data.flat(), ...told].join('\n');
}

test('the words of the interface are found in the English page', () => {
  const said = saidOn(parse(output('stories/allotments/index.html')));
  expect(ENGLISH.length).toBeGreaterThan(80);
  expect(ENGLISH.filter((text) => said.includes(text)).length).toBeGreaterThan(40);
});

describe('a story in Welsh', () => {
  const page = parse(output(`stories/${SLUG}/index.html`));
  const graphic = page.querySelector('[data-graphic="dots"]');

  test('says so on its page, on its embeds and in feeds', () => {
    const embed = parse(output(`embed/${SLUG}/dots/index.html`));
    for (const { documentElement } of [page, embed])
      expect(documentElement.getAttribute('lang')).toBe(LANGUAGE);
    const front = Array.from(parse(output('index.html')).querySelectorAll(`[lang="${LANGUAGE}"]`));
    expect(front.map(words).join()).toContain(TITLE);
    const feed = JSON.parse(output('feed.json')) as {
      items: { url: string; language: string; content_html: string }[];
    };
    const item = feed.items.find(({ url }) => url.endsWith(`/${SLUG}/`));
    expect(item?.language).toBe(LANGUAGE);
    expect(item?.content_html).toMatch(new RegExp(`^<div lang="${LANGUAGE}">`));
    expect(output('feed.xml')).toContain(`<dc:language>${LANGUAGE}</dc:language>`);
  });

  test('has its graphics and their text alternatives in its language', () => {
    expect(graphic?.getAttribute('aria-label')).toContain(
      tied('Dot am bob aelod; mae’r rhai sy’n fenywod yn llawn. 1999: 24 o’r 60~aelod, sef 40%.'),
    );
    expect(words(page.querySelector('#numbers'))).toBe('Y ffigurau');
  });

  test.each([
    ['page', `stories/${SLUG}/index.html`],
    ['embed', `embed/${SLUG}/dots/index.html`],
  ])('has no English word of the interface on its %s', (_, path) => {
    const said = saidOn(parse(output(path)));
    const found = ENGLISH.filter((text) =>
      new RegExp(`(^|\\P{L})${escapedPattern(text)}(\\P{L}|$)`, 'u').test(said),
    );
    expect(found).toEqual([]);
  });
});
