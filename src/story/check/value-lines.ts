import { own } from '../../data/own.ts';
import { formatDate, isDate } from '../../data/date.ts';
import type { Report } from '../../data/problem.ts';
import { adviseOne, lacksOne } from '../../data/unit.ts';
import { placeInUnit } from '../../data/value.ts';
import { DEFAULT } from '../../language/languages.ts';
import { periodOf, timeOf } from '../../graphics/series/time.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import type { LineOf } from '../schema/yaml.ts';
import { checkLabel, checkRowNotes } from './annotations.ts';
import type { Parts } from './parts.ts';

/** Checks the lines and the notes that the front matter gives for values. */
export function checkValueLines(
  { values }: FrontMatter,
  lineOf: LineOf,
  parts: Parts,
  report: Report,
): void {
  for (const [name, { lines = [], notes = [], unit }] of Object.entries(values)) {
    const keys = own(parts.values, name)?.rows.map(({ key }) => key);
    lines.forEach(({ at, date, label }, i) => {
      const path = ['values', name, 'lines', i];
      const place = at === undefined ? date : placeInUnit(at, unit, DEFAULT);
      if (lines.findIndex((line) => line.at === at && line.date === date) < i)
        report(
          lineOf([...path, at === undefined ? 'date' : 'at']),
          `the table "${name}" has two lines at ${place ?? ''}: write them as one`,
        );
      if (at !== undefined && Math.abs(at) === 1 && lacksOne(unit, parts.language))
        report(lineOf([...path, 'at']), `the line would be at 1${unit.after}: ${adviseOne(unit)}`);
      const [first = '', last = ''] = [keys?.[0], keys?.at(-1)];
      const isOff = (time: string) =>
        timeOf(time) < periodOf(first)[0] || timeOf(time) > periodOf(last)[1];
      if (date !== undefined && isDate(first) && isDate(last) && isOff(date))
        report(
          lineOf([...path, 'date']),
          `the table "${name}" has a line at ${formatDate(date, DEFAULT)}, which is not on its scale of time: that goes from ${formatDate(first, DEFAULT)} to ${formatDate(last, DEFAULT)}`,
        );
      checkLabel(label, [...path, 'label'], lineOf, parts, report);
    });
    checkRowNotes(name, notes, keys, ['values', name], lineOf, parts, report);
  }
}
