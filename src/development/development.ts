import type { AstroIntegration } from 'astro';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, WebSocketClient } from 'vite';
import { watchContent, problemsOf, type State } from './watch-content.ts';
import { lastWritten, storySlugs } from './last-written.ts';
import { loadContent } from './load-content.ts';
import { readPort } from '../build/port.ts';
import { followRenames, type Renames } from './renames.ts';
import { problemPage, SHOWN, VERSION, WITHHELD } from './problems.ts';

/**
 * Opens the story that its author wrote to last, and shows the problems of the content in development: at
 * every address of the site, in every tab, until they are solved. Astro keeps the last content that had
 * no problem. The address of a story whose folder has been renamed leads to the new one.
 */
export function shownProblems(): AstroIntegration {
  let current: () => Promise<State>;
  let renames: Renames;
  /** The project's folder; empty in a build. */
  let root = '';
  /** The path on which the browser opens. */
  let place = '/';
  /** Stories whose text was withheld from Astro. */
  const withheld = new Set<string>();
  const answer = async (
    { url = '' }: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => {
    const { problems, version } = await current();
    response.setHeader('server-timing', `${VERSION};desc="${version}"`);
    const location = renames.addressNow(url);
    if (problems.length === 0) {
      if (location === undefined) next();
      else response.writeHead(302, { location, 'cache-control': 'no-store' }).end();
      return;
    }
    response
      .writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(problemPage(problems));
  };
  const plugin: Plugin = {
    name: 'shown-problems',
    enforce: 'pre',
    // A page may still be rendering when a save breaks its text or removes it. The page gets a mark in place of
    // the text, and is loaded again.
    load(id) {
      const [path = id, query] = id.split('?');
      if (!isText(root, path)) return undefined;
      const isThere = existsSync(path);
      // With a query, it is Astro's own module about the text. Astro writes all of it, but Vite reads the file before.
      if (query !== undefined) return isThere ? undefined : '';
      if (isThere && problemsOf(root).length === 0) return undefined;
      if (isThere) withheld.add(id);
      return `<span hidden ${WITHHELD} />`;
    },
    // Vite calls the inner function after it has added its own middlewares. Astro adds its own later.
    configureServer: (server) => () => {
      server.middlewares.use((request, response, next) => void answer(request, response, next));
    },
  };
  return {
    name: 'shown-problems',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, injectScript }) => {
        if (command !== 'dev') return;
        root = fileURLToPath(config.root);
        // The files that a build writes at the same time are no change to this site.
        const built = [join(root, '.astro/build-'), fileURLToPath(config.outDir)];
        const ignored = (path: string) => built.some((start) => path.startsWith(start));
        updateConfig({ vite: { plugins: [plugin], server: { watch: { ignored } } } });
        for (const script of ['problems.client.ts', 'debug/debug.client.ts'])
          injectScript('page', `import '/src/development/${script}';`);
        const slug = lastWritten(root);
        place = slug === undefined ? '/' : `/stories/${slug}/`;
        // Without a terminal, nobody is there to look at the browser.
        if (process.stdout.isTTY || process.env.BROWSER !== undefined)
          updateConfig({ server: { open: place } });
        const port = readPort();
        if (port !== undefined)
          updateConfig({ server: { port }, vite: { server: { strictPort: true } } });
      },
      'astro:server:start': ({ address, logger }) => {
        const what = place === '/' ? 'the site' : 'the story written last';
        logger.info(`${what}: http://localhost:${address.port}${place}`);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        // A build starts a server, too, and checks the content itself.
        if (root === '') return;
        const print = (problems: readonly string[]) => {
          for (const line of problems) logger.error(line);
        };
        renames = followRenames(() => storySlugs(root));
        current = watchContent(root, server.watcher, {
          load: () => loadContent(refreshContent),
          changed: ({ problems }, before) => {
            print(problems);
            if (problems.length === 0) renames.look();
            if (problems.length === 0 && before.problems.length > 0)
              logger.info('every mistake in the content is corrected');
            server.ws.send({ type: 'full-reload' });
            if (problems.length > 0) return;
            for (const path of withheld) server.watcher.emit('change', path);
            withheld.clear();
          },
        });
        void current().then(({ problems }) => print(problems));
        // A page cannot hear of a change while it is loading, so it says afterwards what it shows.
        server.ws.on(SHOWN, (shown: number, client: WebSocketClient) => {
          void current().then(({ version }) => {
            if (version !== shown) client.send({ type: 'full-reload' });
          });
        });
      },
    },
  };
}

const isText = (root: string, path: string) =>
  path.startsWith(join(root, 'content/')) && path.endsWith('.mdx');
