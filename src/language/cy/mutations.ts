// The changes of a word's first letter that Welsh makes after certain words.

const SOFT: Record<string, string> = { p: 'b', t: 'd', d: 'dd' };
const ASPIRATE: Record<string, string> = { p: 'ph', t: 'th' };

const withFirst = (word: string, changes: Record<string, string>): string =>
  (changes[word.charAt(0)] ?? word.charAt(0)) + word.slice(1);

/** The soft mutation of a numeral: `pedwar` → `bedwar`. No numeral starts with another letter that changes. */
export const soft = (numeral: string): string => withFirst(numeral, SOFT);

/** The aspirate mutation of a numeral: `tri` → `thri`. */
export const aspirate = (numeral: string): string => withFirst(numeral, ASPIRATE);

/** A noun that starts with p after a number in digits: 2 bwynt, 3 phwynt, 6 phwynt. A fraction changes nothing. */
export const afterNumber = (number: number, noun: string): string =>
  number === 2 ? soft(noun) : number === 3 || number === 6 ? aspirate(noun) : noun;

/** Whether a numeral starts with a vowel as it is said: `un`, `wyth`, 8, 11. */
export const startsWithVowel = (numeral: string): boolean => /^([uw]|8|11?\b)/.test(numeral);
