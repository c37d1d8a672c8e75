import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../../data/problem.ts';
import { lineAt } from '../../data/text.ts';

/** A link with white space before its address. A word in brackets may well go before one in parentheses. */
const SPACED_LINK =
  /(?:!?\[[^[\]]*)?(?<!\\)\]\s+\((?:#[a-z][^()\s]*|(?:\.{1,2}\/|data\/|mailto:|tel:)[^()]*)\)/g;
/** A link whose address has no end. */
const OPEN_LINK =
  /(?:!?\[[^[\]]*)?(?<!\\)\]\((?:#[a-z]|\.{1,2}\/|data\/|mailto:|tel:|https?:)[^()\s]*(?=\s|$)(?![^()\n]*\))/g;
/** Two asterisks that open bold words. Within a word or at its end, they may stand for letters: f**k. */
const OPENING = /(?<=^|[\s([“‘"'])\*\*[^\s*]\S*/g;
/** The start of a heading without its space. After a single #, it may be a hashtag. */
const UNSPACED = /^ {0,3}(#{2,6})[^\s#].*/gm;

/** The text of a node as its author wrote it, in which an escaped sign still has its backslash. */
const sourceOf = ({ position }: Nodes, text: string) =>
  text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);

/**
 * Whether a paragraph was meant to start with a heading.
 *
 * @param text the whole file
 */
export const isUnspaced = (node: Nodes, text: string): boolean =>
  node.type === 'paragraph' && sourceOf(node, text).search(UNSPACED) === 0;

/**
 * Reports markup that Markdown does not read as such, so that its signs would be printed: a link with a space
 * before its address or without an end, bold words that never end, and a heading without the space after its #.
 *
 * @param text the whole file
 */
export function checkPrintedMarkup(tree: Root, text: string, report: Report): void {
  const check = (
    node: Nodes,
    pattern: RegExp,
    messageFor: (words: string, sign: string) => string,
  ) => {
    const source = sourceOf(node, text);
    for (const { 0: words, 1: sign = '', index } of source.matchAll(pattern)) {
      const line = (node.position?.start.line ?? 1) + lineAt(source, index) - 1;
      report(line, messageFor(words.replace(/\s+/g, ' ').trim(), sign));
    }
  };
  visit(tree, (node) => {
    if (node.type === 'paragraph')
      check(
        node,
        UNSPACED,
        (words, sign) => `"${words}" is printed as it is: write a space after its ${sign}`,
      );
    if (node.type !== 'text') return;
    check(
      node,
      SPACED_LINK,
      (words) => `"${words}" is printed as it is: remove the space between ] and (`,
    );
    check(
      node,
      OPEN_LINK,
      (words) => `"${words}" is printed as it is: a link needs a ) right after its address`,
    );
    check(
      node,
      OPENING,
      (words) =>
        `"${words}" is printed as it is: bold words have ** right before the first and right after the last, and an asterisk is written \\*`,
    );
  });
}
