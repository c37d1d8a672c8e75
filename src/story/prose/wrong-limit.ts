import { type Figure, type FigureData, figure, type Told } from '../../data/figure.ts';
import { parseReference, rowsIn, FigureError } from '../../data/reference.ts';
import { DEFAULT } from '../../language/languages.ts';
import { hasName, knownRows, namesIn } from './known-rows.ts';

/** Words before a number, by what they say of the exact one. */
const LIMITS = {
  over: '(?<!\\b(?:no|not) )more than|over|in excess of|upwards of',
  atLeast: 'at least|(?:no|not) (?:less|fewer) than|a minimum of',
  under: '(?<!\\b(?:no|not) )(?:less|fewer) than|under|nearly|almost',
  atMost: 'at most|up to|(?:no|not) more than|a maximum of',
} as const;
type Limit = keyof typeof LIMITS;
const PATTERNS = Object.entries(LIMITS).map(
  ([limit, words]) => [limit as Limit, new RegExp(`\\b(?:${words}) $`, 'i')] as const,
);
/** Where such words speak of the number itself. Elsewhere, another may be compared with it: 2016 had more than these 20. */
const OF_ITSELF = /(?:^|\b(?:in|of|by|for|to|at|from|with|among) )$/i;
const MODIFIER = /\b(?:just|well|only|slightly) $/i;
/** A figure, as it stands in a text. */
const OTHER = /[\uFFFC{]/;
/** “Over 10 years” is how long something took. */
const SPAN =
  /^ (?:\p{L}+ )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))\b/u;
/** The difference that two numbers in floating point may have and be the same. */
const SAME = 1e-9;

/**
 * Finds words before a figure that are false of the exact number, since the printed one is rounded: `More than 40.5%`
 * of 40.46%.
 *
 * @param figure its reference, and what is said of it
 * @param before the text before the figure, with white space folded
 * @param after the text after it
 * @param written a figure as its author writes it, by its reference
 * @returns the message; undefined where there are no such words, or where they may speak of another number
 */
export function wrongLimit(
  { reference, told }: { reference: string; told?: Told | undefined },
  before: string,
  after: string,
  written: (reference: string) => string,
  data: FigureData,
): string | undefined {
  const found = limitIn(before);
  const parts = parseReference(reference);
  const figure = figureOf(reference, told, data);
  if (!found || !parts || !figure) return undefined;
  const [number] = /^[^\d−]*([\d,]+(?:\.\d+)?)/.exec(figure.text)?.slice(1) ?? [];
  // Words that limit the number themselves have a report of their own.
  if (number === undefined || /^\p{Ll}/u.test(figure.text)) return undefined;
  const { limit, words, index } = found;
  if (/over/i.test(words) && SPAN.test(after)) return undefined;
  const sentence =
    before
      .slice(0, index)
      .split(/[.!?:;] /)
      .at(-1)
      ?.trimStart() ?? '';
  if (!speaksOf(sentence, `${sentence} ${after.split(/[.!?;](?: |$)/)[0] ?? ''}`, parts, data))
    return undefined;
  const printed = Number(number.replaceAll(',', ''));
  const isRow = rowsIn(parts.keys).length === 1;
  const isShare = isRow && /(?:^|-)share$/.test(parts.measure);
  const exact = Math.abs(figure.value) * (isShare ? 100 : 1);
  const side = Math.abs(exact - printed) <= SAME * Math.max(1, exact) ? 0 : exact - printed;
  if (isTrue(limit, side)) return undefined;
  const value = side === 0 ? 'exactly that' : String(Number(exact.toPrecision(6)));
  const [way, round] =
    limit === 'over' || limit === 'atLeast'
      ? ['above', Math.floor(exact)]
      : ['below', Math.ceil(exact)];
  const instead =
    side !== 0 && isRow && round !== exact
      ? `put your words into a figure that is="${way} ${round}", or `
      : '';
  return `"${words}" stands before ${written(reference)}, which is printed as ${figure.text} and is ${value}: ${instead}remove "${words}", or write =${words}= if that is meant`;
}

function limitIn(before: string): { limit: Limit; words: string; index: number } | undefined {
  for (const [limit, pattern] of PATTERNS) {
    const match = pattern.exec(before);
    if (match) return { limit, words: match[0].trim(), index: match.index };
  }
  return undefined;
}

const isTrue = (limit: Limit, side: number): boolean =>
  ({ over: side > 0, atLeast: side >= 0, under: side < 0, atMost: side <= 0 })[limit];

/** Whether words before a figure must speak of its own number: the sentence has no other figure, and names no other row. */
function speaksOf(
  before: string,
  sentence: string,
  { table, keys }: NonNullable<ReturnType<typeof parseReference>>,
  data: FigureData,
): boolean {
  if (OTHER.test(sentence)) return false;
  const rows = knownRows(data).filter((row) => row.table === table);
  const said = namesIn(sentence, rows);
  const named = rows.filter((row) => said.some((name) => hasName(row, name)));
  if (named.some(({ key }) => !rowsIn(keys).includes(key))) return false;
  return OF_ITSELF.test(before.replace(MODIFIER, '')) || named.length > 0;
}

/** A figure, to compare the words around it with; undefined where there is no such figure, which has a report of its own. */
function figureOf(reference: string, told: Told | undefined, data: FigureData): Figure | undefined {
  try {
    return figure(reference, data, DEFAULT, told);
  } catch (error) {
    if (error instanceof FigureError) return undefined;
    throw error;
  }
}
