/** A text for each plural category that a language tells apart; `other` for those without their own. */
export type Plurals = Partial<Record<Intl.LDMLPluralRule, string | undefined>> & { other: string };

/** The text for a number, by the rules of the Unicode CLDR. */
export const pluralOf = (locale: string, n: number, texts: Plurals): string =>
  texts[new Intl.PluralRules(locale).select(n)] ?? texts.other;
