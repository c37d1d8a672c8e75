import { formatDate, isBefore, isDate } from '../../data/date.ts';
import { type Report, listOf } from '../../data/problem.ts';
import { DEFAULT } from '../../language/languages.ts';
import { changedOn } from '../schema/dates.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Source } from '../schema/sources.ts';
import type { LineOf } from '../schema/yaml.ts';
import { RANKS, type GivenOutline, type QuoteOutline } from '../prose/outline.ts';
import type { Draft } from './draft.ts';

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
  for (const { source: id, when, rank, inline, line } of quotes) {
    const source = sources?.find((source) => source.id === id);
    if (sources && !source && id !== '')
      report(
        line,
        `the quotation's source "${id}" is not in sources.yaml: it has ${listOf(sources.map(({ id }) => id))}`,
      );
    if (when !== '' && !isDate(when))
      report(
        line,
        `the quotation's date, when="${when}", is not a calendar date: write it as 2017-09-18, 2017-09 or 2017`,
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
