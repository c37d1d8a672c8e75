import type { Measure } from '../graphics/kit/form.ts';

const REFERENCE = /^([^/]+)\/((?:(?!\.\.)[^/])+)\/(part|rest|whole|share)$/;

/** What readers may guess, or the slider starts from. */
interface Measured {
  table: string;
  row: string;
  measure: Measure;
}

/** Reads a reference to one measure of one row: `pears/spring/rest`. Undefined for any other. */
export function measuredBy(reference: string): Measured | undefined {
  const [, table, row, measure] = REFERENCE.exec(reference) ?? [];
  if (table === undefined || row === undefined) return undefined;
  return { table, row, measure: measure as Measure };
}
