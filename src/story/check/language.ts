import type { Report } from '../../data/problem.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { LineOf } from '../schema/yaml.ts';

/** Checks that a headline is in the letters of its story's language: Arabic would be set as English. */
export function checkLanguage(
  { title, standfirst }: FrontMatter,
  language: Language,
  lineOf: LineOf,
  report: Report,
): void {
  const { letters, arabic } = lettersIn(title);
  const isRtl = dictionaryOf(language).direction === 'rtl';
  if (2 * arabic > letters && !isRtl)
    report(
      lineOf(['title']),
      `the headline is in Arabic letters, and the story's language is ${language}: write "language: ar"`,
    );
  // A headline may be a name in Latin letters.
  const both = lettersIn(`${title} ${standfirst}`);
  if (isRtl && both.letters > 0 && both.arabic === 0)
    report(
      lineOf(['title']),
      `the headline and the standfirst have no Arabic letter, and the story's language is ${language}: write the language of the text as "language"`,
    );
}

/** How many letters a text has, and how many of them are Arabic; references to figures are not counted. */
function lettersIn(text: string): { letters: number; arabic: number } {
  const words = text.replace(/\{[^{}]*\}/g, '');
  const count = (pattern: RegExp) => (words.match(pattern) ?? []).length;
  return { letters: count(/\p{L}/gu), arabic: count(/\p{Script=Arabic}/gu) };
}
