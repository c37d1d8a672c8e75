import { figure } from '../../data/figure.ts';
import { FigureError } from '../../data/figure-error.ts';
import { parseReference, ratioIn, rowsIn, tableIn } from '../../data/reference.ts';
import type { Parts } from './parts.ts';

/** Whether the table that a reference names, or the front matter, has a fault of its own, which is reported. */
export function isUnread(reference: string, { meta, figures, undeclared }: Parts): boolean {
  const table = tableIn(reference);
  if (!meta || undeclared.has(table)) return true;
  return Object.hasOwn({ ...meta.tables, ...meta.values }, table) && !Object.hasOwn(figures, table);
}

/**
 * Whether the data give the figure that a reference names. If not, reports which figures they could
 * give, unless the figure's table is wrong itself.
 */
export function checkFigure(
  reference: string,
  parts: Parts,
  report: (message: string) => void,
): boolean {
  const sides = ratioIn(reference) ?? [reference];
  if (reference === '' || sides.some((side) => isUnread(side, parts))) return false;
  const [from, to] = rowsIn(parseReference(reference)?.keys ?? '');
  if (from && from === to) {
    report(`"${reference}" compares "${from}" with itself: name two rows`);
    return false;
  }
  try {
    figure(reference, parts.figures, parts.language);
    return true;
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    report(error.message);
    return false;
  }
}
