import type { AstroIntegration } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { BOM, LICENCE_TEXTS } from '../addresses/paths.ts';
import { bomOf } from '../syndication/bundle/bom.ts';
import { licenceTexts, noticeOf } from '../syndication/bundle/notices.ts';
import { classicScripts } from './classic-scripts.ts';
import { playerScripts } from './player-scripts.ts';
import { fontPackages, packageOf, type Package } from '../syndication/bundle/packages.ts';

/** What Astro bundles where no page has a script that it has to bundle. */
const NO_SCRIPT = '\0virtual:astro:noop';
const HEADING = `The code and the fonts of this site come from the packages below, each with its own licence.
The stories are not under these licences. The terms of their publication apply to them.`;

/**
 * Publishes the licences of the code and the fonts: every script starts with a copyright notice, one file
 * has all licences in full, and a bill of materials lists the packages for programs. All of them name the
 * packages whose modules are in the built scripts. A package without a licence stops the build.
 */
export function licences(): AstroIntegration {
  let root = '';
  const shipped: Package[] = [];
  const notices: Plugin = {
    name: 'licence-notices',
    generateBundle: {
      // Astro inlines scripts into pages in the same hook.
      order: 'pre',
      handler(_, bundle) {
        if (this.environment.name !== 'client') return;
        for (const chunk of Object.values(bundle)) {
          // The site's own scripts are put into its pages, so Astro bundles a module without code.
          if (chunk.type === 'asset' || chunk.moduleIds.every((id) => id === NO_SCRIPT)) continue;
          const packages = chunk.moduleIds.map((id) => packageOf(id, root));
          shipped.push(...packages);
          const notice = noticeOf(packages).replaceAll('*/', '* /');
          chunk.code = `/*! ${notice}\nSee ${LICENCE_TEXTS.slice(1)} */${chunk.code}`;
        }
      },
    },
  };
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        root = fileURLToPath(config.root);
        const scripts = [
          classicScripts([notices]),
          playerScripts(root, command === 'build', [notices]),
        ];
        updateConfig({ vite: { plugins: [notices, ...scripts] } });
      },
      'astro:build:done': ({ dir }) => {
        const site = packageOf(join(root, 'src'), root);
        const packages = [...fontPackages(root), ...shipped];
        const path = (address: string) => join(fileURLToPath(dir), address);
        // Servers may name no encoding for a text file, so a byte-order mark does.
        const texts = `\uFEFF${HEADING}\n\n${licenceTexts([site, ...packages])}\n`;
        writeFileSync(path(LICENCE_TEXTS), texts);
        const others = packages.filter(({ name }) => name !== site.name);
        mkdirSync(dirname(path(BOM)), { recursive: true });
        writeFileSync(path(BOM), `${JSON.stringify(bomOf({ site, packages: others }), null, 1)}\n`);
      },
    },
  };
}
