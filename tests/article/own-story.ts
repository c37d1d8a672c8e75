import { csvParse } from 'd3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT, parse, read } from '../build/built-site.ts';

export const SLUG = 'police-and-paedophile-hunters';
/** The page of the project's own story. */
export const document = parse(read(`stories/${SLUG}/index.html`));
export const csv = readFileSync(join(CONTENT, 'stories', SLUG, 'cases.csv'), 'utf8');
/** The rows of its table of counts, read with another parser than the site's, and their shares as they stand side by side. */
export const rows = csvParse(csv, ({ year, with: part, all }) => ({
  year: String(year),
  part: Number(part),
  whole: Number(all),
  share: `${((100 * Number(part)) / Number(all)).toFixed(1)}%`,
}));
export const nextCsv = readFileSync(join(CONTENT, 'stories', SLUG, 'next.csv'), 'utf8');
/** The elements of the page that a selector matches. */
export const all = (selector: string) => Array.from(document.querySelectorAll(selector));
