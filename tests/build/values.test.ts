// The fixture story of the forms for values, in everything that is made of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formNames } from '../../src/graphics/forms.ts';
import { readRss, readXml } from '../third-party-parsers.ts';
import { FIXTURE_SITE } from '../build-sites.ts';
import { parse, parseBody, words } from './built-site.ts';

const output = (path: string) => readFileSync(join(FIXTURE_SITE, path), 'utf8');
const page = parse(output('stories/harvest/index.html'));
/** No line ends between a number and its unit. */
const unbroken = (text: string) => text.replace(/(?<=\d) (?=tonnes)/g, '\u00A0');
const ALT = unbroken(
  'A bar chart: harvest in 2019. Hill: 42.5 tonnes; Mill: 61.0 tonnes; Brook: 8.4 tonnes; ' +
    'Green: 25.3 tonnes; Tŷ Coch: 61.0 tonnes; North: 0.6 tonnes. ' +
    'A line at 30 tonnes: what a press needs.',
);

const scriptOf = (path: string) =>
  Array.from(
    parse(output(path)).querySelectorAll('script:not([type="application/json"])'),
    ({ textContent }) => textContent,
  ).join('\n');

test('a figure is large that begins the heading of a step, and no other', () => {
  const large = Array.from(page.querySelectorAll('.step h3 .figure.starts'), words);
  expect(large).toEqual(['163.0 tonnes', '£1,250.50']);
});

test('the first screen has the opening as bars of the rows that it names, with their source', () => {
  const opening = page.querySelector('header.opening.pictured .finding');
  const bars = Array.from(opening?.querySelectorAll('[data-row]') ?? []);
  expect(bars.map((row) => Array.from(row.querySelectorAll('text'), words))).toEqual([
    ['Hill', '42.5 tonnes'],
    ['Mill', '61.0 tonnes'],
    ['Green', '25.3 tonnes'],
    ['North', '0.6 tonnes'],
  ]);
  expect(words(opening?.querySelector('.credit') ?? null)).toBe('Source: The farms');
  const alt = opening?.querySelector('svg')?.getAttribute('aria-label');
  expect(alt).toMatch(/^A bar chart: harvest in 2019\. Hill: .* North: /);
  // So have cards.
  const image = page.querySelector('meta[property="og:image:alt"]')?.getAttribute('content');
  expect(image).toBe(alt);
});

describe('bars', () => {
  test('have every value in the text alternative, in the page and the embed', () => {
    const embed = parse(output('embed/harvest/bars/index.html'));
    for (const document of [page, embed]) {
      const svg = document.querySelector('[data-scene="yields"] svg[data-graphic="bars"]');
      expect(svg?.getAttribute('aria-label')).toBe(ALT);
      expect(svg?.querySelectorAll('rect.bar')).toHaveLength(6);
    }
    expect(words(embed.querySelector('.credit'))).toContain('Source: The farms, December 2019');
  });

  test('are at their last state in the page: sorted, and each with its number', () => {
    const rows = Array.from(
      page.querySelectorAll('[data-scene="yields"] [data-row]'),
      (row): [number, string] => [
        Number(/translate\(0 ([\d.]+)\)/.exec(row.getAttribute('transform') ?? '')?.[1]),
        Array.from(row.querySelectorAll('text'), words).join(': '),
      ],
    );
    expect(rows.sort(([a], [b]) => a - b).map(([, text]) => text)).toEqual([
      'Mill: 61.0 tonnes',
      'Tŷ Coch: 61.0 tonnes',
      'Hill: 42.5 tonnes',
      'Green: 25.3 tonnes',
      'Brook: 8.4 tonnes',
      'North: 0.6 tonnes',
    ]);
  });

  test('below zero go to the left, and 0 has no length', () => {
    const bar = (key: string) => page.querySelector(`[data-scene="gains"] rect[data-key="${key}"]`);
    const edges = (key: string) => {
      const [x, width] = [bar(key)?.getAttribute('x'), bar(key)?.getAttribute('width')].map(Number);
      return [x ?? NaN, (x ?? NaN) + (width ?? NaN)];
    };
    const [, zero] = edges('The orchard behind the school and the library');
    expect(edges('The old orchard by the river')[0]).toBeCloseTo(zero ?? NaN);
    for (const edge of edges('The new orchard')) expect(edge).toBeCloseTo(zero ?? NaN);
  });

  test('have what is said of a row and of a value in the graphic and the text alternative', () => {
    const graphic = (scene: string) =>
      page.querySelector(`[data-scene="${scene}"] svg[data-graphic]`);
    const row = graphic('gains')?.querySelector('[data-row="The new orchard"]');
    expect(words(row ?? null)).toContain('planted in spring');
    expect(graphic('gains')?.getAttribute('aria-label')).toMatch(
      / The new orchard: planted in spring\.$/,
    );
    expect(words(graphic('yields') ?? null)).toContain('what a press needs');
    expect(graphic('yields')?.querySelectorAll('.line.reference')).toHaveLength(1);
  });

  test('have what is said of a row under its table, too', () => {
    const notes = Array.from(page.querySelectorAll('.table > .credit'), words);
    expect(notes).toContain('2018: a dry summer.');
  });

  test('have a picture, with every name and number', () => {
    const svg = output('stories/harvest/images/bars.svg');
    expect(() => readXml(svg)).not.toThrow();
    for (const text of [
      'Tŷ Coch',
      unbroken('0.6 tonnes'),
      'what a press needs',
      'Source: The farms, December 2019',
    ])
      expect(svg).toContain(text);
  });
});

test('values are filled into the text, and are in the table with their units', () => {
  expect(words(page.querySelector('.standfirst'))).toContain('Mill brought in 61.0 tonnes');
  expect(words(page.querySelector('#yields-brook h3'))).toBe('Brook had 34.1 tonnes less');
  expect(words(page.querySelector('[data-table="yields"] caption'))).toContain('from 0.6 tonnes');
  const rows = Array.from(page.querySelectorAll('[data-table="gains"] tr'), (row) =>
    Array.from(row.children, words),
  );
  expect(words(page.querySelector('#numbers'))).toBe('The numbers');
  expect(rows.slice(0, 3)).toEqual([
    ['Orchard', 'Gain or loss in 2019'],
    ['The old orchard by the river', '£1,250.50'],
    ['The orchard behind the school and the library', '−\u2060£830.00'],
  ]);
});

test('feeds have the text alternative, the table and the link to the data', async () => {
  const { items } = await readRss(output('feed.xml'));
  const item = items.find(({ link }) => link?.endsWith('/stories/harvest/'));
  const html = (item as unknown as Record<string, string>)['content:encoded'] ?? '';
  const document = parseBody(html);
  expect(
    Array.from(document.querySelectorAll('figure img'), (image) => image.getAttribute('alt')),
  ).toContain(ALT);
  expect(Array.from(document.querySelectorAll('td'), words)).toContain('−\u2060£830.00');
  const links = Array.from(document.querySelectorAll('a'), (link) => link.getAttribute('href'));
  expect(links).toContain('https://orchard.example/stories/harvest/data/yields.csv');
  expect(output('stories/harvest/data/yields.csv')).toMatch(/^farm,tonnes\nHill,42\.5\n/);
});

test('a page has the players of its own forms alone', () => {
  /** Minifiers keep the names of the players, by which scenes find them: the script ends with them in one object. */
  const name = `(?:${formNames.join('|')})`;
  const object = new RegExp(`\\(\\{((?:${name}:(?:[\\w$]+|\\{[^{}]*\\}),?)+)\\}\\)\\}\\)\\(\\)`);
  const playersIn = (path: string) => {
    const [, players = ''] = object.exec(scriptOf(path)) ?? [];
    return formNames.filter((form) => new RegExp(`(?:^|,)${form}:`).test(players));
  };
  const used = (path: string) => {
    const forms = Array.from(parse(output(path)).querySelectorAll('[data-graphic]'), (svg) =>
      svg.getAttribute('data-graphic'),
    );
    return formNames.filter((name) => forms.includes(name));
  };
  const paths = ['allotments', 'harvest', 'orchard', 'full-screen'].map(
    (slug) => `stories/${slug}/index.html`,
  );
  for (const path of [
    ...paths,
    'embed/harvest/bars/index.html',
    'embed/allotments/timeline/index.html',
  ])
    expect(playersIn(path), path).toEqual(used(path));
});
