import type { AstroIntegration } from 'astro';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer, WebSocketClient } from 'vite';
import { loadContent, watchContent, type State } from './watch-content.ts';
import { problemPage, SHOWN, VERSION } from './problems.ts';
import { withheldTexts, type WithheldTexts } from './withheld-texts.ts';

/**
 * Shows the problems of the content in development: at every address of the site, in every tab, until
 * they are solved. Astro keeps the last content that had no problem.
 */
export function shownProblems(): AstroIntegration {
  /** The project's folder; empty in a build. */
  let root = '';
  let texts: WithheldTexts;
  let current: () => Promise<State>;
  return {
    name: 'shown-problems',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, injectScript }) => {
        if (command !== 'dev') return;
        root = fileURLToPath(config.root);
        texts = withheldTexts(root);
        const answers: Plugin = {
          name: 'shown-problems',
          enforce: 'pre',
          // Vite calls the inner function after it has added its own middlewares. Astro adds its own later.
          configureServer: (server) => () => {
            server.middlewares.use((_, response, next) => void answer(current, response, next));
          },
        };
        updateConfig({ vite: { plugins: [answers, texts.plugin] } });
        injectScript('page', `import '/src/development/problems.client.ts';`);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        // A build starts a server, too, and checks the content itself.
        if (root === '') return;
        const print = ({ problems, advice }: State, before?: State) => {
          for (const line of problems) logger.error(line);
          for (const line of advice) if (!before?.advice.includes(line)) logger.warn(line);
        };
        current = watchContent(root, server.watcher, {
          load: () => loadContent(refreshContent),
          changed: (now, before) => {
            print(now, before);
            const isRight = now.problems.length === 0;
            if (isRight && before.problems.length > 0)
              logger.info('every mistake in the content is corrected');
            server.ws.send({ type: 'full-reload' });
            if (isRight) texts.release(server.watcher);
          },
        });
        void current().then((now) => print(now));
        reloadLatePages(server, current);
      },
    },
  };
}

/** Answers with the problems, or leaves the answer to Astro. */
async function answer(
  current: () => Promise<State>,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const { problems, version } = await current();
  response.setHeader('server-timing', `${VERSION};desc="${version}"`);
  if (problems.length > 0)
    response
      .writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(problemPage(problems));
  else next();
}

/** A page cannot hear of a change while it is loading, so it says afterwards what it shows. */
function reloadLatePages(server: ViteDevServer, current: () => Promise<State>): void {
  server.ws.on(SHOWN, (shown: number, client: WebSocketClient) => {
    void current().then(({ version }) => {
      if (version !== shown) client.send({ type: 'full-reload' });
    });
  });
}
