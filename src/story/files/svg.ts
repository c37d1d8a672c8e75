import { SaxesParser } from 'saxes';

/** Elements that run code, or contain another document. */
const ACTIVE = new Set(['script', 'foreignObject', 'iframe', 'handler', 'listener']);

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
  let depth = 0;
  parser.on('error', ({ message }) =>
    refuse(`it is not XML: ${message.replace(/^\d+:\d+: /, '')}`),
  );
  parser.on('opentag', ({ local, attributes }) => {
    if (depth++ === 0) {
      const { viewBox, width, height } = attributes;
      if (local !== 'svg') refuse(`it starts with <${local}>, and not with <svg>`);
      else if (!viewBox && !(width && height)) refuse('<svg> has no size: give it a viewBox');
    }
    if (ACTIVE.has(local)) refuse(`it has <${local}> in it: take it out`);
    for (const { name, local: key, value } of Object.values(attributes)) {
      if (/^on/i.test(key) || (key === 'attributeName' && /^on|href$/i.test(value)))
        refuse(`${name}="${value}" can run script: take it out`);
      else if (key === 'href' ? !/^(#|data:image\/)/.test(value.trim()) : takes(value))
        refuse(`${name} leads out of the file: put what it names into the file, or take it out`);
    }
  });
  parser.on('closetag', () => depth--);
  const style = (words: string) => {
    if (takes(words) || words.includes('@import'))
      refuse('its style leads out of the file: put what it names into the file, or take it out');
  };
  parser.on('text', style);
  parser.on('cdata', style);
  parser.write(text).close();
  return faults[0];
}

/** Whether a style loads anything from another file. */
const takes = (style: string) => /url\((?!\s*["']?\s*(?:#|data:))/i.test(style);
