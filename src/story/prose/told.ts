import { figure, type FigureData } from '../../data/figure.ts';
import { FigureError } from '../../data/figure-error.ts';
import type { Figure } from '../../data/measure.ts';
import type { Language } from '../../language/languages.ts';

/** A figure, to compare the words around it with; undefined where there is no such figure, which has a report of its own. */
export function told(reference: string, data: FigureData, language: Language): Figure | undefined {
  try {
    return figure(reference, data, language);
  } catch (error) {
    if (error instanceof FigureError) return undefined;
    throw error;
  }
}
