/** A noun beside its number: for one, for several, and by the plural categories of the Unicode CLDR. */
export interface CountedNoun {
  one: string;
  many: string;
  inflected?: Partial<Record<'two' | 'few' | 'many', string | undefined>> | undefined;
}

/** A text for each plural category that a language tells apart; `other` for those without their own. */
export type Plurals = Partial<Record<Intl.LDMLPluralRule, string | undefined>> & { other: string };

/** The rules of each locale: making them takes a hundred times as long as using them. */
const rules = new Map<string, Intl.PluralRules>();

/**
 * A number and its noun, by the rules of the Unicode CLDR. No line break may part them: `20 cases`.
 *
 * @param number as it is printed: `1.0 points`, `less than 0.1 points`
 */
export function withNoun(number: string, locale: string, nouns: Plurals): string {
  const decimals = number.split('.')[1]?.length ?? 0;
  const key = `${locale} ${decimals}`;
  const rule = rules.get(key) ?? new Intl.PluralRules(locale, { minimumFractionDigits: decimals });
  rules.set(key, rule);
  return `${number}\u00A0${nouns[rule.select(Number(number))] ?? nouns.other}`;
}
