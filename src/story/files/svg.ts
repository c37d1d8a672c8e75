import { SaxesParser } from 'saxes';

/** Elements that run code, or contain another document. */
const ACTIVE = new Set(['script', 'foreignObject', 'iframe', 'handler', 'listener']);
/** The namespace of HTML: its elements do in an SVG file what they do in a page. */
const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * Finds why an SVG file cannot be shown, or why it is more than a picture. The file has an address of
 * its own, at which its script would run.
 *
 * @returns the first fault, with its line; undefined where there is none
 */
export function svgFault(text: string): { line: number; reason: string } | undefined {
  const faults: { line: number; reason: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (reason: string) => faults.push({ line: parser.line, reason });
  const open: string[] = [];
  let style = '';
  parser.on('error', ({ message }) =>
    refuse(`it is not XML: ${message.replace(/^\d+:\d+: /, '')}`),
  );
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet')
      refuse('it has a style sheet of its own: put the styles into <style>, or remove it');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.push(local) === 1) {
      const { viewBox, width, height } = attributes;
      if (local !== 'svg') refuse(`it starts with <${local}>, and not with <svg>`);
      else if (!viewBox && !(width && height)) refuse('<svg> has no size: give it a viewBox');
    }
    if (ACTIVE.has(local) || uri === HTML) refuse(`it has <${local}> in it: remove it`);
    for (const { name, local: key, value } of Object.values(attributes)) {
      if (/^on/i.test(key) || (key === 'attributeName' && /^on|href$/i.test(value)))
        refuse(`${name}="${value}" can run script: remove it`);
      else if (key === 'href' ? !/^(#|data:image\/)/.test(value.trim()) : takes(value))
        refuse(`${name} leads out of the file: put what it names into the file, or remove it`);
    }
  });
  // A style can be in pieces, with comments between them.
  const read = (text: string) => {
    if (open.at(-1) === 'style') style += text;
  };
  parser.on('text', read);
  parser.on('cdata', read);
  parser.on('closetag', () => {
    if (open.pop() !== 'style') return;
    if (takes(style) || /@import/i.test(withoutEscapes(style)))
      refuse('its style leads out of the file: put what it names into the file, or remove it');
    style = '';
  });
  parser.write(text).close();
  return faults[0];
}

/** Whether a style loads anything from another file. The addresses of an image set need no `url()`. */
const takes = (style: string) =>
  /url\((?!\s*["']?\s*(?:#|data:))|image-set\(/i.test(withoutEscapes(style));

/** A style in which no letter is hidden by its code, as in `u\\72l()`. */
const withoutEscapes = (style: string) =>
  style.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, code?: string, character?: string) =>
    code === undefined
      ? (character ?? '')
      : String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)),
  );
