import fc from 'fast-check';

/** A text of some of these words, of up to so many characters. */
export const textOf =
  (words: readonly string[]) =>
  (most: number): fc.Arbitrary<string> =>
    fc
      .array(fc.constantFrom(...words.filter((word) => word.length <= most)), {
        minLength: 1,
        maxLength: 12,
      })
      .map((words) =>
        words.reduce((text, word) =>
          text.length + 1 + word.length > most ? text : `${text} ${word}`,
        ),
      );
