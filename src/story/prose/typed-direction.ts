import { parseReference, rowsIn } from '../../data/reference.ts';

/** English words that say which way a number went, before its change and after it. */
const BEFORE =
  /\b(?:rose|risen|grew|grown|increased|climbed|jumped|up|fell|fallen|dropped|decreased|declined|down) (?:by )?$/i;
const AFTER = /^ (?:more|fewer|less|higher|lower)\b/;
const DIFFERENCE = /\b(?:difference|gap) of $/i;

/**
 * Finds words beside the size of a change that say which way the number went: the data could come to say
 * the opposite.
 *
 * @param reference to a figure in a text
 * @param before the text before the figure
 * @param after the text after it
 * @returns the words, and the reference to what says both; undefined where there are no such words
 */
export function typedDirection(
  reference: string,
  before: string,
  after: string,
): { words: string; right: string } | undefined {
  const { keys = '', form } = parseReference(reference) ?? {};
  if (form !== 'amount' || rowsIn(keys).length < 2) return undefined;
  const verb = BEFORE.exec(before)?.[0];
  if (verb !== undefined)
    return { words: verb.trim(), right: reference.replace(/amount$/, 'verb') };
  const direction = DIFFERENCE.test(before) ? undefined : AFTER.exec(after)?.[0];
  return direction === undefined
    ? undefined
    : { words: direction.trim(), right: reference.replace(/\/amount$/, '') };
}
