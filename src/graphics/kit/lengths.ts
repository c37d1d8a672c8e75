import { round } from './interpolate.ts';

/** A multiple of the font size. */
export const em = (value: number): string => `${round(value)}em`;
