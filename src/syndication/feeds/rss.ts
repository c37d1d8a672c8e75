import { rfc822 } from '../../data/date.ts';
import { aboutPublication, type Publication } from '../../story/schema/publication.ts';
import { RSS } from '../../addresses/paths.ts';
import { lastChange } from '../article/article.ts';
import type { Edition } from '../edition/edition.ts';
import type { PictureFile } from '../pictures/pictures.ts';
import { escapeText, cdata, element, xmlDocument, type XmlElement } from '../../markup/xml.ts';

/**
 * The RSS 2.0 feed, with the newest stories in full.
 *
 * @param editions the newest first
 */
export function rss(publication: Publication, editions: readonly Edition[]): string {
  const { name, origin, language, email, copyright } = publication;
  const changed = lastChange(editions);
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      element(
        'channel',
        {},
        element('title', {}, name),
        element('link', {}, `${origin}/`),
        // Feed readers read a description as HTML, but not a title.
        element('description', {}, escapeText(aboutPublication(publication))),
        element('language', {}, language),
        element('copyright', {}, copyright),
        email === undefined ? undefined : element('managingEditor', {}, `${email} (${name})`),
        changed === undefined ? undefined : element('lastBuildDate', {}, rfc822(changed)),
        element('atom:link', { href: origin + RSS, rel: 'self', type: 'application/rss+xml' }),
        ...editions.map((edition) => item(edition, publication)),
      ),
    ),
  );
}

function item(edition: Edition, { name, credit, language: own }: Publication): XmlElement {
  const { title, url, language, published, modified, topics, standfirst, html, card, graphics } =
    edition;
  // One file of each picture, because feed readers show every file as another picture.
  const pictures = [card, ...graphics.map(({ png }) => png)];
  return element(
    'item',
    {},
    element('title', {}, title),
    element('link', {}, url),
    element('guid', { isPermaLink: 'true' }, url),
    element('pubDate', {}, rfc822(published)),
    // RSS has no date of change. Some feed readers look for the first element, some for the second.
    element('atom:updated', {}, modified),
    element('dcterms:modified', {}, modified),
    language === own ? undefined : element('dc:language', {}, language),
    element('dc:creator', {}, name),
    ...topics.map((topic) => element('category', {}, topic)),
    element('content:encoded', {}, cdata(html)),
    ...pictures.map((picture) => media(picture, credit)),
    // Some feed readers show the first picture, newsboat the last. RSS allows 0 where the length is not known.
    element('enclosure', { url: card.url, type: card.type, length: 0 }),
    // It is the last: feedparser, and so rss2email, takes the last description in the item, also that of a picture.
    element('description', {}, escapeText(standfirst)),
  );
}

function media({ url, type, width, height, alt }: PictureFile, credit: string): XmlElement {
  return element(
    'media:content',
    { url, type, medium: 'image', width, height },
    element('media:description', { type: 'plain' }, alt),
    element('media:credit', {}, credit),
  );
}
