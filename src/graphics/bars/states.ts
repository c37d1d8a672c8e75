import { splitState } from '../kit/state-name.ts';

/** The order of the rows: that of the file, or the largest value first. */
export type Order = 'given' | 'sorted';

export const ORDERS: readonly Order[] = ['given', 'sorted'];

/** The order of a state, and the key of the row that it emphasises. */
export function parseState(state: string): { order: Order; key: string | undefined } {
  const [order, key] = splitState(state);
  return { order: order === 'sorted' ? 'sorted' : 'given', key };
}
