import type { APIRoute, GetStaticPaths } from 'astro';
import { allStories } from '../../../../collections/stories.ts';
import { dataFiles } from '../../../../story/kinds/index.ts';

export const getStaticPaths = (async () =>
  (await allStories()).flatMap((story) =>
    Object.values(dataFiles(story)).map(({ name, csv }) => ({
      params: { slug: story.slug, table: name },
      props: { csv },
    })),
  )) satisfies GetStaticPaths;

/** A data file as the author wrote it, for readers to download. */
export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(props.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
