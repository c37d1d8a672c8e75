/**
 * A number and its noun, which no line break may part: `20 cases`. A line may break after a number in words.
 *
 * @param number in digits or in words; a `#` stands for digits that are filled in
 */
export const withNoun = (number: string, noun: string): string =>
  `${number}${/[\d#]/.test(number) ? '\u00A0' : ' '}${noun}`;
