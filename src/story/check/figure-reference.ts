import { figure } from '../../data/figure.ts';
import { FigureError } from '../../data/measure.ts';
import type { Parts } from './parts.ts';

/**
 * Whether the data give the figure that a reference names. If not, reports which figures they could
 * give, unless the figure's table is wrong itself.
 */
export function checkFigure(
  reference: string,
  { meta, figures, undeclared, language }: Parts,
  report: (message: string) => void,
): boolean {
  const table = reference.split('/')[0] ?? '';
  if (!meta || reference === '' || undeclared.has(table)) return false;
  const declared = { ...meta.tables, ...meta.values };
  if (Object.hasOwn(declared, table) && !Object.hasOwn(figures, table)) return false;
  const [from, to] = reference.split('/')[1]?.split('..') ?? [];
  if (from && from === to) {
    report(`"${reference}" compares "${from}" with itself: name two rows`);
    return false;
  }
  try {
    figure(reference, figures, language);
    return true;
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    report(error.message);
    return false;
  }
}
