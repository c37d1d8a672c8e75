import type { Language } from '../language/languages.ts';

/** What stands around each number of a table of values, and how exact it is. */
export interface Unit {
  /** Before the number: `£`, or `US$ ` with a no-break space. */
  before: string;
  /** After the number: `%`, or ` million` with a no-break space. */
  after: string;
  /** After 1, where that is another word: ` child`. */
  one?: string | undefined;
  /** How many decimals are printed; a cell has no more. */
  decimals: number;
}

/** Whether what stands after the number is of a kind that has other words than most, in any language of a dictionary. */
const isOfKind =
  (pattern: RegExp) =>
  ({ after }: Unit): boolean =>
    pattern.test(after);

/** Two percentages differ by percentage points: “1% more” would be a hundredth of the first. */
export const isPercentage = isOfKind(/^\s*(?:%|per ?cent\b|pct\b|pc$|y cant(?!\p{L}))/iu);
/** No temperature is a multiple of another: 20 °C are not twice as warm as 10 °C. */
export const isDegrees = isOfKind(
  /^\s*(?:[°º]|[Dd]eg(?:ree)?s?\b|[CF]\s*$|[Gg]radd(?:au)?(?!\p{L}))/u,
);
/** Numbers of millions have no short form: 2,500,000 million are not 2.5m. */
export const isMultiple = isOfKind(
  /^\s*(?:k|mn?|bn|tn|hundred|thousand|(?:m|b|tr)illion|cant|mil|(?:mil|bil|tril)iwn)(?!\p{L})/iu,
);
/** An English word for several things, as far as its letters tell: ms, MPs and species may be one. */
const PLURAL =
  /^\s*(?!\p{L}*bps\b|series\b|species\b)(?:\p{Ll}{2,}[^\P{Ll}sui]s|children|people|men|women|feet)\b/u;

/** Whether the unit has a word for several things and none for one, in a story whose whole numbers may be 1. */
export const lacksOne = ({ after, one, decimals }: Unit, language: Language): boolean =>
  language.startsWith('en') && decimals === 0 && one === undefined && PLURAL.test(after);

/** What an author should write where a number of such a unit is 1. */
export const adviseOne = ({ after }: Unit): string =>
  `give the unit the word after 1, as unit: { after: '${after.replace('\u00A0', ' ')}', one: ' …' }, or the same again if it does not change`;
