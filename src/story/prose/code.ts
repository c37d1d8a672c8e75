import type { Nodes } from 'mdast';
import type { Inside } from './collector.ts';

/** Whether a node is an expression, and not a comment. */
export function isCode(node: Nodes): boolean {
  return (
    (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') &&
    !/^\s*(\/\*[^]*\*\/\s*)?$/.test(node.value)
  );
}

/** The message for code in a story's text. */
export function codeFault(value: string, { quote }: Inside): string {
  return quote
    ? `{${value}} is code: a quotation is somebody's words, write the number as it was said`
    : `{${value}} is code: for a figure, write <Figure of="${value.includes('/') ? value.trim() : '…'}" />`;
}
