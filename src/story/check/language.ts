import type { Report } from '../../data/problem.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import type { LineOf } from '../schema/yaml.ts';

/** Checks that a headline is written in the direction of its story's language: Arabic would be set as English. */
export function checkLanguage(
  { title }: FrontMatter,
  language: Language,
  lineOf: LineOf,
  report: Report,
): void {
  const letters = title.match(/\p{L}/gu) ?? [];
  const arabic = title.match(/\p{Script=Arabic}/gu) ?? [];
  const isArabic = 2 * arabic.length > letters.length;
  const isRtl = dictionaryOf(language).direction === 'rtl';
  if (isArabic && !isRtl)
    report(
      lineOf(['title']),
      `the headline is in Arabic letters, and the story's language is ${language}: add "language: ar"`,
    );
  if (isRtl && letters.length > 0 && arabic.length === 0)
    report(
      lineOf(['title']),
      `the headline has no Arabic letter, and the story's language is ${language}: correct "language"`,
    );
}
