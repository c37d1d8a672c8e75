import { Readability } from '@mozilla/readability';
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURE_SITE } from '../build-sites.ts';
import { parse, parseBody, words } from './built-site.ts';

describe('a reader view', () => {
  const html = readFileSync(join(FIXTURE_SITE, 'stories/allotments/index.html'), 'utf8');
  const page = parse(html);
  const article = new Readability(parse(html)).parse();
  const view = parseBody(article?.content ?? '');
  const text = words(view.body);
  const all = (document: Document, selector: string) =>
    Array.from(document.querySelectorAll(selector));

  test('has the headline, the finding and the byline', () => {
    expect(article?.title).toBe(words(page.querySelector('h1')));
    expect(article?.siteName).toBe('The Orchard News');
    expect(text).toContain(words(page.querySelector('.byline')));
    expect(text).toContain(words(page.querySelector('.standfirst')));
  });

  test.each([
    ['the content note and the dates', '.note, .dates span', 3],
    ['every step', '.step h3, .step > p:not(.step-links)', 28],
    ['the prose between', '.prose > p, .prose > h2, .prose > ul > li', 25],
    ['the quotations, and whose they are', '.quote blockquote, .quote figcaption, .brief', 5],
    ['the captions', '.graphic figcaption, .graphic .credit, caption', 10],
    ['the tables', 'th, td', 36],
    ['the sources', '.sources li', 4],
    ['the help', '#support, .help li', 4],
  ])('has %s', (_, selector, count) => {
    const wanted = all(page, selector).map(words);
    expect(wanted.length).toBeGreaterThanOrEqual(count);
    expect(wanted.filter((passage) => !text.includes(passage))).toEqual([]);
  });

  test('has everything in the order of the page: the note first, the help after the story', () => {
    const order = ['.note', '.step', '.quote blockquote', '.help li', 'caption', '.sources li'];
    // The caption of the table is over the picture on the first screen, too.
    const places = order.map((selector) => text.lastIndexOf(words(page.querySelector(selector))));
    expect(places[0]).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('has the graphics with their names, with room for their labels, and all their marks', () => {
    const graphics = all(view, 'svg[role="img"]');
    expect(graphics.map((svg) => svg.getAttribute('aria-label'))).toEqual(
      all(page, 'svg[role="img"]').map((svg) => svg.getAttribute('aria-label')),
    );
    for (const svg of graphics) {
      const height = Number(svg.getAttribute('height'));
      const [, , , down = 0] = svg.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
      // As high as it has to be for type of 16 pixels, and no wider than its column.
      const size = Number(svg.getAttribute('font-size'));
      expect((height * size) / down).toBeCloseTo(16, 1);
      expect(svg.getAttribute('width')).toBe('100%');
      expect(height).toBeGreaterThan(svg.hasAttribute('data-graphic') ? 300 : 150);
    }
    const drawn = (document: Document) =>
      all(document, 'svg [data-key], svg g[stroke] path').map((mark) =>
        ['fill', 'stroke'].map((name) => mark.closest(`[${name}]`)?.getAttribute(name)).join(),
      );
    expect(drawn(view)).toEqual(drawn(page));
  });

  // lynx, search engines and mail take the text out of a drawing without its shape.
  test('has white space between the labels of each graphic', () => {
    for (const svg of all(page, 'svg[role="img"]')) {
      const labels = Array.from(svg.querySelectorAll('text'), words).filter(Boolean);
      expect(labels.length).toBeGreaterThan(1);
      expect(words(svg)).toBe(labels.join(' '));
    }
  });

  test('leaves out the guess, which needs a script', () => {
    const guess = all(page, '[data-guess] :is(p, button, a)').map(words).filter(Boolean);
    expect(guess.length).toBeGreaterThan(4);
    expect(guess.filter((passage) => passage !== 'Skip' && text.includes(passage))).toEqual([]);
    expect(view.querySelector('form, input, button')).toBeNull();
  });
});
