import Slugger from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterId } from './anchors.ts';
import { listOf, type Problem } from './problem.ts';

/** Something in the story, and the line of the file that it starts on. */
interface Placed {
  line: number;
}
export interface StepOutline extends Placed {
  id: string;
  /** The state that the scene's graphic is in while the step is read. */
  state: string;
  heading: string;
}
export interface SceneOutline extends Placed {
  id: string;
  form: string;
  table: string;
  title: string;
  steps: StepOutline[];
}
export interface QuoteOutline extends Placed {
  source: string;
  speaker: string;
  role: string | undefined;
  when: string;
  rank: string | undefined;
  /** The words, with nothing about them. */
  text: string;
}
/** A figure that readers may guess, and the scene on whose graphic they mark it. */
export interface GuessOutline extends Placed {
  id: string;
  of: string;
  scene: string;
}
export interface ReferenceOutline extends Placed {
  /** An address, or a reference to a figure. */
  to: string;
}
export interface ImageOutline extends ReferenceOutline {
  alt: string;
}

/** What a story's text holds, without its words: what there is to check, and to lay out. */
export interface Outline {
  scenes: SceneOutline[];
  quotes: QuoteOutline[];
  guesses: GuessOutline[];
  figures: ReferenceOutline[];
  links: ReferenceOutline[];
  images: ImageOutline[];
  /** Every id that a link within the story can lead to. */
  anchors: Set<string>;
}

/** The components that a story may use, with their attributes; those with a `?` may be left out. */
const COMPONENTS: Record<string, string[]> = {
  Scene: ['id', 'form', 'table', 'title'],
  Step: ['id', 'state'],
  Quote: ['source', 'speaker', 'role?', 'where', 'when', 'rank?'],
  Guess: ['id', 'of', 'scene'],
  Figure: ['of'],
};

/** How a quotation may be set, other than as most are. */
export const RANKS: readonly string[] = ['lead', 'brief'];

/** Names that stand in an address: no percent signs to trip over. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
type Node = Nodes;
interface Inside {
  scene?: SceneOutline;
  step?: StepOutline;
  quote?: boolean;
}

/**
 * Reads what a story's MDX holds.
 *
 * @param text the whole file, with its front matter
 * @param file where it comes from, for the messages
 * @returns the outline, and whatever is wrong in the text alone. Whether what it refers to is there
 *   is for the checks that also know the data.
 */
export function readOutline(text: string, file: string): { outline: Outline; problems: Problem[] } {
  const outline: Outline = {
    scenes: [],
    quotes: [],
    guesses: [],
    figures: [],
    links: [],
    images: [],
    anchors: new Set(),
  };
  const problems: Problem[] = [];
  const report = (line: number, message: string) => problems.push({ file, line, message });

  let tree: Root;
  try {
    tree = parser.parse(text);
  } catch (error) {
    const { line, reason = String(error) } = error as { line?: number; reason?: string };
    // A tag that is never closed is told of at the end of the file, with its place in the words.
    const start = /\((\d+):\d+-/.exec(reason)?.[1];
    report(line ?? Number(start ?? 1), `this is not MDX: ${reason}`);
    return { outline, problems };
  }

  const lineOf = new Map<string, number>();
  const slugger = new Slugger();
  const headings: ReferenceOutline[] = [];
  const takeId = (what: string, id: string, line: number) => {
    const earlier = lineOf.get(id);
    if (!ID.test(id))
      report(line, `${what} id "${id}" should be in small letters, digits and hyphens`);
    else if (earlier !== undefined)
      report(line, `${what} id "${id}" is taken, on line ${earlier}: give each an id of its own`);
    else lineOf.set(id, line);
    outline.anchors.add(id);
  };

  const visit = (node: Node, inside: Inside) => {
    const line = node.position?.start.line ?? 1;
    let within = inside;
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        within = element(node, line, inside);
        break;
      case 'mdxjsEsm':
        report(line, 'a story imports and exports nothing: its components are there already');
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^\s*(\/\*[^]*\*\/\s*)?$/.test(node.value))
          report(line, `{${node.value}} is code: for a figure, write <Figure of="…" />`);
        return;
      case 'heading':
        headings.push({ to: slugger.slug(toString(node)), line });
        break;
      case 'link':
      case 'definition':
        outline.links.push({ to: node.url, line });
        break;
      case 'image':
        outline.images.push({ to: node.url, alt: node.alt ?? '', line });
        break;
      case 'text':
        if (inside.quote) dots(node.value, line);
        else percentages(node.value, line);
        break;
    }
    if ('children' in node) for (const child of node.children) visit(child, within);
  };

  /** Where words of a quotation are left out, one character says so. */
  const dots = (value: string, line: number) => {
    if (value.includes('...'))
      report(line, 'a cut in a quotation is marked with one character, …, and not with three dots');
  };

  /** A percentage that is typed stays when its data change. */
  const percentages = (value: string, line: number) => {
    for (const match of value.matchAll(/\d[\d.,]*\s?(%|per ?cent)/g)) {
      const before = value.slice(0, match.index).split('\n').length - 1;
      report(
        line + before,
        `"${match[0]}" is typed by hand: write <Figure of="table/row/share" />, so that it follows the data`,
      );
    }
  };

  const element = (node: Jsx, line: number, inside: Inside): Inside => {
    const name = node.name ?? '';
    const attributes = readAttributes(node, report, line);
    if (!attributes) return inside;
    if (/^[a-z]/.test(name)) {
      if (name === 'a' && attributes.href !== undefined)
        outline.links.push({ to: attributes.href, line });
      if (name === 'img')
        outline.images.push({ to: attributes.src ?? '', alt: attributes.alt ?? '', line });
      if (attributes.id !== undefined) takeId(`the <${name}>'s`, attributes.id, line);
      return inside;
    }
    const expected = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
    if (!expected) {
      report(line, `there is no <${name}>: a story may use ${listOf(Object.keys(COMPONENTS))}`);
      return inside;
    }
    if (!attributesFit(name, expected, attributes, line)) return inside;
    const get = (attribute: string) => attributes[attribute] ?? '';
    switch (name) {
      case 'Scene': {
        if (inside.scene) report(line, 'a <Scene> stands inside another: close the first one');
        takeId("the scene's", get('id'), line);
        outline.anchors.add(afterId(get('id')));
        const scene: SceneOutline = {
          id: get('id'),
          form: get('form'),
          table: get('table'),
          title: get('title'),
          steps: [],
          line,
        };
        outline.scenes.push(scene);
        if (!childrenOf(node).some((child) => 'name' in child && child.name === 'Step'))
          report(line, `the scene "${scene.id}" has no <Step>: give it one for each state`);
        return { ...inside, scene };
      }
      case 'Step': {
        if (!inside.scene || inside.step) {
          report(
            line,
            `the step "${get('id')}" stands ${inside.step ? 'inside another' : 'outside a scene'}: put it straight into a <Scene>`,
          );
          return inside;
        }
        takeId("the step's", get('id'), line);
        const heading = childrenOf(node).find(
          (child): child is Heading => child.type === 'heading',
        );
        if (heading === undefined || heading !== childrenOf(node)[0])
          report(line, `the step "${get('id')}" should start with a heading: ### In a few words`);
        const step: StepOutline = {
          id: get('id'),
          state: get('state'),
          heading: heading ? toString(heading) : '',
          line,
        };
        inside.scene.steps.push(step);
        return { ...inside, step };
      }
      case 'Quote':
        outline.quotes.push({
          source: get('source'),
          speaker: get('speaker'),
          role: attributes.role,
          when: get('when'),
          rank: attributes.rank,
          text: childrenOf(node)
            .map((child) => toString(child))
            .join(' ')
            .replace(/\s+/g, ' ')
            .trim(),
          line,
        });
        return { ...inside, quote: true };
      case 'Guess':
        takeId("the guess's", get('id'), line);
        outline.anchors.add(afterId(get('id')));
        outline.guesses.push({ id: get('id'), of: get('of'), scene: get('scene'), line });
        return inside;
      case 'Figure':
        outline.figures.push({ to: get('of'), line });
        return inside;
      default:
        return inside;
    }
  };

  const attributesFit = (
    name: string,
    expected: string[],
    attributes: Record<string, string>,
    line: number,
  ): boolean => {
    const before = problems.length;
    const names = expected.map((attribute) => attribute.replace('?', ''));
    for (const attribute of expected)
      if (!attribute.endsWith('?') && !attributes[attribute])
        report(line, `<${name}> has no ${attribute}: its attributes are ${listOf(names)}`);
    for (const attribute of Object.keys(attributes))
      if (!names.includes(attribute))
        report(line, `<${name}> knows no "${attribute}": its attributes are ${listOf(names)}`);
    return problems.length === before;
  };

  for (const child of tree.children) visit(child, {});
  for (const { to, line } of headings) {
    const earlier = lineOf.get(to);
    if (earlier !== undefined)
      report(line, `the heading's own id "${to}" is taken, on line ${earlier}: rename one of them`);
    outline.anchors.add(to);
  }
  return { outline, problems };
}

function childrenOf(node: Jsx): Node[] {
  return node.children;
}

/** An element's attributes as text; undefined, and reported, where one is code or a style. */
function readAttributes(
  node: Jsx,
  report: (line: number, message: string) => void,
  line: number,
): Record<string, string> | undefined {
  const read: Record<string, string> = {};
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const value = attribute.type === 'mdxJsxAttribute' ? (attribute.value ?? '') : null;
    if (typeof value !== 'string') {
      report(line, `${name} of <${node.name ?? ''}> is code: write it as text, in quotation marks`);
      return undefined;
    }
    if (name === 'style' || /^on/i.test(name)) {
      report(line, `the page's security policy blocks "${name}" on <${node.name ?? ''}>: leave it`);
      return undefined;
    }
    read[name] = value;
  }
  return read;
}
