import { LICENCES, termsOf, type Publication } from '../../story/schema/publication.ts';
import type { Edition } from '../edition/edition.ts';
import type { PictureFile } from '../pictures/pictures.ts';

/**
 * A story in full as ninjs 3.1, the IPTC's JSON format for news.
 *
 * @returns plain JSON
 */
export function ninjs(publication: Publication, edition: Edition) {
  const { name, copyright, licence } = publication;
  const {
    url,
    slug,
    language,
    title,
    standfirst,
    byline,
    topics,
    published,
    modified,
    corrections,
  } = edition;
  return {
    uri: url,
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
    },
    type: 'composite',
    representationType: 'full',
    pubStatus: 'usable',
    language,
    version: modified,
    firstCreated: published,
    versionCreated: modified,
    slugline: slug,
    title,
    headlines: [{ role: 'main', contentType: 'text/plain', value: title }],
    descriptions: [{ role: 'summary', contentType: 'text/plain', value: standfirst }],
    bodies: [
      { role: 'main', contentType: 'text/html', value: edition.html },
      { role: 'plain', contentType: 'text/plain', value: edition.text },
    ],
    by: byline,
    ...(corrections.length > 0 && {
      edNote: corrections.map(({ date, text }) => `Corrected ${date}: ${text}`).join('\n'),
    }),
    copyrightHolder: name,
    copyrightNotice: copyright,
    usageTerms: termsOf(publication),
    rightsInfo: { linkedRights: LICENCES[licence].url },
    infoSources: edition.sources.map(({ publisher, author, title, url }) => ({
      name: publisher,
      role: 'source',
      literal: author === undefined ? title : `${author}, ${title}`,
      ...(url !== undefined && { uri: uriOf(url) }),
    })),
    ...(topics.length > 0 && { subjects: topics.map((topic) => ({ name: topic })) }),
    renditions: [
      { name: 'web', href: url, contentType: 'text/html' },
      ...edition.data.map(({ url, caption, size }) => ({
        name: 'data',
        title: caption,
        href: url,
        contentType: 'text/csv',
        sizeInBytes: size,
      })),
      rendition('card', edition.card),
    ],
    associations: edition.graphics.map((graphic) => ({
      name: graphic.title,
      uri: graphic.url,
      type: 'graphic',
      descriptions: [{ role: 'alt', contentType: 'text/plain', value: graphic.alt }],
      renditions: [rendition('still', graphic.png), rendition('still', graphic.svg)],
    })),
  };
}

function rendition(name: string, { url, type, width, height }: PictureFile) {
  return { name, href: url, contentType: type, width, height };
}

/** What a browser leaves in an address, and RFC 3986 does not allow after the host. */
const REFUSED = /%(?![\da-f]{2})|[|[\]]|(?<=#.*)#/gi;

/**
 * A web address as a URI by RFC 3986, for formats that take no other: ninjs refuses `100%-off`, which
 * browsers open.
 *
 * @throws TypeError if it is no web address
 */
export function uriOf(address: string): string {
  const { origin, pathname, search, hash } = new URL(address);
  return origin + (pathname + search + hash).replace(REFUSED, encodeURIComponent);
}
