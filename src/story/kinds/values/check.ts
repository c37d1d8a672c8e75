import { own } from '../../../data/own.ts';
import { formatDate, isDate, periodOf, timeOf } from '../../../data/date.ts';
import { adviseOne } from '../../../data/unit.ts';
import { declaredMeasures, measureNamed, placeInUnit, saysOneAt } from '../../../data/value.ts';
import { DEFAULT } from '../../../language/languages.ts';
import { checkLabel, checkRowNotes, checkSource, hasOwnColumns } from '../declaration.ts';
import type { Context } from '../kind.ts';
import type { ValuesMeta } from './schema.ts';

/** Checks the declaration of a table of values. */
export function checkValues(name: string, declared: ValuesMeta, context: Context): void {
  if (!hasOwnColumns(declared))
    context.report(
      context.lineOf(['values', name, 'columns']),
      `the values "${name}" use one column twice: "key"${'time' in declared.columns ? ', "time"' : ''} and ${'value' in declared.columns ? '"value"' : 'each measure'} each need their own`,
    );
  checkSource(name, declared.source, ['values', name], context);
  checkLinesAndNotes(name, declared, context);
}

function checkLinesAndNotes(name: string, file: ValuesMeta, context: Context): void {
  const { lineOf, draft, report } = context;
  const { lines = [], notes = [] } = file;
  const rows = own(draft.values, name)?.measures[0]?.rows;
  const times = rows?.map(({ key, of }) => of?.time ?? key).toSorted();
  lines.forEach(({ at, date, label, measure }, i) => {
    const path = ['values', name, 'lines', i];
    const declared = measureNamed(declaredMeasures(file), measure);
    if (!declared) return;
    const { unit } = declared;
    const place = at === undefined ? date : placeInUnit(at, unit, DEFAULT);
    if (
      lines.findIndex((line) => line.at === at && line.date === date && line.measure === measure) <
      i
    )
      report(
        lineOf([...path, at === undefined ? 'date' : 'at']),
        `the values "${name}" have two lines at ${place ?? ''}: write them as one`,
      );
    if (at !== undefined && saysOneAt(at, unit, draft.language))
      report(lineOf([...path, 'at']), `the line would be at 1${unit.after}: ${adviseOne(unit)}`);
    const [first = '', last = ''] = [times?.[0], times?.at(-1)];
    const isOff = (time: string) =>
      timeOf(time) < periodOf(first)[0] || timeOf(time) > periodOf(last)[1];
    if (date !== undefined && isDate(first) && isDate(last) && isOff(date))
      report(
        lineOf([...path, 'date']),
        `the values "${name}" have a line at ${formatDate(date, DEFAULT)}, which is not on their scale of time: that goes from ${formatDate(first, DEFAULT)} to ${formatDate(last, DEFAULT)}`,
      );
    checkLabel(label, [...path, 'label'], context);
  });
  checkRowNotes(name, notes, rows, ['values', name], context);
}
