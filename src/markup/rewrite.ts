import { once } from 'node:events';
import { RewritingStream } from 'parse5-html-rewriting-stream';
import { escapeAttribute } from './escape.ts';

/** A start tag of a page. */
export interface Tag {
  /** The element’s name, in lower case. */
  name: string;
  /** The attributes by their names, with character references decoded. */
  attributes: ReadonlyMap<string, string>;
  /** The tag as it is written. */
  html: string;
  /** Writes the tag with those attributes changed or added, and all others exactly as they were. */
  with: (changes: Readonly<Record<string, string>>) => string;
}

/** Changes to a page. Each function returns the HTML to write instead. */
export interface Changes {
  startTag?: (tag: Tag) => string;
  endTag?: (name: string, html: string) => string;
  /** The text of a script or style element, between its tags. */
  code?: (text: string, element: Tag) => string;
}

type StartTag = Parameters<RewritingStream['emitStartTag']>[0];

/** An attribute’s name, and its place in the tag. */
interface Place {
  name: string;
  start: number;
  end: number;
}

/** The places of a start tag and its attributes in the page, which the parser’s types leave out. */
interface Location {
  startOffset: number;
  attrs?: Record<string, { startOffset: number; endOffset: number }>;
}

/** Rewrites a page: every byte that no change touches stays the same. */
export async function rewriteHtml(html: string, changes: Changes): Promise<string> {
  const rewriter = new RewritingStream();
  /** The script or style element that is open, and its text so far: it comes in several pieces. */
  let open: { element: Tag; text: string } | undefined;
  const writeCode = () => {
    if (open) rewriter.emitRaw(changes.code?.(open.text, open.element) ?? open.text);
    open = undefined;
  };
  rewriter.on('startTag', (token, source) => {
    // In SVG, a style element can be empty without an end tag, and can contain tags.
    writeCode();
    const tag = tagOf(token, source);
    rewriter.emitRaw(changes.startTag?.(tag) ?? source);
    const isCode = tag.name === 'script' || tag.name === 'style';
    if (isCode && !token.selfClosing) open = { element: tag, text: '' };
  });
  rewriter.on('comment', (_, source) => {
    writeCode();
    rewriter.emitRaw(source);
  });
  rewriter.on('text', (_, source) => {
    if (open) open.text += source;
    else rewriter.emitRaw(source);
  });
  rewriter.on('endTag', ({ tagName }, source) => {
    writeCode();
    rewriter.emitRaw(changes.endTag?.(tagName, source) ?? source);
  });
  let written = '';
  rewriter.on('data', (piece: string) => (written += piece));
  const ended = once(rewriter, 'end');
  rewriter.end(html);
  await ended;
  return written;
}

function tagOf({ tagName, attrs, sourceCodeLocation }: StartTag, html: string): Tag {
  const { startOffset: from, attrs: locations = {} } = sourceCodeLocation as Location;
  const places = Object.entries(locations).map(([name, { startOffset, endOffset }]) => ({
    name,
    start: startOffset - from,
    end: endOffset - from,
  }));
  return {
    name: tagName,
    attributes: new Map(
      attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
    ),
    html,
    with: (changes) => withAttributes(html, places, changes),
  };
}

/** A start tag with some attributes changed in their places, and those it lacks added at its end. */
function withAttributes(
  html: string,
  places: readonly Place[],
  changes: Readonly<Record<string, string>>,
): string {
  let written = html;
  const added = Object.entries(changes).filter(
    ([name]) => !places.some((place) => place.name === name),
  );
  for (const [name, value] of added)
    written = written.replace(/\s*\/?>$/, (end) => ` ${attribute(name, value)}${end}`);
  // From the last to the first, so that the places of those before stay right.
  for (const { name, start, end } of [...places].sort((a, b) => b.start - a.start)) {
    const value = changes[name];
    if (value === undefined) continue;
    written = written.slice(0, start) + attribute(name, value) + written.slice(end);
  }
  return written;
}

const attribute = (name: string, value: string) => `${name}="${escapeAttribute(value)}"`;
