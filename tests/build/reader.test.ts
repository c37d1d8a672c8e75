import { Readability } from '@mozilla/readability';
import { describe, expect, test } from 'vitest';
import { GROUND, PART, REST } from '../../src/graphics/ink.ts';
import { parse, parseBody, publication, read, words } from './dist.ts';

const SLUG = 'police-and-paedophile-hunters';

describe('a reader view', () => {
  const html = read(`stories/${SLUG}/index.html`);
  const page = parse(html);
  const article = new Readability(parse(html)).parse();
  const view = parseBody(article?.content ?? '');
  const text = words(view.body);
  const all = (document: Document, selector: string) =>
    Array.from(document.querySelectorAll(selector));

  test('has the headline, the finding and the byline', () => {
    expect(article?.title).toBe(words(page.querySelector('h1')));
    expect(article?.siteName).toBe(publication.name);
    expect(text).toContain(words(page.querySelector('.byline')));
    expect(text).toContain(words(page.querySelector('.standfirst')));
  });

  test.each([
    ['the content note and the dates', '.note, .dates span', 3],
    ['every step', '.step h3, .step > p:not(.step-links)', 28],
    ['the prose between', '.prose > p, .prose > h2, .prose > ul > li', 30],
    ['the quotations, and whose they are', '.quote blockquote, .quote figcaption', 18],
    ['the captions', '.graphic figcaption, .graphic .credit, caption', 10],
    ['the tables', 'th, td', 36],
    ['the sources', '.sources li', 10],
    ['the help', '#support, .help li', 8],
  ])('has %s', (_, selector, count) => {
    const wanted = all(page, selector).map(words);
    expect(wanted.length).toBeGreaterThanOrEqual(count);
    expect(wanted.filter((passage) => !text.includes(passage))).toEqual([]);
  });

  test('has all of it in the order of the page: the note first, the help after the story', () => {
    const order = ['.note', '.step', '.quote blockquote', 'caption', '.sources li', '.help li'];
    const places = order.map((selector) => text.indexOf(words(page.querySelector(selector))));
    expect(places[0]).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('has the graphics, named, as large as their labels need, solid and hollow as they are', () => {
    const graphics = all(view, 'svg[role="img"]');
    expect(graphics.map((svg) => svg.getAttribute('aria-label'))).toEqual(
      all(page, 'svg[role="img"]').map((svg) => svg.getAttribute('aria-label')),
    );
    for (const svg of graphics) expect(Number(svg.getAttribute('height'))).toBeGreaterThan(300);
    const drawn = (document: Document) =>
      all(document, 'svg [data-key]').map((mark) =>
        ['fill', 'stroke'].map((name) => mark.closest(`[${name}]`)?.getAttribute(name)).join(),
      );
    expect(drawn(view)).toEqual(drawn(page));
    const colours = new Set(
      all(view, 'svg[data-graphic="units"] g[fill]').map((group) => group.getAttribute('fill')),
    );
    expect(colours).toEqual(new Set([PART, GROUND]));
    expect(view.querySelector(`svg g[stroke="${REST}"] [data-key]`)).not.toBeNull();
  });

  test('has nothing of the guess, which needs a script', () => {
    const guess = all(page, '[data-guess] :is(p, button, a)').map(words).filter(Boolean);
    expect(guess.length).toBeGreaterThan(4);
    expect(guess.filter((passage) => passage !== 'Skip' && text.includes(passage))).toEqual([]);
    expect(view.querySelector('form, input, button')).toBeNull();
  });
});
