/** A text with a no-break space for each `~`, as between a number and its noun: `20~cases`. */
export const tied = (text: string): string => text.replaceAll('~', '\u00A0');
