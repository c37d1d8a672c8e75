/** The order of the rows: that of the file, or the largest value first. */
export type Order = 'given' | 'sorted';

export const ORDERS: readonly Order[] = ['given', 'sorted'];

/** The state of an order, in which a row may be emphasised. */
export const stateOf = (order: Order, key?: string): string =>
  key === undefined ? order : `${order}/${key}`;

/** The order of a state, and the key of the row that it emphasises. */
export function parts(state: string): { order: Order; key: string | undefined } {
  const [order, ...key] = state.split('/');
  return {
    order: order === 'sorted' ? 'sorted' : 'given',
    key: key.length === 0 ? undefined : key.join('/'),
  };
}
