/** Braces with the text in them, or a word with braces after it that were never opened. */
const BRACES = /(\{+)([^{}]*)(\}*)|(?<![^\s{}])[^\s{}]+\}+/g;

/**
 * The figures in a text whose braces are not one pair, so that a brace would be printed: `{pears/spring/part`,
 * `{{pears/spring/part}}`. Braces about anything else are left to other checks.
 */
export function unpairedFigures(text: string): string[] {
  return Array.from(text.matchAll(BRACES), ([all, open = '', inner = '', close = '']) => {
    if (open.length === 1 && close.length === 1) return '';
    // Without its end, a figure goes on to the end of the text: its first word names it.
    return close === '' && open !== '' ? open + (/^\s*\S+/.exec(inner)?.[0] ?? '') : all;
  }).filter((words) => words.includes('/'));
}
