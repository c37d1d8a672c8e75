// The series of the fixture story of values, in everything that is made of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRss, readXml } from '../third-party-parsers.ts';
import { FIXTURE_SITE } from '../build-sites.ts';
import { parse, parseBody, words } from './built-site.ts';

const output = (path: string) => readFileSync(join(FIXTURE_SITE, path), 'utf8');
const page = parse(output('stories/harvest/index.html'));
/** No line ends between a number and its unit. */
const unbroken = (text: string) => text.replace(/(?<=\d) (?=tonnes)/g, '\u00A0');
const ALT = unbroken(
  'Harvest of all farms over time: from 151.2 tonnes in 2008 to 198.8 tonnes in 2019. ' +
    'The highest was 198.8 tonnes in 2019, the lowest 92.5 tonnes in 2011. No figure for 2014. ' +
    '2018: a dry summer. A line at 100 tonnes: what the farms need. A line at July 2013: a new press.',
);
const EMBED = 'embed/harvest/series/index.html';

test('a series is at its last state in the page and the embed, with its text alternative', () => {
  for (const document of [page, parse(output(EMBED))]) {
    const svg = document.querySelector('[data-scene="years"] svg[data-graphic="series"]');
    expect(svg?.getAttribute('aria-label')).toBe(ALT);
    const columns = svg?.querySelector('path[data-name="columns"]')?.getAttribute('d') ?? '';
    expect(columns.split('z')).toHaveLength(11 + 1);
    const seen = Array.from(svg?.querySelectorAll('[data-name="shown"] > :not([opacity])') ?? []);
    const labels = seen.map((label) => words(label)).filter((text) => text !== '');
    expect(labels.sort()).toEqual([
      '151.2',
      '159.3',
      '198.8',
      '92.5',
      'No figure for 2014',
      'a dry summer',
      'a new press',
    ]);
    const still = svg?.querySelector('[data-name="labels"]');
    expect(words(still ?? null)).toContain('what the farms need');
  }
});

test('a finding has the whole line, with its text alternative and its source', () => {
  const finding = page.querySelector('.prose > .finding');
  expect(words(finding?.querySelector('figcaption') ?? null)).toBe(
    'What all the farms brought in from 2008 to 2019',
  );
  const svg = finding?.querySelector('svg[data-finding]');
  expect(svg?.getAttribute('aria-label')).toBe(ALT);
  const labels = Array.from(svg?.querySelectorAll('[data-name="shown"] > g') ?? [], words);
  expect(labels).toEqual(expect.arrayContaining(['198.8 2019', '92.5']));
  expect(words(finding?.querySelector('.credit') ?? null)).toBe('Source: The farms');
});

test('the table names the year without a value', () => {
  const rows = Array.from(page.querySelectorAll('[data-table="years"] tr'), (row) =>
    Array.from(row.children, words),
  );
  expect(rows).toContainEqual(['2013', '171.3 tonnes']);
  expect(rows).toContainEqual(['2014', 'no figure']);
});

test('the picture has the whole line, and the values of its last state', () => {
  const svg = output('stories/harvest/images/series.svg');
  expect(() => readXml(svg)).not.toThrow();
  for (const text of ['198.8', 'No figure for 2014', 'Harvest of all farms, tonnes'])
    expect(svg).toContain(text);
});

test('feeds have the picture with the text alternative, and the table', async () => {
  const { items } = await readRss(output('feed.xml'));
  const item = items.find(({ link }) => link?.endsWith('/stories/harvest/'));
  const document = parseBody((item as unknown as Record<string, string>)['content:encoded'] ?? '');
  const figure = Array.from(document.querySelectorAll('figure')).find((figure) =>
    words(figure).includes('year by year'),
  );
  expect(figure?.querySelector('img')?.getAttribute('alt')).toContain(ALT);
  expect(Array.from(figure?.querySelectorAll('td') ?? [], words)).toContain('no figure');
});
