// Parsers by others, for the formats that partners read.
import { extract, type OembedData } from '@extractus/oembed-extractor';
import { parse as readPost } from '@wordpress/block-serialization-default-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Parser from 'rss-parser';
import { SaxesParser } from 'saxes';

/** An element of an XML document, by its name as it is written. */
export interface Read {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Read[];
}

/** Reads XML with a strict parser that knows namespaces. Throws where it is not well formed. */
export function readXml(text: string): Read {
  const root: Read = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element = { name, attributes: Object.fromEntries(values), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  const [element] = root.children;
  if (!element) throw new Error('there is nothing in the document');
  return element;
}

/** Reads RSS as a feed reader does. */
export const readRss = (text: string) =>
  new Parser({
    customFields: { item: [['media:content', 'media', { keepArray: true }]] },
  }).parseString(text);

/**
 * Follows an address as a site that shows oEmbeds does: finds the link in the page, and reads the answer.
 *
 * @param site the folder of the built site, which answers in the place of the web
 */
export const readOembed = (site: string, address: string): Promise<OembedData> =>
  extract(address, {}, (url) => {
    const path = join(site, decodeURI(new URL(url).pathname).replace(/\/$/, '/index.html'));
    const type = path.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8';
    return Promise.resolve(new Response(readFileSync(path), { headers: { 'content-type': type } }));
  });

/** Reads the blocks of a WordPress post, as its editor and its server do. */
export const readBlocks = (post: string) => readPost(post);

const readSchema = (path: string) =>
  JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')) as object;

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
// The schema refers to one of another standard, for the places that a story does not name.
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
const validate = ajv.compile(readSchema('tests/fixtures/ninjs/ninjs-schema_3.1.json'));

/** Everything in a ninjs document that is invalid by the IPTC's schema. */
export function faultsOfNinjs(document: unknown): string[] {
  validate(document);
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}
