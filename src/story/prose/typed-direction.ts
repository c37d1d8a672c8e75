import { parseReference, rowsIn } from '../../data/reference.ts';

// English words that say which way a number went, right before its change or right after it.

const RISES = 'rise|increase|growth|gain|jump|surge|climb|addition';
const FALLS = 'fall|drop|decrease|decline|reduction|cut|loss|slump|plunge';
const NOUN = `(?:${RISES}|${FALLS})`;
const VERB =
  '(?:rose|risen|rises?|rising|grew|grown|grows?|growing|increase[ds]?|increasing|climb(?:ed|s|ing)?|jump(?:ed|s)?|' +
  'soar(?:ed|s)?|surged?|gained|added|up|fell|fallen|falls?|falling|drop(?:ped|s|ping)?|decrease[ds]?|decreasing|' +
  'decline[ds]?|declining|shrank|shrunk|plunged?|plummeted|sank|sunk|slumped|tumbled|lost|down)';
const BEFORE = new RegExp(
  `\\b(?:${VERB}(?: (?:again|further))?(?:,? by)?|(?:an? |the )?${NOUN} of|(?:an )?(?:extra|additional)|(?:more|fewer|higher|lower),? by) $`,
  'i',
);
const AFTER = new RegExp(
  `^(?:,? (?:an? )${NOUN}\\b| (?:more|fewer|less|higher|lower|greater|smaller|extra|additional)\\b)`,
);
/** A difference of 4 more pears has no direction. */
const DIFFERENCE = /\b(?:difference|gap) of $/i;

/**
 * Finds words beside a change that say which way the number went. Beside its size alone, the data could come to say
 * the opposite; beside any other form, it would be said twice.
 *
 * @param reference to a figure in a text
 * @param before the text before the figure
 * @param after the text after it
 * @param written a figure as its author writes it, by its reference
 * @returns the message; undefined where there are no such words
 */
export function typedDirection(
  reference: string,
  before: string,
  after: string,
  written: (reference: string) => string,
): string | undefined {
  const { table = '', keys = '', measure = '', form } = parseReference(reference) ?? {};
  if (rowsIn(keys).length < 2 || !/(?:change|points)$/.test(measure)) return undefined;
  const verb = BEFORE.exec(before)?.[0].trim();
  const words = verb ?? (DIFFERENCE.test(before) ? undefined : AFTER.exec(after)?.[0].trim());
  if (words === undefined) return undefined;
  const change = [table, keys, measure].join('/');
  const right = written(verb === undefined ? change : `${change}/verb`);
  const says = `"${words}" says which way the number went, and ${written(reference)}`;
  return form === 'amount'
    ? `${says} does not: write ${right} in place of both, so that the data say it`
    : `${says} says it too: ${verb === undefined || form === 'verb' ? `remove "${words}"` : `write ${right} in place of both`}`;
}
