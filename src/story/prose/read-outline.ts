import Slugger from 'github-slugger';
import type { Definition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { own } from '../../data/own.ts';
import type { Problem, Report } from '../../data/problem.ts';
import { type Collector, type Inside, type Outline, addId } from './outline.ts';
import { VISITORS, type Visitor } from './components.ts';
import { isUsable, readAttributes, type Jsx } from './elements.ts';
import { headingLevels } from './headings.ts';
import { sparedIn } from './image-scenes.ts';
import { visitMarkdown } from './markdown.ts';
import type { KnownNumbers } from './compared.ts';
import { mdxToMdast } from 'satteri';
import { checkWords } from './words.ts';

/** The parser says no more of a tag with a slip in it than that it is none. */
const NO_TAG =
  'a tag that starts here cannot be read. Write each attribute as name="…", an address as [words](address), and a "<" that starts no tag as &lt;';

/**
 * Parses a story's MDX as Astro does, which renders it.
 *
 * @returns the tree; undefined where the text is not MDX, which is then reported
 */
export function parseMdx(text: string, report: Report): Root | undefined {
  try {
    return mdxToMdast(text) as Root;
  } catch (error) {
    const { message } = error as Error;
    const [, line = 1, reason = message] = /^(\d+):\d+: (.*) \([\w:-]+\)$/s.exec(message) ?? [];
    report(Number(line), `this is not MDX: ${reason.includes('valid JSX tag') ? NO_TAG : reason}`);
    return undefined;
  }
}

/** The attributes of HTML's own elements that a browser takes for an address. */
const ADDRESSES = /^(href|src|srcset|action|formaction|data|poster|ping|background|xlink:href)$/i;

/** The visitor of HTML's own elements. */
const visitHtml: Visitor = ({ node, attributes, line, inside }, { outline, report, levelOf }) => {
  const name = node.name ?? '';
  const { id = '', cite, href } = attributes;
  const heading = /^h([2-6])$/.exec(name)?.[1];
  const tag = heading === undefined ? name : `h${levelOf(Number(heading))}`;
  addId(outline, id, line, 'element', tag);
  if (cite !== undefined) outline.links.push({ to: cite, line });
  for (const attribute of Object.keys(attributes))
    if (ADDRESSES.test(attribute) && !(name === 'a' && attribute === 'href'))
      report(
        line,
        `an address is not allowed in "${attribute}" of <${name}>: write a link as [words](address), or an image as ![what it shows](./name.png)`,
      );
  const within = { ...inside, around: `<${name}>` };
  if (name !== 'a') return within;
  addId(outline, attributes.name ?? '', line, 'element', name);
  if (href !== undefined) outline.links.push({ to: href, line });
  return { ...within, link: true };
};

/**
 * Reads the outline of a story's MDX.
 *
 * @param text the whole file, with its front matter
 * @param file the file's path, for the messages
 * @param known for the advice on numbers that are typed
 * @returns the outline, and the problems of the text itself. Later checks, which also know the data,
 *   look for the things that the text refers to
 */
export function readOutline(
  text: string,
  file: string,
  known: KnownNumbers,
): { outline: Outline; problems: Problem[] } {
  const outline: Outline = {
    scenes: [],
    imageScenes: [],
    quotes: [],
    guesses: [],
    findings: [],
    ends: [],
    figures: [],
    givens: [],
    links: [],
    images: [],
    ids: [],
    anchors: new Set(),
  };
  const problems: Problem[] = [];
  const report: Report = (line, message, severity) =>
    problems.push({ file, line, message, severity });
  const tree = parseMdx(text, report);
  if (!tree) return { outline, problems };
  const slugger = new Slugger();
  const collector: Collector = {
    text,
    outline,
    report,
    definitions: definitionsIn(tree),
    slugOf: (words) => slugger.slug(words),
    levelOf: headingLevels(),
  };
  for (const child of tree.children) visitNode(child, {}, collector);
  checkWords(tree, known, report);
  return { outline, problems };
}

/** The addresses of reference links, by their names. The first address of a name counts. */
function definitionsIn(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}

function visitNode(node: Nodes, inside: Inside, collector: Collector): void {
  const line = node.position?.start.line ?? 1;
  let within = inside;
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    within = visitElement(node, line, inside, collector);
  else if (!visitMarkdown(node, line, inside, collector)) return;
  else if (node.type.startsWith('link')) within = { ...inside, link: true };
  else if (node.type === 'list') within = { ...inside, around: 'a list' };
  else if (node.type === 'blockquote') within = { ...inside, around: 'a quotation with >' };
  if (!('children' in node)) return;
  for (const child of node.children) visitNode(child, within, collector);
}

function visitElement(node: Jsx, line: number, inside: Inside, collector: Collector): Inside {
  if (!isUsable(node, collector.report, line)) return { ...inside, unknown: true };
  const spared = sparedIn(node, inside.scene);
  const attributes = readAttributes(node, collector.report, line, spared);
  const visitors: Readonly<Record<string, Visitor>> = VISITORS;
  const visitor = own(visitors, node.name ?? '') ?? visitHtml;
  return visitor({ node, attributes, line, inside }, collector);
}
