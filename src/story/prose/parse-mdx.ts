import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Report } from '../../data/problem.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

/**
 * Parses a story's MDX.
 *
 * @returns the tree; undefined where the text is not MDX, which is then reported
 */
export function parseMdx(text: string, report: Report): Root | undefined {
  try {
    return parser.parse(text);
  } catch (error) {
    const { line = 1, reason = String(error) } = error as { line?: number; reason?: string };
    const fault = mdxFault(reason, line, text);
    report(fault.line, `this is not MDX: ${fault.reason}`);
    return undefined;
  }
}

/** Something that is not MDX, with its line, counted from 1. */
interface MdxFault {
  line: number;
  reason: string;
}

/** HTML elements and components that have no content. */
const EMPTY = /^(br|hr|wbr|Figure|Finding|End)$/;

const FIGURE = 'For a figure, write <Figure of="…" />, and for a brace \\{';

/** What the parser says of a fault that is on the line that it gives, and what authors read of it. */
const REASONS: readonly (readonly [parser: RegExp, reason: string])[] = [
  [
    / before attribute value,/,
    'the value of an attribute goes in straight quotation marks, as id="…"',
  ],
  [
    /^Unexpected character `!` .* before name,/,
    'a comment is written {/* … */} here, not <!-- … -->',
  ],
  [/ before name,/, 'a < opens a tag: write \\< where the sign is meant'],
  [/ before local name,/, 'an address does not go in angle brackets: write [words](address)'],
  [
    /^Expected the closing tag `(.+?)` either after the end/,
    '$1 goes on a line of its own, with an empty line before it',
  ],
  [
    /^Unexpected closing slash/,
    'this closes an element that is not open: remove it, or open the element above',
  ],
  [/closing brace for `{`/, `a brace is never closed. ${FIGURE}`],
  [/expression with acorn$/, `text in braces is taken for code. ${FIGURE}`],
  [
    /acorn$/,
    'a line that starts with "import" or "export" is taken for code: start it with another word',
  ],
];

/**
 * What is wrong, in words for authors: an element that does not end, a tag that is not whole, and the like; otherwise
 * the parser's own words.
 *
 * @param reason the parser's words
 * @param line the line that the parser gives, which may be after the fault
 * @param text the whole file
 */
function mdxFault(reason: string, line: number, text: string): MdxFault {
  const [, name, start] = /closing tag for `<(\w+)>` \((\d+):/.exec(reason) ?? [];
  if (name !== undefined) return { line: Number(start), reason: unclosed(name, reason, line) };
  if (/ attribute name,| self-closing slash,|end of file in attribute value/.test(reason))
    return { line: tagBefore(line, text), reason: BROKEN_TAG };
  const [parser, words = ''] = REASONS.find(([parser]) => parser.test(reason)) ?? [];
  const [, tag = ''] = parser?.exec(reason) ?? [];
  return { line, reason: parser ? words.replace('$1', tag) : reason };
}

/** What would end an element that has no end where the parser expects it. */
function unclosed(name: string, reason: string, line: number): string {
  const closing = /^Unexpected closing tag `(.+?)`/.exec(reason)?.[1];
  if (EMPTY.test(name)) return `<${name}> is never closed: end its tag with />`;
  if (name === 'img') return 'an image of HTML is not drawn: write ![what it shows](./name.png)';
  if (/end of `(paragraph|listItem)`$/.test(reason))
    return `<${name}> does not end in the paragraph or list where it starts: put its tag on a line of its own, with an empty line after it, or write </${name}> there`;
  const before =
    closing === undefined ? '' : `, before the ${closing} on line ${line} or in its place`;
  return `<${name}> is never closed: write </${name}> after its content${before}`;
}

const BROKEN_TAG =
  'this tag has no end, or a quotation mark too few or too many: in a value, write ’ for an apostrophe, and “ and ” around a quotation';

/** The line of the tag that is broken: the last one up to a line with an odd number of quotation marks, or else the last. */
function tagBefore(line: number, text: string): number {
  const tags = text
    .split('\n')
    .flatMap((words, i) => (i < line && /<[A-Za-z]/.test(words) ? [{ words, at: i + 1 }] : []));
  const odd = tags.findLast(({ words }) => words.split('"').length % 2 === 0);
  return (odd ?? tags.at(-1))?.at ?? line;
}
