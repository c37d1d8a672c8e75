import type { APIRoute, GetStaticPaths } from 'astro';
import { allStories } from '../../../../collections/stories.ts';
import { tablesOf } from '../../../../story/kinds/index.ts';

export const getStaticPaths = (async () =>
  (await allStories()).flatMap((story) =>
    tablesOf(story).map(({ file }) => ({
      params: { slug: story.slug, table: file.name },
      props: { csv: file.csv },
    })),
  )) satisfies GetStaticPaths;

/** A CSV file as the author wrote it, for readers to download. */
export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(props.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
