import type { APIRoute, GetStaticPaths } from 'astro';
import { allStories, thePublication } from '../../collections/stories.ts';
import type { Publication } from '../../story/schema/publication.ts';
import type { Story } from '../../story/story.ts';
import { editionOf, type Edition } from '../edition/edition.ts';
import { feedDocuments, type FeedDocument, type FeedPlace } from './archives.ts';

/** What writes a feed of editions. */
type Writer = (
  publication: Publication,
  editions: readonly Edition[],
  place: FeedPlace,
) => Response;

/** The archives of a feed, as pages with their numbers. */
export const archivePaths = (async () =>
  feedDocuments(await allStories())
    .slice(1)
    .map((document) => ({
      params: { archive: String(document.archive) },
      props: { document },
    }))) satisfies GetStaticPaths;

/** The feed itself, or the archive in a page's props. */
export const feedOf =
  (write: Writer): APIRoute<{ document?: FeedDocument<Story> }> =>
  async ({ props }) => {
    const publication = await thePublication();
    const [newest] = feedDocuments(await allStories());
    const { items, ...place } = props.document ?? newest;
    const editions = await Promise.all(items.map((story) => editionOf(story, publication)));
    return write(publication, editions, place);
  };
