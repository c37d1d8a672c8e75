import type { Heading, Image, Nodes, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { existsSync, readFileSync } from 'node:fs';
import { cutMeant, unsigned } from '../data/meant.ts';
import { startsSentence } from '../data/text.ts';
import { headingLevels } from '../story/prose/headings.ts';
import { DEFAULT } from '../language/languages.ts';
import { ELEMENT_NAMES } from '../story/prose/elements.ts';
import { finalLink, pageIds, type PageIds } from '../story/prose/page-ids.ts';
import { readOutline } from '../story/prose/read-outline.ts';
import { SOURCES_FILE } from '../story/read/read-story.ts';
import { sourcesSchema } from '../story/schema/sources.ts';
import { parseYaml } from '../story/schema/yaml.ts';

/** The part of the Markdown processor's plugin interface that our plugins use. */
export interface Context {
  replaceNode(node: object, by: object): void;
  insertBefore(node: object, other: object): void;
  prependChild(node: object, child: object): void;
  appendChild(node: object, child: object): void;
  wrapNode(node: object, around: object): void;
  setProperty(node: object, name: string, value: unknown): void;
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

function isFigure(node: Nodes): node is Element {
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

/**
 * A plugin for Astro's Markdown processor that makes the levels of a story's headings follow from each other: a step before
 * the first `##` has a heading of the second level.
 */
export const followingLevels = () => {
  const levelOf = headingLevels();
  const rename = (node: Element, context: Context): void => {
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

/** An element of the text. */
interface HtmlElement {
  properties: Readonly<Record<string, unknown>>;
}

/** Puts a table into an element that scrolls where the table is wider than the text. */
const scroll = (node: object, context: Context): void =>
  context.wrapNode(node, {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table', 'typed'] },
    children: [],
  });

/** Puts a class in place of the style of a cell in a column that is aligned, which the page's security policy blocks. */
function align(cell: HtmlElement, context: Context): void {
  const { style } = cell.properties;
  if (typeof style !== 'string') return;
  context.setProperty(cell, 'style', null);
  if (style.includes('right')) context.setProperty(cell, 'className', 'end');
  if (style.includes('center')) context.setProperty(cell, 'className', 'centre');
}

/** A plugin for Astro's Markdown processor that prepares the tables which authors type in their text. */
export const typedTables = {
  name: 'typed-tables',
  element: [
    { filter: ['table'], visit: scroll },
    { filter: ['th', 'td'], visit: align },
  ],
  mdxJsxFlowElement: [{ filter: ['table'], visit: scroll }],
};

/** An element of the text: of Markdown, or typed as one. */
interface AnyElement {
  properties?: { href?: unknown };
  attributes?: readonly { name?: unknown; value?: unknown }[];
}

/** A story's ids, as its page has them. The check of the content decides them in the same way. */
function idsIn(story: URL): PageIds {
  const { outline } = readOutline(readFileSync(story, 'utf8'), '', {
    figures: {},
    language: DEFAULT,
    lines: [],
  });
  const sources = new URL(SOURCES_FILE, story);
  const text = existsSync(sources) ? readFileSync(sources, 'utf8') : '[]';
  const listed = parseYaml(text, '', sourcesSchema).value ?? [];
  return pageIds(
    outline.ids,
    listed.map(({ id }) => id),
  );
}

/**
 * A plugin for Astro's Markdown processor that gives each part of a story the id which it has on the page, and leads the links
 * within the story there.
 */
export const finalIds = ({ fileURL }: { fileURL: URL | undefined }) => {
  if (!fileURL) return null;
  const ids = idsIn(fileURL);
  const headings = ids.headings.values();
  const give = (node: AnyElement, context: Context): void => {
    for (const { name, value } of node.attributes ?? []) {
      if (typeof name !== 'string' || typeof value !== 'string') continue;
      const isId = name === 'id' || name === 'name';
      if (isId) context.setProperty(node, name, ids.final.get(value) ?? value);
      if (name === 'href') context.setProperty(node, name, finalLink(value, ids));
    }
  };
  return {
    name: 'final-ids',
    element: [
      {
        filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        visit: (node: AnyElement, context: Context): void =>
          context.setProperty(node, 'id', headings.next().value),
      },
      {
        filter: ['a'],
        visit: (node: AnyElement, context: Context): void =>
          context.setProperty(node, 'href', finalLink(String(node.properties?.href), ids)),
      },
    ],
    mdxJsxFlowElement: [{ filter: [...ELEMENT_NAMES], visit: give }],
    mdxJsxTextElement: [{ filter: [...ELEMENT_NAMES], visit: give }],
  };
};
