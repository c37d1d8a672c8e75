import { formatDate, isBefore, isDate, dateAdvice } from '../../data/date.ts';
import { type Report, listOf } from '../../data/problem.ts';
import { DEFAULT } from '../../language/languages.ts';
import { changedOn } from '../schema/dates.ts';
import type { FrontMatter } from '../front-matter.ts';
import { type Source, isFurtherReading } from '../schema/sources.ts';
import type { LineOf } from '../schema/yaml.ts';
import { RANKS, type GivenOutline, type QuoteOutline, type Outline } from '../prose/outline.ts';
import type { Draft } from './draft.ts';
import { cut } from '../../data/figure.ts';
import { SOURCE_PREFIX } from '../reader-view.ts';
import { tableNames, tableNamed, tablesOf } from '../kinds/index.ts';
import type { Tables } from '../kinds/kind.ts';
import { textsIn } from '../schema/text-rules.ts';

/**
 * Checks that no source is younger than its story.
 *
 * @param meta undefined where it could not be read
 */
export function checkSources(
  sources: readonly Source[],
  meta: FrontMatter | undefined,
  lineOf: LineOf,
  report: Report,
): void {
  const changed = meta && changedOn(meta);
  sources.forEach(({ id, date }, i) => {
    if (changed !== undefined && isBefore(changed, date))
      report(
        lineOf([i, 'date']),
        `the source "${id}" is dated ${date}, after the last change of the story (${formatDate(changed, DEFAULT)}): correct the date, or say when the story was "updated"`,
      );
  });
}

/** Checks where quotations come from, when they were said, and how they are set. */
export function checkQuotes(
  quotes: readonly QuoteOutline[],
  { sources, meta }: Draft,
  report: Report,
): void {
  for (const { source: id, role, note, when, rank, inline, line } of quotes) {
    const source = sources?.find((source) => source.id === id);
    if (sources && !source && id !== '')
      report(
        line,
        `the quotation's source "${id}" is not in sources.yaml: it has ${listOf(sources.map(({ id }) => id))}`,
      );
    if (when !== '' && !isDate(when))
      report(
        line,
        `the quotation's date, when="${when}", is not a calendar date: write it as 2017-09-18, 2017-09 or 2017${dateAdvice(when)}`,
      );
    else if (isDate(when) && meta && isBefore(changedOn(meta), when))
      report(
        line,
        `the quotation's date, when="${when}", is after the last change of the story (${changedOn(meta)}): correct the date, or say when the story was "updated"`,
      );
    else if (isDate(when) && source && isBefore(source.date, when))
      report(
        line,
        `the quotation's date, when="${when}", is after its source, "${id}", which is dated ${source.date}: correct one of the two`,
      );
    if (rank !== undefined && !RANKS.includes(rank))
      report(
        line,
        `the quotation's rank "${rank}" is not known: it is ${listOf(RANKS, 'or')}, or left out`,
      );
    if (inline !== (rank === 'brief'))
      report(
        line,
        inline
          ? 'the quotation is in a sentence: give it rank="brief", or put its words on lines of their own, between <Quote …> and </Quote>'
          : 'a quotation of rank "brief" is in a sentence: put it into a paragraph, or leave the rank out',
      );
    if (rank === 'brief' && (role !== undefined || note !== ''))
      report(
        line,
        `a quotation of rank "brief" has no room for ${role === undefined ? 'a note' : 'a role'}: write it in the text`,
      );
  }
}

/** Checks that each number which a source gives has a source of the story. */
export function checkGivens(
  givens: readonly GivenOutline[],
  { sources }: Pick<Draft, 'sources'>,
  report: Report,
): void {
  const ids = sources?.map(({ id }) => id);
  for (const { to, name, line } of givens)
    if (ids && to !== '' && !ids.includes(to))
      report(line, `the source "${to}" of ${name} is not in sources.yaml: it has ${listOf(ids)}`);
}

/** The ids of the sources that a story cites, once for each place that cites one. */
function citedSources(
  { links, quotes, givens }: Outline,
  files: Tables,
  meta: FrontMatter,
): string[] {
  const prefix = `#${SOURCE_PREFIX}`;
  return [
    ...quotes.map(({ source }) => source),
    ...givens.map(({ to }) => to),
    ...textsIn(meta).flatMap(({ text }) => cut(text).flatMap(({ given }) => given?.source ?? [])),
    ...links.filter(({ to }) => to.startsWith(prefix)).map(({ to }) => to.slice(prefix.length)),
    ...tablesOf(files).flatMap(({ file, kind }) => kind.sources(file)),
  ];
}

/**
 * Checks that each source is cited or offered as further reading. Nothing is reported where a place
 * that may cite it could not be read, or cites an id that no source has.
 */
export function checkCited(
  sources: readonly Source[],
  outline: Outline,
  draft: Draft,
  lineOf: LineOf,
  report: Report,
): void {
  const { meta } = draft;
  if (!meta || !tableNames(meta).every((name) => tableNamed(draft, name))) return;
  const cited = new Set(citedSources(outline, draft, meta));
  for (const id of cited) if (!sources.some((source) => source.id === id)) return;
  // A link to a source without its prefix leads nowhere, which is reported.
  if (outline.links.some(({ to }) => sources.some(({ id }) => to === `#${id}`))) return;
  sources.forEach((source, i) => {
    if (!cited.has(source.id) && !isFurtherReading(source))
      report(
        lineOf([i, 'id']),
        `nothing cites the source "${source.id}": cite it, as [words](#${SOURCE_PREFIX}${source.id}), or say why it is worth reading, as "reading"`,
        'advice',
      );
  });
}
