import { figure, type FigureData } from '../../data/figure.ts';
import { FigureError } from '../../data/figure-error.ts';
import type { Figure } from '../../data/measure.ts';
import { DEFAULT } from '../../language/languages.ts';

/** A figure in English, to compare the words around it with; undefined where there is no such figure, which has a report of its own. */
export function told(reference: string, data: FigureData): Figure | undefined {
  try {
    return figure(reference, data, DEFAULT);
  } catch (error) {
    if (error instanceof FigureError) return undefined;
    throw error;
  }
}
