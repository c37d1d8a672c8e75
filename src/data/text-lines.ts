/** The number of the line that a character of a text is on, from 1. */
export const lineAt = (text: string, index: number): number =>
  text.slice(0, index).split('\n').length;
