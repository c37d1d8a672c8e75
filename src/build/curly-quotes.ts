import type { Image, Nodes, Text } from 'mdast';
import { curly } from '../data/curly.ts';
import { COMPONENTS } from '../story/prose/elements.ts';
import type { Context } from './markdown-plugins.ts';

/** An element of the text, with what its author gives to it. */
interface Element {
  attributes?: readonly { name?: string; value?: unknown }[];
}

/** The attributes whose words readers see. */
const WORDS = new Set(['title', 'note', 'caption', 'credit', 'speaker', 'role', 'where']);
/** Elements whose words stay as they are typed. */
const AS_TYPED = new Set(['code', 'pre', 'kbd', 'samp', 'var']);

/** Makes the marks of a block curly. They depend on what stands beside them, in whatever element that is. */
function mend(block: Nodes, context: Context): void {
  const pieces: { text?: Text; words: string }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') pieces.push({ text: node, words: node.value });
    else if (node.type === 'break') pieces.push({ words: ' ' });
    else if (!('children' in node) || ('name' in node && AS_TYPED.has(node.name ?? '')))
      pieces.push({ words: 'x' });
    else if (node.children.length === 0) pieces.push({ words: 'x' });
    else node.children.forEach(visit);
  };
  visit(block);
  const mended = curly(pieces.map(({ words }) => words).join(''));
  let start = 0;
  for (const { text, words } of pieces) {
    const value = mended.slice(start, (start += words.length));
    if (text && value !== words) context.setProperty(text, 'value', value);
  }
}

/** Makes the marks of an element's words curly that are in no paragraph. */
function mendElement(node: Nodes, context: Context): void {
  if ('name' in node && AS_TYPED.has(node.name ?? '')) return;
  if ('children' in node && node.children.some(({ type }) => type === 'text')) mend(node, context);
}

/** A plugin for Astro's Markdown processor that makes straight quotation marks and apostrophes of the text curly. */
export const curlyText = {
  name: 'curly-text',
  paragraph: mend,
  heading: mend,
  tableCell: mend,
  mdxJsxFlowElement: mendElement,
  image: (node: Image, context: Context): void =>
    context.setProperty(node, 'alt', curly(node.alt ?? '')),
};

function mendAttributes(node: Element, context: Context): void {
  for (const { name, value } of node.attributes ?? [])
    if (typeof name === 'string' && WORDS.has(name) && typeof value === 'string')
      context.setProperty(node, name, curly(value));
}

const filter = Object.keys(COMPONENTS);

/** The same for the attributes of components. */
export const curlyAttributes = {
  name: 'curly-attributes',
  mdxJsxFlowElement: [{ filter, visit: mendAttributes }],
  mdxJsxTextElement: [{ filter, visit: mendAttributes }],
};
