import { dictionaryOf, type Language } from '../language/languages.ts';

/** Words that their author means as they stand: `below =1%=`. Our own calculation says so: `=17%, ours=`. */
const MEANT = /(?<![\p{L}\p{N}=])=(?=[^\s=])([^=]{1,80}?)(,\s*ours?)?(?<=\S)=(?![\p{L}\p{N}=])/giu;

/** A piece of a text: words, and whether these are meant, and calculated by us. */
export interface MeantPiece {
  /** Without the signs. */
  words: string;
  /** As they are written. */
  written: string;
  isMeant: boolean;
  isOurs: boolean;
}

/** A text in pieces, cut where its author has put words between equals signs. */
export function cutMeant(text: string): MeantPiece[] {
  const pieces: MeantPiece[] = [];
  const add = (written: string) => {
    if (written !== '') pieces.push({ words: written, written, isMeant: false, isOurs: false });
  };
  let end = 0;
  for (const { 0: written, 1: words = '', 2: ours, index } of text.matchAll(MEANT)) {
    add(text.slice(end, index));
    pieces.push({ words, written, isMeant: true, isOurs: ours !== undefined });
    end = index + written.length;
  }
  add(text.slice(end));
  return pieces;
}

/** A text as readers see it: without the signs, and with words where a number is our own calculation. */
export const withoutSigns = (text: string, language: Language): string =>
  cutMeant(text)
    .map(({ words, isOurs }) => (isOurs ? dictionaryOf(language).page.ours(words) : words))
    .join('');

/** A text without the signs around what is meant, where no word for a calculation is wanted. */
export const unsigned = (text: string): string =>
  cutMeant(text)
    .map(({ words }) => words)
    .join('');

/** A text as far as its author does not say that it is meant. What is, leaves its length and its lines. */
export const notMeant = (text: string): string =>
  text.replace(MEANT, (words) => words.replace(/\S/g, '\u00B7'));
