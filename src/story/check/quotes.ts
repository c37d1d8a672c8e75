import { isBefore, isDate, dateAdvice } from '../../data/date.ts';
import { listOf, type Report } from '../../data/problem.ts';
import { RANKS, type GivenOutline, type QuoteOutline } from '../prose/outline.ts';
import { changedOn } from '../schema/dates.ts';
import type { Draft } from './draft.ts';

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
