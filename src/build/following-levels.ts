import type { Heading } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { headingLevels } from '../story/prose/headings.ts';

type Typed = MdxJsxFlowElement | MdxJsxTextElement;

/** The part of the Markdown processor's plugin interface that is used here. */
interface Context {
  setProperty: (node: Heading | Typed, name: 'depth' | 'name', value: number | string) => void;
}

/**
 * A plugin for Astro's Markdown processor that makes the levels of a story's headings follow from each other: a step before
 * the first `##` has a heading of the second level.
 */
export const followingLevels = () => {
  const levelOf = headingLevels();
  const rename = (node: Typed, context: Context): void => {
    const signs = /^h([2-6])$/.exec(node.name ?? '')?.[1];
    if (signs !== undefined) context.setProperty(node, 'name', `h${levelOf(Number(signs))}`);
  };
  return {
    name: 'following-levels',
    heading: (node: Heading, context: Context): void =>
      context.setProperty(node, 'depth', levelOf(node.depth)),
    mdxJsxFlowElement: rename,
    mdxJsxTextElement: rename,
  };
};
