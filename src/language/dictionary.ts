/** How far a number in words is from the exact one. */
export type Claim = 'exactly' | 'about' | 'nearly' | 'more than';

/** A noun beside its number: for one, for several, and by the plural categories of the Unicode CLDR. */
export interface CountedNoun {
  one: string;
  many: string;
  inflected?: Partial<Record<'two' | 'few' | 'many', string | undefined>> | undefined;
}

/** One change in the words of sentences of different shapes. */
export interface ChangeWords {
  /** Before "than": `4 more`; where nothing has changed, `neither more nor fewer`. */
  full: string;
  /** The size alone: `4`. */
  amount: string;
  /** What the number did: `rose by 4`; where it did nothing, `did not change`. */
  verb: string;
  /** The way alone: `more`; where nothing has changed, `neither more nor fewer`. */
  direction: string;
}

/** A text for each plural category that a language tells apart; `other` for those without their own. */
export type Plurals = Partial<Record<Intl.LDMLPluralRule, string | undefined>> & { other: string };

/** The rules of each locale: making them takes a hundred times as long as using them. */
const rules = new Map<string, Intl.PluralRules>();

/** The text for a number, by the rules of the Unicode CLDR. */
export function pluralOf(locale: string, n: number, texts: Plurals): string {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, rule);
  return texts[rule.select(n)] ?? texts.other;
}

/**
 * A number and its noun, which no line break may part: `20 cases`. A line may break after a number in words.
 *
 * @param number in digits or in words; a `#` stands for digits that are filled in
 */
export const withNoun = (number: string, noun: string): string =>
  `${number}${/[\d#]/.test(number) ? '\u00A0' : ' '}${noun}`;
