/** Thrown where the data do not have a figure. The message says which figures they have. */
export class FigureError extends Error {
  override name = 'FigureError';
}
