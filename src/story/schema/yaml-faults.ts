import { visit, type Document, stringify } from 'yaml';

/** Something that is not YAML, or that other YAML parsers would read differently. */
export interface SyntaxFault {
  /** Where it is in the text, in characters. */
  offset: number;
  reason: string;
}

/** The start of the parser's words for a quotation mark that is never closed. */
const UNCLOSED = 'Missing closing';
const PLACED = 'start the lines of one group with the same number of spaces';

/**
 * The first fault in the syntax of a document. Most errors after it only follow from it.
 *
 * @param text the text of the document
 */
export function syntaxFault(document: Document, text: string): SyntaxFault | undefined {
  // For an unknown tag, this parser has a warning, and others have an error.
  const [first] = [...document.errors, ...document.warnings];
  if (first) {
    const offset = unclosed(document, first.message) ?? first.pos[0];
    const bare = braced(first.message, text.slice(0, offset));
    return { offset, reason: bare ?? plain(first.message, first.code, linesAt(text, offset)) };
  }
  const faults: SyntaxFault[] = [];
  visit(document, {
    Alias(_, { range, source }) {
      const reason = `"*${source}" is an alias. Put a text that starts with * in quotation marks`;
      faults.push({ offset: range?.[0] ?? 0, reason });
    },
  });
  return faults[0];
}

/** Where the quotation mark is that is never closed: the parser gives the end of the text. */
function unclosed(document: Document, message: string): number | undefined {
  if (!message.startsWith(UNCLOSED)) return undefined;
  let offset: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE')) offset = range?.[0] ?? offset;
    },
  });
  return offset;
}

/** What is wrong with a text within braces that has braces or brackets of its own, and no quotation marks. */
function braced(message: string, before: string): string | undefined {
  if (!/^Unexpected (scalar|flow-\w+-start) at node end/.test(message)) return undefined;
  const [, key] = /[{,]\s*([\w-]+):\s[^"'{}[\],:]*([{[][^{}[\]]*[}\]]\s*)?$/.exec(before) ?? [];
  return key === undefined
    ? undefined
    : `the text of "${key}" is in braces, and has a brace or a bracket in it: put it in quotation marks`;
}

/** The line that an offset is on, and the one after it. */
function linesAt(text: string, offset: number): [line: string, next: string] {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = '', next = ''] = text.slice(start).split(/\r?\n/);
  return [line, next];
}

/** What is wrong in words for authors, as far as the line tells; otherwise the parser's own words. */
function plain(message: string, code: string, [line, next]: [string, string]): string {
  if (code === 'DUPLICATE_KEY') {
    const [, name] = /^\s*(?:- )?["']?([^"':]+)/.exec(line) ?? [];
    return `${name === undefined ? 'a field' : `the field "${name}"`} appears twice: keep one`;
  }
  if (/^ *\t/.test(line)) return 'the line starts with a tab: indent it with spaces';
  if (message.startsWith(UNCLOSED)) return 'the quotation mark that opens here is never closed';
  if (/^\s*-\w/.test(line)) return 'a hyphen that starts an item has a space after it: - id: …';
  const [, unspaced, rest = ''] = /^\s*([\w-]+):(?!\/\/)(\S.*)$/.exec(line) ?? [];
  if (unspaced !== undefined)
    return `a colon after a field has a space after it: ${unspaced}: ${rest}`;
  const [, key, value = ''] = /^\s*(?:- )?([\w-]+):[ \t]+(.*\S)/.exec(line) ?? [];
  const fault = key === undefined ? undefined : textFault(value, code);
  if (key !== undefined && fault !== undefined)
    return `the text of "${key}" ${fault}: put it in quotation marks, as ${key}: ${inMarks(value)}`;
  if (code === 'BLOCK_IN_FLOW')
    return 'a text in braces that has a colon or a comma in it goes in quotation marks';
  if (key !== undefined && code === 'BLOCK_AS_IMPLICIT_KEY' && /^\s+\S/.test(next))
    return /^\s+[\w-]+:(\s|$)/.test(next)
      ? `the next line starts further in than this one: ${PLACED}`
      : `the text of "${key}" goes on below, and has a colon in it: put all of it in quotation marks`;
  if (code === 'BAD_INDENT' && !message.startsWith('Flow'))
    return `${PLACED}, and the groups in it with more`;
  if (code === 'BAD_INDENT') return 'a brace or a bracket is never closed before this line';
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR')
    return 'this line is not a field: write it as name: value';
  const [, sign] = /^Plain value cannot start with .* character (.)/.exec(message) ?? [];
  if (sign !== undefined) return `a text that starts with a "${sign}" goes in quotation marks`;
  return message.split('\n')[0]?.replace(/ at line.*$/, '') ?? '';
}

/** Why a text is not read as a text. */
function textFault(value: string, code: string): string | undefined {
  if (code === 'TAG_RESOLVE_FAILED') return `starts with a "!"`;
  if (/^(["']).*\1.*\S/.test(value) && code === 'UNEXPECTED_TOKEN')
    return 'goes on after a quotation mark that closes it';
  if (/^[{[]/.test(value))
    return code === 'UNEXPECTED_TOKEN' ? `starts with a "${value.charAt(0)}"` : undefined;
  if (/:(\s|$)/.test(value)) return 'has a colon in it';
  const sign = /^[@`%*&!|>?-]/.exec(value)?.[0];
  return sign === undefined ? undefined : `starts with a "${sign}"`;
}

/** The most characters of a text that a message repeats. */
const SHOWN = 60;

/** A text in quotation marks. */
function inMarks(written: string): string {
  // Marks around the whole of it were meant to be these, and a comment is not part of it.
  const value = written.replace(/\s+#\s.*$/, '').replace(/^(["'])(.*)\1$/, '$2');
  const text = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return quoted(text);
}

/** A text in quotation marks, as YAML reads it: in double ones, or in single ones where it has any that those would escape. */
export function quoted(text: string): string {
  const defaultStringType = /["\\]/.test(text) ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';
  return stringify(text, { defaultStringType, lineWidth: 0 }).trimEnd();
}
