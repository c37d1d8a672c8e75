import { figure, FigureError } from '../../data/figure.ts';
import type { Parts } from './parts.ts';

/**
 * Whether the data give the figure that a reference names. If not, reports which figures they could
 * give, unless the figure's table is wrong itself.
 */
export function checkFigure(
  reference: string,
  { meta, rows, undeclared }: Parts,
  report: (message: string) => void,
): boolean {
  const table = reference.split('/')[0] ?? '';
  if (!meta || reference === '' || undeclared.has(table)) return false;
  if (Object.hasOwn(meta.tables, table) && !Object.hasOwn(rows, table)) return false;
  try {
    figure(reference, rows);
    return true;
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    report(error.message);
    return false;
  }
}
