import type { AstroIntegration } from 'astro';
import { expect, test } from 'vitest';
import { chosenPort, servedPictures } from '../../../src/development/development.ts';
import { graphicWorkbench } from '../../../src/development/workbench/workbench.ts';

interface Setup {
  routes: { pattern: string; entrypoint: URL }[];
  config: Record<string, unknown>;
  /** The address that the server answers for one that a browser asks for. */
  answered: (url: string) => string | undefined;
}

/** What an integration adds to a command, and to what it turns addresses. */
function setUp({ hooks }: AstroIntegration, command: 'dev' | 'build' = 'dev'): Setup {
  const routes: Setup['routes'] = [];
  let config: Record<string, unknown> = {};
  const run = hooks['astro:config:setup'] as unknown as (of: object) => void;
  run({
    command,
    injectRoute: (route: Setup['routes'][number]) => routes.push(route),
    updateConfig: (more: Record<string, unknown>) => (config = more),
  });
  const { plugins = [] } = (config.vite ?? {}) as {
    plugins?: { configureServer: (server: object) => void }[];
  };
  const answered = (url: string) => {
    const request = { url };
    const use = (turn: (request: object, response: object, next: () => void) => void) =>
      turn(request, {}, () => undefined);
    for (const { configureServer } of plugins) configureServer({ middlewares: { use } });
    return request.url;
  };
  return { routes, config, answered };
}

test('?graphic= leads from a story to the page of one of its graphics, and other addresses stay', () => {
  const { routes, answered } = setUp(graphicWorkbench());
  expect(routes.map(({ pattern }) => pattern)).toEqual(['/workbench/[slug]/[scene]/']);
  expect(answered('/stories/rents/?graphic=plot')).toBe('/workbench/rents/plot/');
  expect(answered('/stories/rents?graphic=plot')).toBe('/workbench/rents/plot/');
  for (const url of ['/stories/rents/', '/?graphic=plot', '/stories/rents/?graphic='])
    expect(answered(url)).toBe(url);
});

test('the address of a picture is that of its route, with its query', () => {
  const { answered } = setUp(servedPictures());
  expect(answered('/stories/rents/images/plot.png?1')).toBe('/stories/rents/images/plot.png/?1');
  expect(answered('/stories/rents/')).toBe('/stories/rents/');
});

test('a build has neither, and no port of its own', () => {
  for (const integration of [graphicWorkbench(), servedPictures(), chosenPort()]) {
    const { routes, config } = setUp(integration, 'build');
    expect([routes, config]).toEqual([[], {}]);
  }
});
