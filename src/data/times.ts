import type { Cells } from './csv.ts';
import { formatDate, isDate, precisionOf } from './date.ts';
import type { Language } from '../language/languages.ts';
import { listOf, type Report } from './problem.ts';
import { areOfTwoYears } from './row-names.ts';

/** What a row with a time is of: its name in the file, what readers see for that, and the date. */
export interface Subject {
  key: string;
  label: string;
  time: string;
}

/** What stands between the name and the time in the key of a row. */
const AT = '@';

/** The name of a row, which has a time: its key, what readers call it, and what it is of. */
interface NameAtTime {
  key: string;
  label: string;
  of: Subject;
}

/**
 * Reads what the rows of a file with times are called. It reports names and times that cannot be read, and rows that
 * are there twice or not at all: each name has one row for each time.
 *
 * @param areAll whether every row of the file could be read
 */
export function namesAtTimes(
  columns: { key: string; label?: string | undefined; time: string },
  rows: readonly Cells[],
  areAll: boolean,
  language: Language,
  report: Report,
): NameAtTime[] {
  const faults: string[] = [];
  const refuse: Report = (line, message) => {
    report(line, message);
    faults.push(message);
  };
  const labelOf = labelReader(columns, refuse);
  const lines = new Map<string, number>();
  const names = rows.map((cells): NameAtTime => {
    const { line, get } = cells;
    const [name, time] = [get(columns.key), get(columns.time)];
    const wrong = nameProblem(columns.key, name) ?? timeProblem(columns.time, time);
    if (wrong !== undefined) refuse(line, wrong);
    const key = name + AT + time;
    const earlier = lines.get(key);
    if (earlier !== undefined && wrong === undefined)
      refuse(
        line,
        `"${columns.key}" is "${name}" and "${columns.time}" is ${time}, as on line ${earlier}: keep one of the two rows`,
      );
    else lines.set(key, line);
    const label = labelOf(cells);
    const when = isDate(time) ? formatDate(time, language) : time;
    return { key, label: `${label}, ${when}`, of: { key: name, label, time } };
  });
  const mixed = faults.length === 0 ? mixedTimes(names, columns.time) : undefined;
  if (mixed) refuse(rows[mixed.row]?.line ?? 1, mixed.message);
  if (faults.length === 0 && areAll) checkComplete(names, columns, rows, report);
  return names;
}

function nameProblem(column: string, name: string): string | undefined {
  if (name === '') return `"${column}" is empty: each row needs a name there`;
  if (/[/@]|\.\./.test(name))
    return `"${column}" is "${name}": "/", ".." and "${AT}" are reserved for references to figures: write it without`;
  return undefined;
}

const timeProblem = (column: string, time: string): string | undefined =>
  isDate(time)
    ? undefined
    : `"${column}" is ${time === '' ? 'empty' : `"${time}"`}: write each time as 2017, 2017-09 or 2017-09-18`;

/** Returns a function that reads what readers call what a row is of, which is the same at all times. */
function labelReader(
  { key, label: column }: { key: string; label?: string | undefined },
  report: Report,
): (cells: Cells) => string {
  const labels = new Map<string, { label: string; line: number }>();
  return ({ line, get }) => {
    const name = get(key);
    if (column === undefined) return name;
    const label = get(column);
    const known = labels.get(name);
    const [other] = Array.from(labels).find(([, one]) => one.label === label) ?? [];
    if (label === '') report(line, `"${column}" is empty: say what readers call the row`);
    else if (known && known.label !== label)
      report(
        line,
        `"${column}" is "${label}", and on line ${known.line} "${known.label}" for "${name}" too: write the same in both`,
      );
    else if (!known && other !== undefined)
      report(
        line,
        `"${column}" is "${label}", as for "${other}": readers could not tell the two apart`,
      );
    if (!known) labels.set(name, { label, line });
    return label;
  };
}

/** The first time that is not of the kind of the others, or that is meant as another. */
function mixedTimes(
  names: readonly NameAtTime[],
  column: string,
): { row: number; message: string } | undefined {
  const times = names.map(({ of }) => of.time);
  const [first = ''] = times;
  if (areOfTwoYears([...new Set(times)]))
    return {
      row: 0,
      message: `"${column}" is "${first}", which is a month, and the times look like years that span two calendar years: write ${first.slice(0, 4)}`,
    };
  const row = times.findIndex((time) => time.length !== first.length);
  const other = times[row];
  return other === undefined
    ? undefined
    : {
        row,
        message: `"${column}" is ${other}, a ${precisionOf(other)}, and ${first} above it is a ${precisionOf(first)}: write dates of one kind`,
      };
}

/** Reports each name that has no row for some of the times: where a value is not known, its cell is empty. */
function checkComplete(
  names: readonly NameAtTime[],
  columns: { key: string; time: string },
  rows: readonly Cells[],
  report: Report,
): void {
  const times = [...new Set(names.map(({ of }) => of.time))].toSorted();
  const byName = Map.groupBy(names.keys(), (i) => names[i]?.of.key ?? '');
  for (const [name, own] of byName) {
    const missing = times.filter((time) => own.every((i) => names[i]?.of.time !== time));
    if (missing.length > 0)
      report(
        rows[own.at(-1) ?? 0]?.line ?? 1,
        `"${name}" has no row for ${listOf(missing)}, and other rows of "${columns.time}" are: add ${missing.length === 1 ? 'one' : 'them'}, with an empty cell where a value is not known`,
      );
  }
}
