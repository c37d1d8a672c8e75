import type { TestProject } from 'vitest/node';
import { serve } from '../site-server.ts';
import buildSites, { DIST, FIXTURE_SITE } from '../build-sites.ts';
import type { Engine } from './engine/page.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The engine that the browser tests of a project run in. */
    engine: Engine;
    /** Where the project's own site is served, without a slash at the end. */
    article: string;
    /** Where the site of the fixture stories is served. */
    fixtures: string;
  }
}

/** Starts the servers of both sites, for the tests of one engine. */
export default async function setup(project: TestProject): Promise<() => void> {
  await buildSites();
  const fixtures = await serve(FIXTURE_SITE);
  const article = await serve(DIST);
  project.provide('article', article.origin);
  project.provide('fixtures', fixtures.origin);
  return () => {
    for (const server of [article, fixtures]) server.close();
  };
}
