import { aboutPublication, type Publication } from '../../story/schema/publication.ts';
import { JSON_FEED, jsonFeedArchiveAt } from '../../addresses/paths.ts';
import type { Edition } from '../edition/edition.ts';
import type { FeedPlace } from './archives.ts';

/**
 * The JSON Feed 1.1, with the newest stories in full, or an archive of it.
 *
 * @param editions the newest first
 * @param place which of the two it is, and where the next older stories are
 * @returns plain JSON
 */
export function jsonFeed(
  publication: Publication,
  editions: readonly Edition[],
  { archive, older }: FeedPlace = {},
) {
  const { name, origin, language } = publication;
  const authors = [{ name, url: `${origin}/` }];
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    description: aboutPublication(publication),
    home_page_url: `${origin}/`,
    feed_url: origin + (archive === undefined ? JSON_FEED : jsonFeedArchiveAt(archive)),
    ...(older !== undefined && { next_url: origin + jsonFeedArchiveAt(older) }),
    language,
    authors,
    items: editions.map(
      ({ url, language, title, standfirst, html, cards, published, modified, topics, data }) => ({
        id: url,
        url,
        title,
        summary: standfirst,
        content_html: html,
        ...(cards[0] && { image: cards[0].url }),
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
