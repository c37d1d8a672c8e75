import type { AstroIntegration } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tightenPolicy } from '../markup/csp.ts';
import type { Package } from '../syndication/bundle/packages.ts';
import { makeBundles } from './bundles.ts';
import { writeLicences } from './licences.ts';
import { makeManifest } from './manifest.ts';
import { addTypefaces } from './page-fonts.ts';
import { readPublished } from './published.ts';
import { scripts } from './scripts.ts';
import { pagesIn, type SiteStep, type WrittenSite } from './site-step.ts';
import { checkSizes } from './size-limits.ts';
import { makeStandalonePages } from './standalone-pages.ts';

/** What is done to the site once Astro has written its pages, in this order. */
const STEPS: readonly [name: string, step: SiteStep][] = [
  ['licences', writeLicences],
  ['typefaces', addTypefaces],
  // A policy allows what the page has in the end, its typefaces among it.
  ['policies', tightenPolicies],
  // The pages of one file each are made from finished pages.
  ['standalone pages', makeStandalonePages],
  ['size limits', checkSizes],
  // A bundle has copies of all that belongs to a story, and the manifest lists every file.
  ['bundles', makeBundles],
  ['manifest', makeManifest],
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
          ...readPublished(root),
          scriptPackages,
          warn: (message: string) => logger.warn(message),
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
