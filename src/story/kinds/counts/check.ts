import { kindName } from '../../../data/count-words.ts';
import { noSuchRow } from '../../../data/near.ts';
import { checkLabel, checkRowNotes, checkSource, hasOwnColumns } from '../declaration.ts';
import type { Context } from '../kind.ts';
import type { CountsMeta } from './schema.ts';
import { isMeant } from '../../../data/meant.ts';
import { placeInPercent } from '../../../data/number.ts';
import { own } from '../../../data/own.ts';
import { DEFAULT, dictionaryOf, type Language } from '../../../language/languages.ts';

/** A line below 1% is a fraction in place of a percentage where every share is this many times as large. */
const TIMES = 10;

/** Checks the declaration of a table of counts. */
export function checkCounts(name: string, table: CountsMeta, context: Context): void {
  const { lineOf, draft, report } = context;
  const { source, words, breaks = [], notes = [], lines = [] } = table;
  const path = ['tables', name];
  if (!hasOwnColumns(table))
    report(
      lineOf([...path, 'columns']),
      `the table "${name}" uses one column twice: the key, the whole and the part need a column of their own`,
    );
  const [part, rest] = [words.part, words.rest].map(kindName);
  if (part === rest)
    report(
      lineOf([...path, 'words', 'rest']),
      `the table "${name}" has the words "${rest}" for "part" and for "rest": readers could not tell the two apart`,
    );
  checkSource(name, source, path, context);
  const rows = own(draft.tables, name)?.rows;
  breaks.forEach(({ before, label }, i) => {
    const at = [...path, 'breaks', i];
    if (rows?.every(({ key }) => key !== before))
      report(lineOf([...at, 'before']), noSuchRow(name, before, rows));
    else if (rows?.[0]?.key === before)
      report(
        lineOf([...at, 'before']),
        `the table "${name}" has a break before "${before}", its first row: a break is between two rows, so name a later one`,
      );
    if (breaks.findIndex((change) => change.before === before) < i)
      report(
        lineOf([...at, 'before']),
        `the table "${name}" has two breaks before "${before}": write them as one`,
      );
    checkLabel(label, [...at, 'label'], context);
  });
  lines.forEach(({ at, label }, i) => {
    if (lines.findIndex((line) => line.at === at) < i)
      report(
        lineOf([...path, 'lines', i, 'at']),
        `the table "${name}" has two lines at ${placeInPercent(at, DEFAULT)}: write them as one`,
      );
    const shares = rows?.map((row) => (100 * row.part) / row.whole) ?? [];
    if (at < 1 && !isMeant(label) && shares.length > 0 && Math.min(...shares) >= TIMES * at)
      report(
        lineOf([...path, 'lines', i, 'at']),
        `the table "${name}" has a line at ${placeInPercent(at, DEFAULT)}, and every share is at least ${TIMES} times its size: lines are in per cent, so write ${Number((100 * at).toFixed(4))} if it is a fraction, or put = around words of its label if it is meant`,
        'advice',
      );
    if (at !== 50 && !isMeant(label) && isHalf(label, draft.language))
      report(
        lineOf([...path, 'lines', i, 'label']),
        `the table "${name}" has a line "${label}" at ${placeInPercent(at, DEFAULT)}: a half is at 50, so correct "at" or the label, or write =${label}= if it is half of something else`,
        'advice',
      );
    checkLabel(label, [...path, 'lines', i, 'label'], context);
  });
  checkRowNotes(name, notes, rows, path, context);
}

/** Whether a label says nothing but that its line is at a half. */
const isHalf = (label: string, language: Language): boolean =>
  label.trim().toLowerCase().replace(/^a /, '') ===
  dictionaryOf(language).claims.share('exactly', 1n, 2n);
