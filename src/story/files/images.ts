import { readFileSync, statSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { kilobytes } from '../../data/text.ts';
import type { Report } from '../../data/problem.ts';
import { decode } from './content-file.ts';
import type { ImageOutline } from '../prose/outline.ts';
import { decodeImages } from './decoded-images.ts';
import { decodedAddress } from '../../addresses/paths.ts';
import { entryKind } from './paths.ts';
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
function svgFault(text: string): { line: number; reason: string } | undefined {
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

/** The formats that every browser shows: their media types, and the extensions of their files. */
const FORMATS: Readonly<Record<string, { type: string; endings: readonly string[] }>> = {
  png: { type: 'image/png', endings: ['.png'] },
  jpeg: { type: 'image/jpeg', endings: ['.jpg', '.jpeg'] },
  webp: { type: 'image/webp', endings: ['.webp'] },
  gif: { type: 'image/gif', endings: ['.gif'] },
  avif: { type: 'image/avif', endings: ['.avif'] },
  svg: { type: 'image/svg+xml', endings: ['.svg'] },
};
/** The most that the images of a story may weigh together, in bytes: in one file, they take a third more. */
export const MOST_BYTES = 1_500_000;
/** The extensions of images, in small letters. */
export const ENDINGS = Object.values(FORMATS).flatMap(({ endings }) => endings);

/** The media type of a built image, by the extension of its file; undefined where no format has that. */
export const mediaTypeOf = (path: string): string | undefined =>
  Object.values(FORMATS).find(({ endings }) => endings.includes(extname(path)))?.type;

/**
 * Checks that each image of a story is a file in its folder, that browsers show it, and that it has an
 * alternative text.
 *
 * @param folder the story's
 */
export function checkImages(images: readonly ImageOutline[], folder: string, report: Report): void {
  const found = images.map((image) => ({ ...image, ...placeOf(image.to, folder) }));
  const whole = found.flatMap(({ path, fault }) => (fault === undefined ? (path ?? []) : []));
  const heavy = heaviest([...new Set(whole)], folder);
  const faults = faultsOf([...new Set(whole)], folder);
  for (const { to, alt, line, path = '', fault } of found) {
    if (fault !== undefined) report(line, `the image "${to}" ${fault}`);
    else if (alt.trim() === '')
      report(line, `the image "${to}" has no alternative text: say in words what it shows`);
    if (heavy?.path === path)
      report(
        line,
        `the image "${to}" is ${kilobytes(heavy.bytes)}, and the story's images are ${kilobytes(heavy.all)} together. The limit is ${kilobytes(MOST_BYTES)}, because the standalone page holds the whole story in one file: make the images smaller`,
      );
    const inFile = faults.get(path);
    if (fault === undefined && inFile !== undefined) report(line, `the image "${to}" ${inFile}`);
  }
}

/** The heaviest of the images where all together are too heavy. */
function heaviest(
  paths: readonly string[],
  folder: string,
): { path: string; bytes: number; all: number } | undefined {
  const sizes = paths.map((path) => ({ path, bytes: statSync(join(folder, path)).size }));
  const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const [first] = sizes.toSorted((a, b) => b.bytes - a.bytes);
  return first && all > MOST_BYTES ? { ...first, all } : undefined;
}

/** The path in the folder that an image's address leads to, and the fault of either. */
function placeOf(to: string, folder: string): { path?: string; fault?: string } {
  const outside = "is not in the story's folder: put it there and write ./name.png";
  if (/^[a-z][a-z+.-]*:|^\//i.test(to) || to === '') return { fault: outside };
  const path = posix.normalize(decodedAddress(to));
  if (path.startsWith('..')) return { fault: outside };
  const bad = /[#?%\\]/.exec(path)?.[0];
  if (bad !== undefined)
    return {
      path,
      fault: `has "${bad}" in its name, which means something else in addresses: rename it`,
    };
  if (entryKind(join(folder, path)) !== 'file')
    return { fault: "is not there: put the file into the story's folder" };
  if (!ENDINGS.includes(extname(path).toLowerCase()))
    return {
      path,
      fault: `is of a type that not every browser shows: save it as a type that ends in ${ENDINGS.join(', ')}`,
    };
  return { path };
}

/** The faults in files that are there, by their paths in the folder. */
function faultsOf(files: readonly string[], folder: string): Map<string, string> {
  const faults = new Map<string, string>();
  const whole = files.filter((path) => {
    if (!/\.svg$/i.test(path)) return true;
    const read = decode(readFileSync(join(folder, path)));
    const fault =
      'fault' in read ? { line: read.fault.line, reason: read.fault.message } : svgFault(read.text);
    if (fault) faults.set(path, `cannot be used. On its line ${fault.line}, ${fault.reason}`);
    return !fault;
  });
  decodeImages(whole.map((path) => join(folder, path))).forEach((decoded, i) => {
    const path = whole[i] ?? '';
    if ('fault' in decoded)
      faults.set(
        path,
        `cannot be read: it is not an image, or it is damaged (${decoded.fault}). Save it again`,
      );
    else if (!FORMATS[decoded.format]?.endings.includes(extname(path).toLowerCase()))
      faults.set(path, misnamed(decoded.format));
  });
  return faults;
}

function misnamed(format: string): string {
  const [ending] = FORMATS[format]?.endings ?? [];
  return ending === undefined
    ? `holds ${format.toUpperCase()}, which not every browser shows: save it as a type that ends in ${ENDINGS.join(', ')}`
    : `holds ${format.toUpperCase()}, but its name does not say so: end its name in ${ending}`;
}
