import { expect, test } from 'vitest';
import { localeOf } from '../../../../src/syndication/article/locale.ts';

test.each([
  ['en-GB', 'en_GB'],
  ['sr-Latn-RS', 'sr_RS'],
  ['de-DE-1996', 'de_DE'],
  ['en', undefined],
  ['zh-Hant', undefined],
])('social networks are told that %s is %s', (language, locale) => {
  expect(localeOf(language)).toBe(locale);
});
