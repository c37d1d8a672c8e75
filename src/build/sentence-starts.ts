import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { startsSentence } from '../data/text.ts';

type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** The part of the Markdown processor's plugin interface that is used here. */
interface Context {
  replaceNode: (node: Component, by: Component) => void;
}

function isFigure(node: Nodes): node is Component {
  return node.type.startsWith('mdxJsx') && 'name' in node && node.name === 'Figure';
}

/** Adds the attribute `starts` to each figure of a block that starts a sentence. */
function mark(block: Nodes, context: Context): void {
  let before = '';
  const visit = (node: Nodes): void => {
    if (isFigure(node)) {
      const starts = { type: 'mdxJsxAttribute' as const, name: 'starts' };
      if (startsSentence(before))
        context.replaceNode(node, { ...node, attributes: [...node.attributes, starts] });
      before += 'a number';
    } else if ('children' in node) node.children.forEach(visit);
    else if (node.type === 'text') before += node.value;
    else if (node.type === 'break') before += '\n';
  };
  visit(block);
}

/**
 * A plugin for Astro's Markdown processor that marks the figures which start a sentence, so that
 * authors do not have to.
 */
export const sentenceStarts = {
  name: 'sentence-starts',
  paragraph: mark,
  heading: mark,
  tableCell: mark,
  /** A figure on a line of its own is a block itself. */
  mdxJsxFlowElement: (node: MdxJsxFlowElement, context: Context): void => {
    if (isFigure(node)) mark(node, context);
  },
};
