import type { FigureData } from '../../data/figure.ts';
import { own } from '../../data/own.ts';
import { parseReference, rowsIn } from '../../data/reference.ts';
import { FELL, ROSE } from './direction-words.ts';
import { told } from './told.ts';

const from = (verbs: string) =>
  new RegExp(`\\b(?:${verbs})(?: (?:again|back|further))? from $`, 'i');
const ROSE_FROM = from(ROSE);
const FELL_FROM = from(FELL);
/** Denials, and words for what gets better with a smaller number, or whose price is told both ways: a place, a currency. */
const TURNED =
  /n[’']t\b|\b(?:not|never|nor|neither|no|instead|rather|without|(?:place|rank|ranking|position|table|league|record|time|pound|dollar|euro|rouble|rupee|franc)s?|sterling|yen|yuan|currency|currencies)\b/i;

/**
 * Finds two figures that went the other way than the word before them says: `fell from £682.50 to £705.40`.
 *
 * @param first a reference to a figure in a text
 * @param second the one that follows it, with nothing but "to" between them
 * @param before the text before the first, with white space folded
 * @param after the text after the second
 * @returns the message; undefined where they went that way, or where that is not certain
 */
export function wrongWay(
  first: string,
  second: string,
  before: string,
  after: string,
  data: FigureData,
): string | undefined {
  const [rose, fell] = [ROSE_FROM, FELL_FROM].map((pattern) => pattern.exec(before)?.[0].trim());
  const words = rose ?? fell;
  if (words === undefined || !isOfOneMeasure(first, second, data)) return undefined;
  const sentence = `${before.split(/[.!?:] /).at(-1) ?? ''} ${after.split(/[.!?](?: |$)/)[0] ?? ''}`;
  if (TURNED.test(sentence)) return undefined;
  const [a, b] = [first, second].map((reference) => told(reference, data));
  if (!a || !b || (rose === undefined ? b.value <= a.value : b.value >= a.value)) return undefined;
  return `"${words}" stands before ${a.text} to ${b.text}, which is a ${b.value > a.value ? 'rise' : 'fall'}: correct the word, or name the two figures in the other order`;
}

/** Whether two references are to one measure of two rows of a file. A bare number of values may be a rank: a rise to third place. */
function isOfOneMeasure(first: string, second: string, data: FigureData): boolean {
  const [a, b] = [first, second].map(parseReference);
  const isSame = a?.table === b?.table && a?.measure === b?.measure && a?.form === b?.form;
  const file = own(data, a?.table ?? '');
  if (!a || !b || !isSame || !file || [a, b].some(({ keys }) => rowsIn(keys).length > 1))
    return false;
  if (!('unit' in file)) return true;
  const { before, after, decimals } = file.unit;
  return before !== '' || decimals > 0 || !/^\s*(?:st|nd|rd|th)?$/.test(after);
}
