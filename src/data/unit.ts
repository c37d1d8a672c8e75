import { dictionaryOf, LANGUAGES } from '../language/languages.ts';

/** What stands around each number of a file of values, and how exact it is. */
export interface Unit {
  /** Before the number: `£`, or `US$ ` with a no-break space. */
  before: string;
  /** After the number: `%`, or ` million` with a no-break space. */
  after: string;
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
/** Whole numbers without a unit count things, of which there are fewer and not less. */
export const isCount = ({ before, after, decimals }: Unit): boolean =>
  before === '' && after === '' && decimals === 0;
