// A table of three parts in all that the Welsh fixture story is published as.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIXTURE_SITE } from '../build-sites.ts';
import { parse, words } from './built-site.ts';
import { tied } from '../tied.ts';

const output = (path: string) => readFileSync(join(FIXTURE_SITE, path), 'utf8');
const STORY = output('stories/aelodau/index.html');
const LAST_ROW = tied(
  '2007: 26 o’r 60~aelod, sef 43.3%; 15 o Blaid Cymru (25%); 19 o bleidiau eraill (31.7%)',
);

test('the table has a column for each part, with its count and its share', () => {
  const cells = (row: string) =>
    Array.from(parse(STORY).querySelectorAll(`[data-table="pleidiau"] ${row} > *`), words);
  expect(cells('thead tr')).toEqual([
    'Blwyddyn',
    'Aelodau o’r Blaid Lafur',
    'Aelodau o Blaid Cymru',
    'Aelodau o bleidiau eraill',
    'Pob aelod',
  ]);
  expect(cells('tbody tr:last-child')).toEqual([
    '2007',
    '26 (43.3%)',
    '15 (25%)',
    '19 (31.7%)',
    '60',
  ]);
  const coloured = parse(STORY).querySelectorAll(
    '[data-table="pleidiau"] tbody tr:last-child .part',
  );
  expect(Array.from(coloured, words)).toEqual(['26 (43.3%)']);
});

test.each([
  ['the page', STORY],
  ['the embed', output('embed/aelodau/dots-pleidiau/index.html')],
  ['the picture', output('stories/aelodau/images/dots-pleidiau.svg')],
  ['the edition', output('stories/aelodau/ninjs.json')],
])('%s tells of every part', (_, text) => {
  // Pages write the no-break space as a reference.
  expect(text.replaceAll('&#160;', '\u00A0')).toContain(LAST_ROW);
});

test('sentences have the counts and the shares of parts', () => {
  const step = (id: string) => words(parse(STORY).querySelector(`#${id}`));
  expect(step('pleidiau-2007')).toContain('roedd 15 o Blaid Cymru, a 19 o bleidiau eraill.');
  expect(step('pleidiau-cyfran')).toContain('Cyfran Plaid Cymru oedd 25%.');
});
