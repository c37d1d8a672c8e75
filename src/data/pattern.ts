/** Words as a part of a regular expression, which has to find them as they are. */
export const escapedPattern = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
