import type { FigureData } from '../../data/figure.ts';
import { parseReference, ratioIn } from '../../data/reference.ts';
import { FELL, ROSE } from './direction-words.ts';
import { told } from './told.ts';

/** How a figure in words says how exact it is. */
const HOW =
  /^(?:about|nearly|more than|less than|fewer than|between|just over|just under|below|above) /;
/** Words that say the same of any number. “About” and “over” may be something else: complaints about nearly half of them. */
const ROUGHLY = /\b(?:nearly|almost|roughly|approximately) $/i;
const BY = new RegExp(`\\b(?:${ROSE}|${FELL}) by $`, 'i');

/**
 * Finds words beside a figure that it says itself: `about about one in eight`, `1.87 times times`.
 *
 * @param reference to a figure in a text
 * @param before the text before the figure, with white space folded
 * @param after the text after it
 * @returns the message; undefined where there are no such words
 */
export function doubledWords(
  reference: string,
  before: string,
  after: string,
  data: FigureData,
): string | undefined {
  const text = told(reference, data)?.text;
  if (text === undefined) return undefined;
  const how = HOW.exec(text)?.[0];
  const same = how !== undefined && before.toLowerCase().endsWith(how) ? how : undefined;
  const isWord = same === undefined || !/\p{L}/u.test(before.at(-same.length - 1) ?? '');
  const words = (isWord ? same : undefined) ?? (how && ROUGHLY.exec(before)?.[0]);
  if (words !== undefined)
    return `"${words.trim()}" stands before a figure that says “${text}”: remove it, so that the data say how exact the figure is`;
  if (!ratioIn(reference) && !/(?:^|-)times$/.test(parseReference(reference)?.measure ?? ''))
    return undefined;
  if (/^ times\b/.test(after)) return `"times" follows a figure that says “${text}”: remove it`;
  const by = BY.exec(before)?.[0].trim();
  return by === undefined
    ? undefined
    : `"${by}" stands before a figure that says “${text}”, which is how many times as large a number is, and not by how much it changed: write “was … as large”, or name a change`;
}
