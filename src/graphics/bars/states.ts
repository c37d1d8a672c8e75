import { splitState } from '../kit/state-name.ts';

/** The order of the rows: that of the file, or the largest value first. */
export type Order = 'given' | 'sorted';

export const ORDERS: readonly Order[] = ['given', 'sorted'];

/**
 * The order of a state, and the key of the row that it emphasises.
 *
 * @throws RangeError where there is no such order
 */
export function parseState(state: string): { order: Order; key: string | undefined } {
  const [name, key] = splitState(state);
  const order = ORDERS.find((order) => order === name);
  if (!order) throw new RangeError(`there is no state "${state}"`);
  return { order, key };
}
