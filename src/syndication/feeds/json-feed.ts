import { aboutPublication, type Publication } from '../../story/schema/publication.ts';
import { JSON_FEED } from '../../addresses/paths.ts';
import type { Edition } from '../edition/edition.ts';

/**
 * The JSON Feed 1.1, with the newest stories in full.
 *
 * @param editions the newest first
 * @returns plain JSON
 */
export function jsonFeed(publication: Publication, editions: readonly Edition[]) {
  const { name, origin, language } = publication;
  const authors = [{ name, url: `${origin}/` }];
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    description: aboutPublication(publication),
    home_page_url: `${origin}/`,
    feed_url: origin + JSON_FEED,
    language,
    authors,
    items: editions.map(
      ({ url, language, title, standfirst, html, card, published, modified, topics, data }) => ({
        id: url,
        url,
        title,
        summary: standfirst,
        content_html: html,
        image: card.url,
        date_published: published,
        date_modified: modified,
        authors,
        ...(topics.length > 0 && { tags: topics }),
        language,
        attachments: data.map(({ url, caption, size }) => ({
          url,
          mime_type: 'text/csv',
          title: caption,
          size_in_bytes: size,
        })),
      }),
    ),
  };
}
