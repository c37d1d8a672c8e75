import { once } from 'node:events';
import { RewritingStream } from 'parse5-html-rewriting-stream';
import { escapeAttribute } from './xml.ts';

/** A start tag of a page. */
export interface Tag {
  /** The element’s name, in lower case. */
  name: string;
  /** The attributes by their names, with character references decoded. */
  attributes: ReadonlyMap<string, string>;
  /** The tag as it is written. */
  html: string;
  /** Writes the tag with those attributes changed, or added at its end. */
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

/** Rewrites a page: every byte outside of tags with changes stays the same. */
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

function tagOf({ tagName, attrs, selfClosing }: StartTag, html: string): Tag {
  const attributes = new Map(
    attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
  );
  return {
    name: tagName,
    attributes,
    html,
    with: (changes) => {
      if (Object.keys(changes).length === 0) return html;
      const all = [...new Map([...attributes, ...Object.entries(changes)])];
      const written = all.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
      return `<${tagName}${written.join('')}${selfClosing ? '/' : ''}>`;
    },
  };
}
