import { CHANGE_FORMS } from '../../data/change.ts';
import type { FigureData } from '../../data/figure.ts';
import { orMeant } from '../../data/meant.ts';
import { own } from '../../data/own.ts';
import { parseReference, rowsIn } from '../../data/reference.ts';
import type { ValueMeasure } from '../../data/value.ts';
import { FELL, HAS, NOT, PARTICIPLE, PAST, ROSE, WAS } from './direction-words.ts';

// Words right before a change or right after it.

const RISES = 'rise|increase|growth|gain|jump|surge|climb|addition';
const FALLS = 'fall|drop|decrease|decline|reduction|cut|loss|slump|plunge';
const NOUN = `(?:${RISES}|${FALLS})`;
const beforeSize = (verbs: string, nouns: string, others: string): RegExp =>
  new RegExp(
    `\\b(?:(?:${verbs})(?: (?:again|further))?(?:,? by)?|(?:an? |the )?(?:${nouns}) of|${others}) $`,
    'i',
  );
const MORE = '(?:an )?(?:extra|additional)|(?:more|higher),? by';
const FEWER = '(?:fewer|lower),? by';
const RISING = beforeSize(ROSE, RISES, MORE);
const FALLING = beforeSize(FELL, FALLS, FEWER);
const OTHERS = new RegExp(`^(?:${MORE}|${FEWER})$`, 'i');
const AFTER = new RegExp(
  `^(?:,? (?:an? )${NOUN}\\b| (?:more|fewer|less|higher|lower|greater|smaller|extra|additional)\\b)`,
);
/** A difference of 4 more pears has no direction. */
const DIFFERENCE = /\b(?:difference|gap) of $/i;

/** A rate of growth may be below 0: growth of −9.6%. */
const RATE = /\b(?:growth|gain) of $/i;
/** A minus in words; between two numbers, it takes one from the other. */
const MINUS = /(?<![\p{N}%}\uFFFC]\s?)\bminus $/iu;

/**
 * Finds words beside a change that say which way the number went. Beside its size alone, the data could come to say
 * the opposite; beside any other form, it would be said twice.
 *
 * @param reference to a figure in a text
 * @param before the text before the figure
 * @param after the text after it
 * @param written a figure as its author writes it, by its reference
 * @param data which way a value went that is itself a change
 * @returns the message; undefined where there are no such words
 */
export function typedDirection(
  reference: string,
  before: string,
  after: string,
  written: (reference: string) => string,
  data: FigureData,
): string | undefined {
  const { table = '', keys = '', measure = '', form } = parseReference(reference) ?? {};
  const file = own(data, table);
  const values =
    file && 'measures' in file ? file.measures.find(({ name }) => name === measure) : undefined;
  const isChange = CHANGE_FORMS.some((name) => name === form && name !== 'amount');
  if (values && !isChange) return againstValue(before, { table, keys, form }, written, values);
  // The forms of a value that is no change are refused in themselves.
  const isPair = rowsIn(keys).length > 1 && /(?:change|points|percent)$/.test(measure);
  if (!isPair && values?.changes !== true) return undefined;
  const found = RISING.exec(before) ?? FALLING.exec(before);
  const words =
    found?.[0].trim() ??
    (!isPair || DIFFERENCE.test(before) ? undefined : AFTER.exec(after)?.[0].trim());
  if (words === undefined) return undefined;
  const change = [table, keys, measure].join('/');
  const right = found ? formFor(words, before.slice(0, found.index)) : formAfter(words);
  const says = `"${words}" says which way the number went, and ${written(reference)}`;
  if (form === 'amount')
    return `${says} does not: ${inPlace(change, right, written)}${orMeant(words)}`;
  return `${says} says it too: ${!found || form === right ? `remove "${words}"` : inPlace(change, right, written)}${orMeant(words)}`;
}

/**
 * The form of a change that says what the words before it say, so that the sentence stays English in its place.
 *
 * @returns empty for the change itself; undefined where none is certain to fit
 */
function formFor(words: string, before: string): string | undefined {
  if (OTHERS.test(words)) return '';
  if (new RegExp(`\\b${NOUN} of$`, 'i').test(words))
    return /^(?:an?|the) /i.test(words) ? 'noun' : undefined;
  if (NOT.test(before)) return undefined;
  if (HAS.test(before) || PARTICIPLE.test(words)) return 'participle';
  return PAST.test(words) && !WAS.test(before) ? 'verb' : undefined;
}

/** The same of words after a change. */
const formAfter = (words: string): string => (/^,|^an? /.test(words) ? 'noun' : '');

/** What an author should write. Each language has its own present tense and infinitive, and a figure has neither. */
function inPlace(
  change: string,
  form: string | undefined,
  written: (reference: string) => string,
): string {
  if (form === undefined)
    return `reword the sentence with one of ${['verb', 'participle', 'noun'].map((name) => written(`${change}/${name}`)).join(', ')}, which write “rose by …”, “risen by …” and “a rise of …”`;
  return `write ${written(form === '' ? change : `${change}/${form}`)} in place of both`;
}

/** Finds words before a value that its own sign contradicts, or says once more. Words that are true of it may stay. */
function againstValue(
  before: string,
  { table, keys, form }: { table: string; keys: string; form: string | undefined },
  written: (reference: string) => string,
  { name, rows, changes = false }: ValueMeasure,
): string | undefined {
  const row = rows.find(({ key }) => key === keys);
  if (!row?.value) return undefined;
  const isBelow = row.value.numerator < 0n;
  const isSigned = isBelow && form !== 'amount';
  const value = [table, keys, name].join('/');
  if (isSigned && MINUS.test(before))
    return `"minus" stands before ${written(value)}, which is ${row.text} with its own minus: remove the word`;
  const rising = RATE.test(before) ? undefined : RISING.exec(before);
  const falling = FALLING.exec(before);
  const found = isBelow ? (rising ?? (isSigned ? falling : undefined)) : falling;
  // A level that is above 0 tells nothing of a fall.
  if (!found || (!changes && !isSigned) || row.value.numerator === 0n) return undefined;
  const words = found[0].trim();
  const says = `"${words}" stands before ${written(form === undefined ? value : `${value}/${form}`)}, which is ${row.text}`;
  return changes
    ? `${says}: ${inPlace(value, formFor(words, before.slice(0, found.index)), written)}${orMeant(words)}`
    : `${says} with its own minus: write ${written(`${value}/amount`)}${orMeant(words)}`;
}
