import type { Heading, ImageReference, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { unsigned } from '../../data/meant.ts';
import type { Collector, Inside } from './outline.ts';

/**
 * Adds a node of Markdown to the outline, and reports what is wrong with it in itself.
 *
 * @returns whether its children are to be visited too
 */
export function visitMarkdown(
  node: Nodes,
  line: number,
  inside: Inside,
  collector: Collector,
): boolean {
  const { outline, report, definitions } = collector;
  switch (node.type) {
    case 'mdxjsEsm':
      report(line, 'a story needs no import or export: its components are there already');
      return false;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (isCode(node)) report(line, codeFault(node.value, inside));
      return false;
    case 'heading':
      addHeading(node, line, inside, collector);
      return true;
    case 'link':
      outline.links.push({ to: node.url, line });
      if (node.children.length === 0)
        report(line, `the link to ${node.url} has no words: write [words](${node.url})`);
      return true;
    case 'linkReference': {
      const definition = definitions.get(node.identifier);
      if (definition) outline.links.push({ to: definition.url, line });
      return true;
    }
    case 'code':
      return false;
    case 'footnoteReference':
    case 'footnoteDefinition':
      report(
        line,
        'a story has no footnotes: cite a source, as [words](#source-…), or put the words into the text',
      );
      return false;
    case 'image':
      outline.images.push({ to: node.url, alt: node.alt ?? '', line });
      return true;
    case 'imageReference':
      report(line, referenceFault(node, collector));
      return true;
    default:
      return true;
  }
}

function addHeading(
  node: Heading,
  line: number,
  { step }: Inside,
  { outline, report, slugOf, levelOf }: Collector,
): void {
  if (step && node.depth < 3)
    report(line, 'a heading in a step starts with ###: with fewer it would end the section');
  else if (node.depth === 1)
    report(line, 'the headline is the title of the front matter: start a heading with ##');
  const id = slugOf(unsigned(toString(node, { includeImageAlt: false })));
  // Code in a heading has a report of its own, and an id made of it would be none.
  if (!node.children.some(isCode))
    outline.ids.push({ id, line, of: 'heading', tag: `h${levelOf(node.depth)}` });
  outline.anchors.add(id);
}

function referenceFault({ alt, identifier }: ImageReference, { definitions }: Collector): string {
  const address = definitions.get(identifier)?.url ?? './name.png';
  return `name the file in the image itself: write ![${alt ?? ''}](${address})`;
}

/** Whether a node is an expression, and not a comment. */
function isCode(node: Nodes): boolean {
  return (
    (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') &&
    !/^\s*(\/\*[^]*\*\/\s*)?$/.test(node.value)
  );
}

/** The message for code in a story's text. */
function codeFault(value: string, { quote }: Inside): string {
  return quote
    ? `{${value}} is code: a quotation is somebody's words, write the number as it was said`
    : `{${value}} is code: for a figure, write <Figure of="${value.includes('/') ? value.trim() : '…'}" />`;
}
