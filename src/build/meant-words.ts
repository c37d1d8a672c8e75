import type { Image, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { cutMeant, unsigned } from '../data/meant.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The part of the Markdown processor's plugin interface that is used here. */
interface Context {
  replaceNode: (node: object, by: object) => void;
  insertBefore: (node: object, other: object) => void;
}

/** A calculation of our own becomes a component, which knows the words for that in the story's language. */
function replaceText(node: Text, context: Context): void {
  const pieces = cutMeant(node.value);
  if (!pieces.some(({ isMeant }) => isMeant)) return;
  const nodes = pieces.map(({ words, isOurs }) => {
    const text = { type: 'text', value: words };
    return isOurs
      ? { type: 'mdxJsxTextElement', name: 'Ours', attributes: [], children: [text] }
      : text;
  });
  const last = nodes.pop();
  for (const other of nodes) context.insertBefore(node, other);
  if (last) context.replaceNode(node, last);
}

/** The attributes of HTML elements. Those of components are read with the story's figures filled in. */
function replaceAttributes(node: Element, context: Context): void {
  if (!/^[a-z]/.test(node.name ?? '')) return;
  const attributes = node.attributes.map((one) =>
    typeof one.value === 'string' ? { ...one, value: unsigned(one.value) } : one,
  );
  if (attributes.some(({ value }, i) => value !== node.attributes[i]?.value))
    context.replaceNode(node, { ...node, attributes });
}

/** A plugin for Astro's Markdown processor that leaves out the signs around words that their author means. */
export const meantWords = {
  name: 'meant-words',
  text: replaceText,
  image: (node: Image, context: Context): void => {
    const alt = unsigned(node.alt ?? '');
    if (alt !== (node.alt ?? '')) context.replaceNode(node, { ...node, alt });
  },
  mdxJsxFlowElement: replaceAttributes,
  mdxJsxTextElement: replaceAttributes,
};
