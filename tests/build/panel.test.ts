// The fixture story of a table with times, in everything that is made of it.
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRss } from '../third-party-parsers.ts';
import { FIXTURE_SITE } from '../build-sites.ts';
import { parse, parseBody, words } from './built-site.ts';

const output = (path: string) => readFileSync(join(FIXTURE_SITE, path), 'utf8');
const page = parse(output('stories/wages/index.html'));
const TOWNS = ['Ashby', 'Brinton', 'Castle Morley', 'Dunmere', 'Elford', 'Fenwick'];
const keysIn = (svg: Element | null | undefined) =>
  Array.from(svg?.querySelectorAll('[data-name="lines"] > path') ?? [], (path) =>
    path.getAttribute('data-name'),
  );
const namesIn = (svg: Element | null | undefined) =>
  Array.from(svg?.querySelectorAll('[data-name="names"] text') ?? [], words).sort();

describe('several lines', () => {
  test('are in the page without script, each with its name at its end', () => {
    const svg = page.querySelector('#pay svg[data-graphic="series"]');
    expect(keysIn(svg)).toEqual(TOWNS);
    expect(namesIn(svg)).toEqual(TOWNS);
  });

  test('are on the first screen, at the end of the story and on its cards', () => {
    const findings = Array.from(page.querySelectorAll('svg[data-finding]'));
    expect(findings).toHaveLength(2);
    for (const svg of findings) expect(keysIn(svg)).toEqual(TOWNS);
    const alt = page.querySelector('meta[property="og:image:alt"]')?.getAttribute('content');
    expect(alt).toMatch(/^Pay in a week\. Ashby over time: from £402 in 2007 to £533 in 2017\./);
  });

  test('are in the embed and in the picture', () => {
    const embed = parse(output('embed/wages/series/index.html'));
    expect(keysIn(embed.querySelector('svg[data-graphic="series"]'))).toEqual(TOWNS);
    const svg = output('stories/wages/images/series.svg');
    for (const town of TOWNS) expect(svg).toContain(`>${town}</text>`);
  });

  test('have another measure of the file in another scene', () => {
    const svg = page.querySelector('#rents svg[data-graphic="series"]');
    expect(svg?.getAttribute('aria-label')).toMatch(
      /^Rent in a month\. Ashby over time: from £520 in 2007 to £742 in 2017\./,
    );
    expect(svg?.getAttribute('aria-label')).not.toContain('living wage');
  });
});

describe('small multiples', () => {
  const panelsIn = (svg: Element | null | undefined) =>
    Array.from(svg?.querySelectorAll('[data-name="panels"] > g') ?? [], (panel) =>
      panel.getAttribute('data-row'),
    );

  test('are in the page without script: a panel for each name, with its last value', () => {
    const svg = page.querySelector('#each svg[data-graphic="multiples"]');
    expect(panelsIn(svg)).toEqual(TOWNS);
    const said = Array.from(svg?.querySelectorAll('[data-name="words"] > g') ?? [], words);
    expect(said.slice(0, 2)).toEqual(['Ashby £533', 'Brinton £475']);
    expect(svg?.getAttribute('aria-label')).toContain('Fenwick over time: from £428 in 2007');
  });

  test('are in the embed, in the picture and in the feed', () => {
    const embed = parse(output('embed/wages/multiples/index.html'));
    expect(panelsIn(embed.querySelector('svg[data-graphic="multiples"]'))).toEqual(TOWNS);
    const svg = output('stories/wages/images/multiples.svg');
    for (const town of TOWNS) expect(svg).toContain(`>${town}</text>`);
    expect(output('feed.xml')).toContain('/images/multiples.png');
  });
});

test('the table has a row for each time and a column for each name, measure by measure', () => {
  const rows = Array.from(page.querySelectorAll('table[data-table="wages"] tr'), (row) =>
    Array.from(row.children, words),
  );
  expect(rows[0]).toEqual(['Year', ...TOWNS]);
  expect(rows[1]).toEqual(['Pay in a week']);
  expect(rows[6]).toEqual(['2011', '£442', 'no figure', '£426', '£425', '£477', '£448']);
  expect(rows[13]).toEqual(['Rent in a month']);
  expect(rows.at(-1)?.slice(0, 2)).toEqual(['2017', '£742']);
  expect(rows).toHaveLength(1 + 2 * 12);
});

test('figures name a row with its time, and a measure', () => {
  expect(words(page.querySelector('header .standfirst'))).toContain('pay rose by £131 a week');
  expect(words(page.querySelector('#pay-ashby h3'))).toBe('£533 in Ashby');
});

test('a feed has the story in full: its pictures, its text alternatives and its table', async () => {
  const { items } = await readRss(output('feed.xml'));
  const item = items.find(({ link }) => link?.endsWith('/stories/wages/'));
  const html = (item as unknown as Record<string, string>)['content:encoded'] ?? '';
  const document = parseBody(html);
  const alts = Array.from(document.querySelectorAll('figure img'), (image) =>
    image.getAttribute('alt'),
  );
  expect(alts).toContainEqual(expect.stringContaining('Castle Morley over time'));
  expect(Array.from(document.querySelectorAll('td'), words)).toContain('£533');
  expect(Array.from(document.querySelectorAll('th'), words)).toContain('Rent in a month');
});

test('a graphic of the story’s own has both numbers of one file', () => {
  const svg = page.querySelector('#both svg');
  expect(svg?.querySelectorAll('circle')).toHaveLength(5);
  expect(svg?.getAttribute('aria-label')).toContain(
    'Ashby: pay in a week £533, rent in a month £742.',
  );
  const files = unzipSync(readFileSync(join(FIXTURE_SITE, 'syndication/wages.zip')));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['wages/images/scatter.png', 'wages/data/wages.csv']),
  );
});
