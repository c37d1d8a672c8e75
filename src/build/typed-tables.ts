/** An element of the text. */
interface Element {
  properties: Readonly<Record<string, unknown>>;
}

/** The part of the Markdown processor's plugin interface that is used here. */
interface Context {
  wrapNode(node: object, around: object): void;
  setProperty(node: object, name: string, value: unknown): void;
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
function align(cell: Element, context: Context): void {
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
