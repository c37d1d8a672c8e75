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
    report(line, `this is not MDX: ${reason}`);
    return undefined;
  }
}
