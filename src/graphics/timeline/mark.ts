import { EM } from '../kit/field.ts';

/** How wide and high a mark is, in thousandths of the graphic's width. */
export const MARK = 0.62 * EM;
