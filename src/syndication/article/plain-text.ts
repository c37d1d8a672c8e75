import { parseBody } from '../../markup/html.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';

const BLOCKS = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol dl dt dd figure figcaption table caption'.split(' '),
);

/** What stands before an item of a list: its number, or a hyphen. */
function bulletOf(item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return '-';
  return `${Number(list.getAttribute('start') ?? 1) + [...list.children].indexOf(item)}.`;
}

/** The white space of code, each with a stand-in that no story may have: all other white space is put in order. */
const OF_CODE = [
  [' ', '\u0001'],
  ['\n', '\u0002'],
] as const;

/**
 * Converts HTML to plain text: with a blank line between blocks, a hyphen or a number before the items of a list,
 * tabs between the cells of a table, quotation marks around a quotation without any, and the address after a link
 * to another page. Code keeps its lines and spaces.
 *
 * @param html the output of `sanitiseHtml`
 * @param page the address of the story's own page
 * @param language whose quotation marks are set
 */
export function plainText(html: string, page: string, language: Language): string {
  const document = parseBody(html);
  const { quoted } = dictionaryOf(language).page;
  const text = textOf(document.body, page, quoted)
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return OF_CODE.reduce((all, [space, standIn]) => all.replaceAll(standIn, space), text);
}

function textOf(node: Node, page: string, quoted: (words: string) => string): string {
  if (node.nodeType === node.TEXT_NODE) return (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
  const element = node as Element;
  const inner = Array.from(node.childNodes, (child) => textOf(child, page, quoted)).join('');
  const words = inner.trim();
  switch (element.localName) {
    case 'br':
      return '\n';
    case 'hr':
      return '\n\n* * *\n\n';
    case 'pre': {
      const code = element.textContent.trimEnd();
      return `\n\n${OF_CODE.reduce((all, [space, standIn]) => all.replaceAll(space, standIn), code)}\n\n`;
    }
    case 'img':
      return `[${element.getAttribute('alt') ?? ''}]`;
    case 'a': {
      const href = element.getAttribute('href') ?? '';
      const elsewhere = /^https?:/.test(href) && !href.startsWith(`${page}#`) && href !== words;
      return elsewhere ? `${inner} (${href})` : inner;
    }
    case 'li':
      return `\n${bulletOf(element)} ${words}`;
    case 'sup':
      // Ten to the sixth is not 106; the letters of 1st may follow.
      return /^[-−+\d]/.test(words) ? `^${words}` : inner;
    case 'tr':
      return `\n${Array.from(element.children, (cell) => textOf(cell, page, quoted).trim()).join('\t')}`;
    case 'blockquote':
      return `\n\n${/^["“„«‘']/.test(words) ? words : quoted(words)}\n\n`;
    default:
      return BLOCKS.has(element.localName) ? `\n\n${words}\n\n` : inner;
  }
}
