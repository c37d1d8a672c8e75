/** Something that is not MDX, with its line, counted from 1. */
export interface MdxFault {
  line: number;
  reason: string;
}

/** HTML elements and components that have no content. */
const EMPTY = /^(br|hr|wbr|Figure|Finding|End)$/;

/**
 * What is wrong, in words for authors; otherwise the parser's own words.
 *
 * @param reason the parser's words
 * @param line the line that the parser gives, which may be after the fault
 * @param text the whole file
 */
export function mdxFault(reason: string, line: number, text: string): MdxFault {
  return (
    openFence(reason, text) ??
    unclosed(reason, line, text) ??
    openValue(reason, line, text) ??
    apostrophe(reason, line, text) ??
    inTag(reason, line, text) ?? { line, reason: plain(reason) }
  );
}

/** A line of backticks or tildes, after which everything up to the next one is code: also the tags that close elements. */
const FENCE = /^ {0,3}(?:`{3}|~{3})/;

/** Code that is never closed, with an element around it. */
function openFence(reason: string, text: string): MdxFault | undefined {
  if (!/closing tag for `<\w+>` \([\d:-]+\)$/.test(reason)) return undefined;
  const fences = text.split('\n').flatMap((words, i) => (FENCE.test(words) ? [i + 1] : []));
  return fences.length % 2 === 0
    ? undefined
    : {
        line: fences.at(-1) ?? 1,
        reason:
          'this line opens code that is never closed, so all that follows is taken for code: remove the line',
      };
}

/** An element that the parser found no end of. */
interface Unclosed {
  name: string;
  /** The line of its tag, and of what the parser found in place of its end. */
  start: number;
  line: number;
  /** The name of the closing tag that the parser found there, if it was one. */
  closing: string | undefined;
  reason: string;
}

/** An element that is never closed, or closed by another name, or whose tag has words before or after it on its line. */
function unclosed(reason: string, line: number, text: string): MdxFault | undefined {
  const [, name = '', start] = /closing tag for `<(\w+)>` \((\d+):/.exec(reason) ?? [];
  if (start === undefined) return undefined;
  const closing = /^Unexpected closing tag `<\/(\w+)>`/.exec(reason)?.[1];
  const element = { name, start: Number(start), line, closing, reason };
  const lines = text.split('\n');
  return (
    otherName(element) ??
    endsAtOnce(element, lines) ??
    inList(element, lines) ??
    onItsLine(element, lines) ??
    neverClosed(element)
  );
}

/** An element whose two tags differ in capitals: a component has one, an element of HTML has none. */
function otherName({ name, start, line, closing }: Unclosed): MdxFault | undefined {
  if (closing?.toLowerCase() !== name.toLowerCase()) return undefined;
  return /^[a-z]/.test(name)
    ? {
        line: start,
        reason: `<${name}> is closed by </${closing}> on line ${line}: write <${closing}>`,
      }
    : {
        line,
        reason: `</${closing}> does not close the <${name}> on line ${start}: write </${name}>`,
      };
}

/** An element inside this one that is closed, and whose tag has ended it before. */
function endsAtOnce({ line, closing }: Unclosed, lines: readonly string[]): MdxFault | undefined {
  const before = lines.slice(0, line - 1);
  const at = before.findLastIndex((words) => words.includes(`<${closing}`));
  return closing !== undefined && /\/>\s*$/.test(before[at] ?? '')
    ? {
        line: at + 1,
        reason: `the tag <${closing} … /> ends at once, and the </${closing}> on line ${line} closes nothing: write > in place of />`,
      }
    : undefined;
}

/** An element that starts in an item of a list, which ends before the closing tag. */
function inList({ name, start, reason }: Unclosed, lines: readonly string[]): MdxFault | undefined {
  const item = new RegExp(`^\\s*(?:[-*+]|\\d+[.)])\\s+<${name}\\b`);
  return item.test(lines[start - 1] ?? '') && reason.includes('`listItem`')
    ? {
        line: start,
        reason: `<${name}> starts in a list and ends outside it: remove the list mark before it`,
      }
    : undefined;
}

/** An element whose tag has words after it on its line: that is a paragraph, which ends before the closing tag. */
function onItsLine(
  { name, start, reason }: Unclosed,
  lines: readonly string[],
): MdxFault | undefined {
  const [own = '', ...later] = lines.slice(start - 1);
  return own.trimStart().startsWith(`<${name}`) &&
    reason.endsWith('end of `paragraph`') &&
    new RegExp(`^(?:(?!<${name}\\b)[^])*</${name}>`).test(later.join('\n'))
    ? {
        line: start,
        reason: `the line goes on after the tag <${name} …>: put what follows the tag on a line of its own, with an empty line before it`,
      }
    : undefined;
}

function neverClosed({ name, start, line, closing }: Unclosed): MdxFault {
  const right = EMPTY.test(name)
    ? `end its tag with />`
    : name === 'img'
      ? 'write an image as ![what it shows](./name.png)'
      : `write </${name}> after its content${closing === undefined ? '' : `, and before the </${closing}> on line ${line}`}`;
  return { line: start, reason: `<${name}> is never closed: ${right}` };
}

/** A value whose quotation marks end with neither the text nor the paragraph that it is in: the last mark opens it. */
function openValue(reason: string, line: number, text: string): MdxFault | undefined {
  const [, mark] = /^Unexpected end of file in attribute value, .* quote `(.)`/.exec(reason) ?? [];
  if (mark === undefined) return undefined;
  const lines = text.split('\n').slice(0, line);
  return {
    line: lines.findLastIndex((words) => words.includes(mark)) + 1,
    reason: `the quotation mark that opens a value here is never closed: write ${mark} after the value`,
  };
}

/** A value in single quotation marks that an apostrophe ends before its time. */
function apostrophe(reason: string, line: number, text: string): MdxFault | undefined {
  if (!/^Unexpected character `.+?` .* attribute name, /.test(reason)) return undefined;
  const words = text.split('\n')[line - 1] ?? '';
  // A letter right after the value, or one more apostrophe before the next attribute has a value.
  return /=\s*'[^']*'(?:[^\s/>']|[^"'=>]*')/.test(words)
    ? {
        line,
        reason:
          'an apostrophe ends this value: write ’ in it, or put the value in double quotation marks',
      }
    : undefined;
}

/** A fault within a tag, between its < and its >. */
function inTag(reason: string, line: number, text: string): MdxFault | undefined {
  const [, character = '', place = ''] =
    /^Unexpected character `(.+?)` \(U\+\w+\) (before attribute value|before attribute name|in attribute name|before name|before local name|after self-closing slash)/.exec(
      reason,
    ) ?? [];
  if (place === 'before attribute value')
    return {
      line,
      reason: /[“”„‘’]/.test(character)
        ? `${character} opens a value here: write straight quotation marks around it, as id="…"`
        : `the value of an attribute goes in straight quotation marks, as id="…"`,
    };
  if (place === 'before name' && character === '!')
    return { line, reason: 'a comment is written {/* … */} here, not <!-- … -->' };
  if (place === 'before name')
    return { line, reason: 'a < opens a tag: write \\< where the sign is meant' };
  if (place === 'before local name')
    return { line, reason: 'an address does not go in angle brackets: write [words](address)' };
  if (place === '') return undefined;
  return openTag(line, text, character);
}

/** The tag before a line whose end, or one of whose quotation marks, is missing. */
function openTag(line: number, text: string, character: string): MdxFault {
  const lines = text.split('\n').slice(0, line);
  const half = lines.findLastIndex(
    (words) => /<[A-Za-z]/.test(words) && words.split('"').length % 2 === 0,
  );
  const open = lines.findLastIndex((words) => /<[A-Za-z][^>]*$/.test(words));
  if (half >= 0 && half >= open - 1)
    return {
      line: half + 1,
      reason: 'a quotation mark is missing in this tag, or there is one too many',
    };
  if (character === '"')
    return {
      line,
      reason: 'a straight quotation mark within a value ends it: write “ and ” there',
    };
  return {
    line: open >= 0 ? open + 1 : line,
    reason: 'this tag has no end: write > after its last attribute',
  };
}

function plain(reason: string): string {
  const glued = /^Expected the closing tag `(.+?)` either after the end/.exec(reason)?.[1];
  if (reason.startsWith('Unexpected closing slash'))
    return 'this closes an element that is not open: remove it, or open the element above';
  if (reason.includes('closing brace for `{`'))
    return 'a brace is never closed. For a figure, write <Figure of="…" />, and for a brace \\{';
  if (reason.endsWith('expression with acorn'))
    return 'text in braces is taken for code. For a figure, write <Figure of="…" />, and for a brace \\{';
  if (reason.endsWith('acorn'))
    return 'a line that starts with "import" or "export" is taken for code: start it with another word';
  if (glued !== undefined)
    return `${glued} goes on a line of its own, with an empty line before it`;
  return reason;
}
