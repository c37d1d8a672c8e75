import type { AstroIntegration, HookParameters } from 'astro';
import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ErrorPayload, Plugin, WebSocketClient } from 'vite';
import { CONTENT } from '../addresses/paths.ts';
import { readChecked } from '../build/checked.ts';
import type { RefreshContext } from '../collections/loader.ts';
import { formatProblem, isError, type Problem } from '../data/problem.ts';
import { escapeText } from '../markup/xml.ts';

/** Milliseconds. A save is complete when no file has changed for this long. */
const QUIET = 80;

/** How often Astro is asked at most, and the milliseconds in between. */
const TURNS = 40;
const PAUSE = 100;

/** The name of a header's entry, which says of which version of the content a page was made, and of the page's message. */
const TIMING = 'content-version';

/**
 * Makes each page, also Astro's own about an error, tell the server of which version of the content it was made: Vite's
 * client is in them all.
 */
const toldVersion: Plugin = {
  name: 'told-version',
  transform: (code, id) =>
    id.endsWith('/vite/dist/client/client.mjs')
      ? `${code}
const told = performance.getEntriesByType('navigation')[0].serverTiming.find(({ name }) => name === '${TIMING}');
if (told) createHotContext('${TIMING}').send('${TIMING}', told.duration);`
      : undefined,
};

/** Shows what is wrong with the content in Vite's overlay, in every tab, until it is mended. */
export function shownProblems(): AstroIntegration {
  /** The project's folder; empty in a build. */
  let root = '';
  return {
    name: 'shown-problems',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'dev') return;
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [toldVersion] } });
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        // A build starts a server, too, and checks the content itself.
        if (root === '') return;
        const content = join(root, CONTENT);
        /** What was found since the last change. */
        let found: readonly Problem[] | undefined;
        let advised: readonly string[] = [];
        const errors = () => (found ??= check(root)).filter(isError);
        const print = () => {
          for (const error of errors()) logger.error(formatProblem(error));
          if (errors().length > 0) return;
          const advice = (found ?? []).map(formatProblem);
          for (const line of advice) if (!advised.includes(line)) logger.warn(line);
          advised = advice;
        };
        /** How often the pages have been told to load again. */
        let version = 0;
        /** When a file last changed. */
        let changed = 0;
        let isQuiet = true;
        const tell = async () => {
          while (Date.now() - changed < QUIET) await wait(QUIET);
          isQuiet = true;
          print();
          // Astro ignores the request while it reads src/content.config.ts, which it does whenever a file comes or goes.
          for (let turn = 0; errors().length === 0 && turn < TURNS; turn++) {
            if (await isLoaded(refreshContent)) break;
            await wait(PAUSE);
          }
          version++;
          server.ws.send({ type: 'full-reload' });
        };
        // Astro loads the content once at a time.
        let told = Promise.resolve();
        server.watcher.on('all', (_, path) => {
          if (path !== content && !path.startsWith(content + sep)) return;
          found = undefined;
          changed = Date.now();
          if (isQuiet) told = told.then(tell);
          isQuiet = false;
        });
        server.middlewares.use((request, response, next) => {
          // Astro would keep the old content if a page asked for it while the new one is loaded.
          void told.then(() => {
            response.setHeader('server-timing', `${TIMING};dur=${version}`);
            // Astro would make pages of content that it cannot read.
            if (!request.headers.accept?.includes('text/html') || errors().length === 0) next();
            else
              response
                .writeHead(500, { 'content-type': 'text/html; charset=utf-8' })
                .end(pageOf(root, errors()));
          });
        });
        // A page that was made before a change may have begun to listen after it.
        server.ws.on(TIMING, (shown: number, client: WebSocketClient) => {
          if (shown !== version) client.send({ type: 'full-reload' });
        });
        print();
      },
    },
  };
}

/** Asks Astro to load the content, and says whether it has. */
async function isLoaded(
  refreshContent: HookParameters<'astro:server:setup'>['refreshContent'],
): Promise<boolean> {
  const context: RefreshContext = { loaded: false };
  return (
    refreshContent?.({ context }).then(
      () => context.loaded,
      () => false,
    ) ?? true
  );
}

function check(root: string): readonly Problem[] {
  try {
    return readChecked(root).problems;
  } catch (error) {
    // A file may vanish while it is being read.
    return [{ file: CONTENT, line: 1, message: String(error) }];
  }
}

/**
 * What pages are while something is wrong: Vite's overlay alone, with every mistake and a link to the place of the first.
 * It is higher than any page, so that the browser keeps the reader's place.
 */
function pageOf(root: string, errors: readonly Problem[]): string {
  const [first] = errors;
  const error: ErrorPayload['err'] = {
    // Astro's overlay reads a message as markup.
    message: escapeText(errors.map(formatProblem).join('\n')),
    stack: '',
    ...(first && { loc: { file: join(root, first.file), line: first.line, column: 1 } }),
  };
  const json = JSON.stringify(error).replaceAll('<', '\\u003c');
  return `<!doctype html><meta charset="utf-8"><title>A mistake in the content</title><body style="height:9999999px"><script type="module">import { ErrorOverlay } from '/@vite/client';document.body.append(new ErrorOverlay(${json}))</script>`;
}
