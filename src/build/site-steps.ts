import type { AstroIntegration } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { tightenPolicy } from '../markup/csp.ts';
import {
  type Package,
  licenceTexts,
  fontPackages,
  projectPackage,
} from '../syndication/bundle/packages.ts';
import { thePublished, pagesIn, type SiteStep, type WrittenSite, writeFile } from './site-step.ts';
import { scripts } from './scripts.ts';
import { checkSizes } from './size-limits.ts';
import { makeStandalonePages } from './standalone-pages.ts';
import { bundleAt, LICENCE_TEXTS } from '../addresses/paths.ts';
import { everyFileIn } from '../story/files/paths.ts';
import { bundleOf, zip, lastDay } from '../syndication/bundle/bundle.ts';
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Task } from '../fonts/page-thread.ts';
import { typefaceFiles } from '../fonts/typeface-cache.ts';

/** What is done to the site once Astro has written its pages, in this order. */
const STEPS: readonly [name: string, step: SiteStep][] = [
  ['licences', writeLicences],
  ['typefaces', addTypefaces],
  // A policy allows what the page has in the end, its typefaces among it.
  ['policies', tightenPolicies],
  // The pages of one file each are made from finished pages.
  ['standalone pages', makeStandalonePages],
  ['size limits', checkSizes],
  // A bundle has copies of all that belongs to a story.
  ['bundles', makeBundles],
];

/** Makes the security policy of every page as strict as the page can be. */
function tightenPolicies({ site }: Pick<WrittenSite, 'site'>): undefined {
  for (const path of pagesIn(site)) {
    const file = join(site, path);
    writeFileSync(file, tightenPolicy(readFileSync(file, 'utf8')));
  }
}

/** Bundles the scripts of pages, and finishes the site, whose licences are those of the packages in the scripts. */
export function scriptsAndSteps(): AstroIntegration[] {
  const scriptPackages: Package[] = [];
  return [scripts(scriptPackages), siteSteps(scriptPackages)];
}

/** Finishes the site once Astro has written its pages, and logs how long each step takes. */
function siteSteps(scriptPackages: readonly Package[]): AstroIntegration {
  let root = '';
  return {
    name: 'site-steps',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const written = {
          root,
          site: fileURLToPath(dir),
          ...thePublished(),
          scriptPackages,
        };
        for (const [name, step] of STEPS) {
          const begin = performance.now();
          const done = await step(written);
          const time = Math.round(performance.now() - begin);
          logger.info(`${name}: ${done === undefined ? '' : `${done}, `}${time} ms`);
        }
      },
    },
  };
}

/** The path of a story's file or embed. */
const OF_STORY = /^(?:stories|embed)\/([^/]+)\//;

/** Makes each story's bundle. */
async function makeBundles({
  site,
  publication,
  stories,
}: Pick<WrittenSite, 'site' | 'publication' | 'stories'>): Promise<undefined> {
  const read = (path: string) => readFileSync(join(site, path));
  // A bundle has no file of another story: of many stories, each looks through its own files alone.
  const byStory = Map.groupBy(everyFileIn(site), (path) => OF_STORY.exec(path)?.[1]);
  const common = byStory.get(undefined) ?? [];
  for (const story of stories) {
    const paths = [...(byStory.get(story.slug) ?? []), ...common];
    const files = await bundleOf(story, publication, { paths, read });
    writeFile(join(site, bundleAt(story.slug)), zip(files, lastDay(story)));
  }
}

const HEADING = `The code and the fonts of this site come from the packages below, each with its own licence.
The stories are not under these licences. The terms of their publication apply to them.`;

/**
 * Publishes the licences of the code and the fonts in full, each under the names and versions of its packages.
 *
 * @throws Error if a package has no licence, or one that is not allowed
 */
function writeLicences({
  root,
  site,
  scriptPackages,
}: Pick<WrittenSite, 'root' | 'site' | 'scriptPackages'>): undefined {
  const packages = [projectPackage(root), ...fontPackages(root), ...scriptPackages];
  // Servers may name no encoding for a text file, so a byte-order mark does.
  const texts = `\uFEFF${HEADING}\n\n${licenceTexts(packages)}\n`;
  writeFile(join(site, LICENCE_TEXTS), texts);
}

/**
 * Puts the typefaces into every page, subset to the characters of the page.
 *
 * @returns how many pages there are
 */
async function addTypefaces({ root, site }: Pick<WrittenSite, 'root' | 'site'>): Promise<string> {
  const project = pathToFileURL(`${root}/`);
  const begin = Date.now();
  const threads = new Tinypool({
    filename: new URL('../fonts/page-thread.ts', import.meta.url).href,
    maxThreads: availableParallelism(),
  });
  try {
    const pages = pagesIn(site);
    await Promise.all(
      pages.map(async (path) => {
        const task: Task = { file: join(site, path), root: project.href };
        await threads.run(task);
      }),
    );
    typefaceFiles(project).dropUnused(begin);
    return `${pages.length} pages`;
  } finally {
    await threads.destroy();
  }
}
