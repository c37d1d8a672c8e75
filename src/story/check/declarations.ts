import { GIVEN } from '../../data/figure.ts';
import { isMeant } from '../../data/meant.ts';
import { placeInPercent } from '../../data/number.ts';
import { DEFAULT, dictionaryOf, type Language } from '../../language/languages.ts';
import { noSuchRow } from '../../data/near.ts';
import { own } from '../../data/own.ts';
import { listOf } from '../../data/problem.ts';
import { kinds } from '../kinds/index.ts';
import type { DataFiles } from '../kinds/kind.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import type { Path } from '../schema/path.ts';
import { checkLabel, checkRowNotes, type Context } from './annotations.ts';
import { checkValueLines } from './value-lines.ts';
import { hasOwnColumns, partFaults } from '../schema/part-faults.ts';

/** A line below 1% is a fraction in place of a percentage where every share is this many times as large. */
const TIMES = 10;

/** What is checked of a declaration, by the field that it is in. */
const CHECKS: Record<keyof DataFiles, (name: string, meta: FrontMatter, context: Context) => void> =
  { tables: checkTable, values: checkValues, timelines: checkTimeline };

/** Checks the front matter's declarations of CSV files: columns, sources, breaks, lines and notes. */
export function checkDeclarations(meta: FrontMatter, context: Context): void {
  for (const [field] of kinds)
    for (const name of Object.keys(meta[field])) CHECKS[field](name, meta, context);
  checkKinds(meta, context);
}

function checkSource(
  name: string,
  source: string,
  path: Path,
  { lineOf, parts: { sources }, report }: Context,
): void {
  const ids = sources?.map(({ id }) => id);
  if (ids && !ids.includes(source))
    report(
      lineOf([...path, 'source']),
      `${name}.csv has the source "${source}", which is not in sources.yaml: it has ${listOf(ids)}`,
    );
}

function checkValues(name: string, meta: FrontMatter, context: Context): void {
  const values = own(meta.values, name);
  if (!values) return;
  if (!hasOwnColumns(values))
    context.report(
      context.lineOf(['values', name, 'columns']),
      `the values "${name}" use one column twice: "key"${'time' in values.columns ? ', "time"' : ''} and ${'value' in values.columns ? '"value"' : 'each measure'} each need their own`,
    );
  checkSource(name, values.source, ['values', name], context);
  checkValueLines(name, values, context);
}

/** Checks the declaration of a table of counts. */
function checkTable(name: string, meta: FrontMatter, context: Context): void {
  const { lineOf, parts, report } = context;
  const table = own(meta.tables, name);
  if (!table) return;
  const { source, breaks = [], notes = [], lines = [] } = table;
  const path = ['tables', name];
  if (!hasOwnColumns(table))
    report(
      lineOf([...path, 'columns']),
      `the table "${name}" uses one column twice: the key, the whole and each part need a column of their own`,
    );
  else
    for (const { at, message } of partFaults(name, table))
      report(lineOf([...path, ...at]), message);
  checkSource(name, source, path, context);
  const rows = own(parts.tables, name)?.rows;
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
    if (at !== 50 && !isMeant(label) && isHalf(label, parts.language))
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

/** Checks that the words of a timeline name what it shows, and that its readings are of years. */
function checkTimeline(
  name: string,
  { tables, timelines }: FrontMatter,
  { lineOf, parts, report }: Context,
): void {
  const { readings, words } = timelines[name] ?? {};
  const events = own(parts.timelines, name)?.events ?? [];
  const counted = events.find(({ count }) => count !== '');
  if (counted && words?.count === undefined)
    report(
      lineOf(['timelines', name, 'words']),
      `the event "${counted.id}" in ${name}.csv has a count, and the words of the timeline "${name}" have no "count": say there what such a figure is, as { event: Event, count: A separate count }`,
    );
  if (!readings) return;
  const at = lineOf(['timelines', name, 'readings', 'table']);
  if (!Object.hasOwn(tables, readings.table))
    report(
      at,
      `the timeline "${name}" shows the table "${readings.table}", which does not exist: the tables are ${listOf(Object.keys(tables))}`,
    );
  const other = own(parts.tables, readings.table)?.rows.find(({ key }) => !/^\d{4}$/.test(key));
  if (other !== undefined)
    report(
      at,
      `the timeline "${name}" shows the table "${readings.table}", whose row "${other.key}" is not a year: each row should be a year, such as 2014`,
    );
}

/** Checks that no CSV file is declared as two things, or has a name with a meaning of its own. */
function checkKinds(meta: FrontMatter, { lineOf, report }: Context): void {
  const seen = new Map<string, string>();
  for (const [field, { called }] of kinds)
    for (const name of Object.keys(meta[field])) {
      const other = seen.get(name);
      if (name === GIVEN)
        report(
          lineOf([field, name]),
          `"${name}" is reserved for numbers that a source gives, as {${GIVEN}/source/50%}: call the CSV file by another name`,
        );
      if (other !== undefined)
        report(
          lineOf([field, name]),
          `"${name}" is declared as ${other} and as ${called}: declare each CSV file once`,
        );
      seen.set(name, called);
    }
}
