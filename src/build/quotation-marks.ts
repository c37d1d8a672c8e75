import type { Nodes, Parents, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { toString } from 'mdast-util-to-string';
import {
  afterQuotation,
  beforeQuotation,
  hasMarks,
  isBetweenMarks,
  unclosed,
  unopened,
} from '../story/prose/quotation-marks.ts';
import type { Context as PluginContext } from './markdown-plugins.ts';

interface Context extends PluginContext {
  parent: (node: Nodes) => Nodes | undefined;
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The elements that quote. */
const QUOTING = ['Quote', 'q'];

const nameOf = (node: Nodes | undefined): string | null | undefined =>
  node !== undefined && 'name' in node ? node.name : undefined;

/** A quotation mark of the story's language, in words that are quoted within so many others. */
function mark(side: 'opens' | 'closes', depth: number): Element {
  const attribute = (name: string) => ({ type: 'mdxJsxAttribute' as const, name });
  const attributes = [side, ...(depth % 2 === 1 ? ['within'] : [])].map(attribute);
  return { type: 'mdxJsxTextElement', name: 'QuotationMark', attributes, children: [] };
}

function depthOf(node: Nodes, context: Context): number {
  const around = context.parent(node);
  if (around === undefined) return 0;
  return depthOf(around, context) + (QUOTING.includes(nameOf(around) ?? '') ? 1 : 0);
}

/** The text that a part of a quotation starts or ends with. */
function textAt(node: Nodes | undefined, place: 0 | -1): Text | undefined {
  if (node?.type === 'text') return node;
  return node !== undefined && 'children' in node
    ? textAt(node.children.at(place), place)
    : undefined;
}

/** Sets marks around the words of an element, in place of those that are typed around a quotation. */
function quote(element: Element, context: Context): void {
  const name = nameOf(element);
  if (!QUOTING.includes(name ?? '')) return;
  const depth = depthOf(element, context);
  const blocks = element.children.filter(({ type }) => type === 'paragraph');
  const parts: Parents[] = blocks.length > 0 ? (blocks as Parents[]) : [element];
  if (hasMarks(parts.map((part) => toString(part)))) {
    const values = new Map<Text, string>();
    for (const part of parts) {
      const first = textAt(part, 0);
      if (first) values.set(first, unopened(first.value));
    }
    const last = textAt(parts.at(-1), -1);
    if (last) values.set(last, unclosed(values.get(last) ?? last.value));
    for (const [text, value] of values) context.setProperty(text, 'value', value);
  }
  for (const part of parts) context.prependChild(part, mark('opens', depth));
  const last = parts.at(-1) ?? element;
  // In a quotation of rank "lead", the words in <b> stand alone and large at its end.
  const end = last.children.at(-1);
  context.appendChild(end && nameOf(end) === 'b' ? end : last, mark('closes', depth));
  // A browser and a feed reader would set marks of their own around a <q>.
  if (name === 'q') context.setProperty(element, 'name', 'span');
}

/** Removes the marks that are typed around a quotation in a sentence. */
function strip(block: Parents, context: Context): void {
  const { children } = block;
  const values = children.map((child) => (child.type === 'text' ? child.value : undefined));
  children.forEach((child, i) => {
    const [before, after] = [values[i - 1], values[i + 1]];
    if (!QUOTING.includes(nameOf(child) ?? '') || before === undefined || after === undefined)
      return;
    if (!isBetweenMarks(before, after)) return;
    values[i - 1] = beforeQuotation(before);
    values[i + 1] = afterQuotation(after);
  });
  children.forEach((child, i) => {
    const value = values[i];
    if (child.type === 'text' && value !== undefined && value !== child.value)
      context.setProperty(child, 'value', value);
  });
}

/**
 * A plugin for Astro's Markdown processor that sets the quotation marks of each quotation as characters, so that copies and
 * feeds have them.
 */
export const quotationMarks = {
  name: 'quotation-marks',
  paragraph: strip,
  heading: strip,
  tableCell: strip,
  mdxJsxFlowElement: quote,
  mdxJsxTextElement: quote,
};
