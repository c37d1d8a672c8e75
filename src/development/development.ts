import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { readdirSync, statSync } from 'node:fs';
import { STORIES, storyFolder } from '../addresses/paths.ts';
import { filesIn, entryKind } from '../story/files/paths.ts';
import { readPort } from '../build/port.ts';
import { FACES, type Face } from '../fonts/faces.ts';

/** The slugs of the stories, whose folders are at this moment in a project's folder. */
function storySlugs(root: string): string[] {
  const stories = join(root, STORIES);
  if (entryKind(stories) !== 'folder') return [];
  return readdirSync(stories).filter(
    (slug) => !slug.startsWith('.') && entryKind(join(stories, slug)) === 'folder',
  );
}

/**
 * The story that its author wrote to last.
 *
 * @param root the project's folder
 * @returns its slug; undefined where there is no story
 */
export function lastWritten(root: string): string | undefined {
  const [last] = storySlugs(root)
    .map((slug) => {
      const folder = join(root, storyFolder(slug));
      const times = filesIn(folder).map((path) => statSync(join(folder, path)).mtimeMs);
      return { slug, time: Math.max(0, ...times) };
    })
    .sort((a, b) => b.time - a.time);
  return last?.slug;
}

type SetUp = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;

/** An integration that does something in `npm run dev` alone, before the server starts. */
export const inDevelopment = (name: string, setUp: SetUp): AstroIntegration => ({
  name,
  hooks: {
    'astro:config:setup': (options) => (options.command === 'dev' ? setUp(options) : undefined),
  },
});

/** A plug-in that serves, at the addresses that are asked for, what is at others. */
export const readdressed = (name: string, asked: RegExp, served: string): Plugin => ({
  name,
  configureServer: (server) => {
    server.middlewares.use((request, _, next) => {
      request.url = request.url?.replace(asked, served);
      next();
    });
  },
});

/** Opens the story that its author wrote to last, and prints its address. */
export function openedStory(): AstroIntegration {
  /** The path on which the browser opens. */
  let place = '/';
  return {
    name: 'opened-story',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'dev') return;
        const slug = lastWritten(fileURLToPath(config.root));
        place = slug === undefined ? '/' : `/stories/${slug}/`;
        // Without a terminal, nobody is there to look at the browser.
        if (process.stdout.isTTY || process.env.BROWSER !== undefined)
          updateConfig({ server: { open: place } });
      },
      'astro:server:start': ({ address, logger }) => {
        const what = place === '/' ? 'the site' : 'the story written last';
        logger.info(`${what}: http://localhost:${address.port}${place}`);
      },
    },
  };
}

/** Serves on the port that `PORT` names, or not at all. */
export const chosenPort = (): AstroIntegration =>
  inDevelopment('chosen-port', ({ updateConfig }) => {
    const port = readPort();
    if (port !== undefined)
      updateConfig({ server: { port }, vite: { server: { strictPort: true } } });
  });

/** Takes no notice of the files that a build writes at the same time: they are no change to this site. */
export const ignoredBuilds = (): AstroIntegration =>
  inDevelopment('ignored-builds', ({ config, updateConfig }) => {
    const built = [join(fileURLToPath(config.root), '.astro/build-'), fileURLToPath(config.outDir)];
    const ignored = (path: string) => built.some((start) => path.startsWith(start));
    updateConfig({ vite: { server: { watch: { ignored } } } });
  });

/** The address of a picture, without a query. */
const PICTURE = /^\/stories\/[^/]+\/images\/[^/]+\.\w+(?=$|\?)/;

/**
 * Serves the pictures of stories in development. The extension of a picture is a parameter of its route, and Astro's
 * server finds such a route only with a slash at the end, as that of a page.
 */
export const servedPictures = (): AstroIntegration =>
  inDevelopment('served-pictures', ({ updateConfig }) => {
    updateConfig({ vite: { plugins: [readdressed('served-pictures', PICTURE, '$&/')] } });
  });

const VIRTUAL = 'virtual:typefaces.css';

/** In development, pages load the whole typefaces: they are subset only in a build. */
export const wholeTypefaces = (): AstroIntegration =>
  inDevelopment('whole-typefaces', ({ injectScript, updateConfig }) => {
    updateConfig({ vite: { plugins: [styleSheet] } });
    injectScript('page-ssr', `import '${VIRTUAL}';`);
  });

/** A style sheet that loads each whole typeface from its package. */
const styleSheet: Plugin = {
  name: 'whole-typefaces',
  resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
  load: (id) =>
    id === `\0${VIRTUAL}` ? Object.values(FACES).flatMap(rulesOf).join('\n') : undefined,
};

// Browsers try the last of several equal rules first, and English is the most likely.
const rulesOf = ({ family, style, files }: Face): string[] =>
  files
    .toReversed()
    .map(
      ({ file, axes: { wght = 400 } }) =>
        `@font-face{font-family:"${family}";font-style:${style};` +
        `font-weight:${typeof wght === 'number' ? wght : `${wght.min} ${wght.max}`};` +
        `font-display:block;src:url("${file}")}`,
    );
