import { dictionaryOf, LANGUAGES, type Language } from '../language/languages.ts';

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

/** Whether the unit is of a kind that has other words than most, in whatever language its author wrote it. */
const isOfKind =
  (kind: 'percentage' | 'degrees' | 'multiple') =>
  ({ after }: Unit): boolean =>
    LANGUAGES.some((language) => dictionaryOf(language).numbers.units[kind].test(after));

/** Two percentages differ by percentage points: “1% more” would be a hundredth of the first. */
export const isPercentage = isOfKind('percentage');
/** No temperature is a multiple of another: 20 °C are not twice as warm as 10 °C. */
export const isDegrees = isOfKind('degrees');
/** Numbers of millions have no short form: 2,500,000 million are not 2.5m. */
export const isMultiple = isOfKind('multiple');
/** An English word for several things, as far as its letters tell: ms, MPs and species may be one. */
const PLURAL =
  /^\s*(?!\p{L}*bps\b|series\b|species\b)(?:\p{Ll}{2,}[^\P{Ll}sui]s|children|people|men|women|feet)\b/u;

/** Whether the unit has a word for several things and none for one, in a story whose whole numbers may be 1. */
export const lacksOne = ({ after, one, decimals }: Unit, language: Language): boolean =>
  language.startsWith('en') && decimals === 0 && one === undefined && PLURAL.test(after);

/** What an author should write where a number of such a unit is 1. */
export const adviseOne = ({ after }: Unit): string =>
  `give the unit the word after 1, as unit: { after: '${after.replace('\u00A0', ' ')}', one: ' …' }, or the same again if it does not change`;

/** English words for measures and money. Three days less are a shorter time, and not three of the days. */
const MEASURE = new RegExp(
  `^\\s*(?:${[
    '\\p{L}*(?:seconds|met(?:re|er)s|grams|lit(?:re|er)s|tonn?es|tons|watts|joules|bytes|bits|volts|amps)',
    'minutes|hours|days|nights|weeks|fortnights|months|quarters|years|decades|centuries',
    'inches|feet|yards|miles|fathoms|knots|acres|hectares|pints|gallons|barrels|ounces|pounds|stones|kilos',
    'hundredweights|k?cals|\\p{L}*calories|therms|newtons|decibels|degrees|points',
    'cents|dollars|euros|francs|rupees|pesos',
  ].join('|')})\\b`,
  'u',
);

/**
 * Whether the numbers count things, of which there are fewer and not less: whole numbers without a unit, or with an
 * English word for several things.
 */
export const isCount = ({ before, after, decimals }: Unit): boolean =>
  before === '' && decimals === 0 && (after === '' || (PLURAL.test(after) && !MEASURE.test(after)));
