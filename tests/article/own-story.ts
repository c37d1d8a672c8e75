import { csvParse } from 'd3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { percent } from '../../src/data/number.ts';
import { CONTENT, parse, read } from '../build/built-site.ts';

export const SLUG = 'police-and-paedophile-hunters';
/** The page of the project's own story. */
export const document = parse(read(`stories/${SLUG}/index.html`));
export const csv = readFileSync(join(CONTENT, 'stories', SLUG, 'cases.csv'), 'utf8');
/** The rows of its table of counts, read with another parser than the site's. */
export const rows = csvParse(csv, ({ year, with: part, all }) => ({
  year: String(year),
  part: Number(part),
  whole: Number(all),
}));
export const nextCsv = readFileSync(join(CONTENT, 'stories', SLUG, 'next.csv'), 'utf8');
/** The share of each row, as it is published. */
export const published = rows.map(({ part, whole }) => percent(part, whole, 'en-GB'));
/** The elements of the page that a selector matches. */
export const all = (selector: string) => Array.from(document.querySelectorAll(selector));
