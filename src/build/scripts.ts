import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { LICENCE_TEXTS } from '../addresses/paths.ts';
import { ownedForm } from '../graphics/forms.ts';
import { allowed, noticeOf, projectPackage, type Package } from '../syndication/bundle/packages.ts';

/** `import script from './x.ts?classic-script'` gives the text of one classic script. */
const CLASSIC = '?classic-script';
/** `import scriptOf from './x.ts?script-of-forms'` gives a function from the forms of a page to that text. */
const OF_FORMS = '?script-of-forms';
/** What such a module is with its forms: its default export is called with the player of each. */
const WITH = ':with:';

/** Pages ask for their scripts here while they are made: Astro bundles their code apart from this module. */
const SCRIPTS = Symbol.for('scripts of forms');
const shared = globalThis as { [SCRIPTS]?: (entry: string, forms: string[]) => Promise<string> };

/**
 * Bundles the scripts of pages, each with a copyright notice at its start. A page can hold such a script inline, or a
 * file can serve it: Vite itself does not inline the script of a page if it shares a module with that of another page.
 *
 * @param packages gets the packages whose modules are in the scripts. One without a licence stops the build
 */
export function scripts(packages: Package[]): AstroIntegration {
  return {
    name: 'scripts',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        /** The scripts that pages have asked for, and the files in them. */
        const made = new Map<string, Promise<string>>();
        const files = new Set<string>();
        const textOf = async (entry: string) => {
          const { code, modules, used } = await bundleScript(entry);
          for (const module of modules) files.add(module);
          packages.push(...used);
          const notice = noticeOf([projectPackage(root), ...used]).replaceAll('*/', '* /');
          return `/*! ${notice}\nSee ${LICENCE_TEXTS.slice(1)} */${code}`;
        };
        shared[SCRIPTS] = (entry, forms) => {
          const id = `${entry}${WITH}${[...new Set(forms)].sort().map(encodeURIComponent).join()}`;
          const script = made.get(id) ?? textOf(id);
          made.set(id, script);
          return script;
        };
        const plugin: Plugin = {
          name: 'scripts',
          enforce: 'pre',
          configureServer(server) {
            server.watcher.on('all', (_, file) => {
              if (!files.has(file)) return;
              made.clear();
              // A change of the content reloads pages once it is loaded.
              if (file.startsWith(join(root, 'src/'))) server.ws.send({ type: 'full-reload' });
            });
          },
          async load(id) {
            if (id.endsWith(OF_FORMS)) {
              const entry = JSON.stringify(id.slice(0, -OF_FORMS.length));
              return `export default (forms) => globalThis[Symbol.for(${JSON.stringify(SCRIPTS.description)})](${entry}, forms);`;
            }
            if (!id.endsWith(CLASSIC)) return undefined;
            const entry = id.slice(0, -CLASSIC.length);
            const code = await textOf(entry);
            for (const file of files) this.addWatchFile(file);
            return `export default ${JSON.stringify(code)};`;
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

/**
 * Bundles a module and all its imports into the text of one classic script.
 *
 * @returns the text, the paths of the modules in it, and their packages
 */
async function bundleScript(
  entry: string,
): Promise<{ code: string; modules: string[]; used: Package[] }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [withPlayers],
    // scrollama’s file for browsers is one that only CommonJS can import, with a shim that every page would carry.
    resolve: { mainFields: ['module', 'browser', 'main'] },
    build: {
      write: false,
      license: { fileName: 'licences.json' },
      // Pages that embed our graphics may support older browsers than our own pages do.
      target: 'es2020',
      lib: { entry, formats: ['iife'], name: 'bundle' },
      rolldownOptions: {
        output: { exports: 'none' },
        // On a busy machine, Rolldown would say that the plugins are slow.
        checks: { bundlerTimings: false },
        treeshake: { moduleSideEffects: [{ test: DEFINING, sideEffects: false }] },
      },
    },
  });
  // There is one format, and no watcher, so the result is a list of one.
  if (!Array.isArray(built) || !built[0]) throw new Error(`${entry} cannot be bundled`);
  const [chunk, licences] = built[0].output;
  if (licences?.type !== 'asset') throw new Error(`${entry} has no list of licences`);
  return {
    // An inline script must not contain the end tag of its own element.
    code: chunk.code.trim().replaceAll('</script', '<\\/script'),
    modules: chunk.moduleIds,
    used: (JSON.parse(String(licences.source)) as Partial<Package>[]).map(allowed),
  };
}

/**
 * The modules whose import alone does nothing: a page has no table of widths and no words of a language unless it uses
 * them.
 */
const DEFINING = new RegExp(
  `^${RegExp.escape(join(import.meta.dirname, '../'))}(data|language|graphics/kit)/`,
);

/** The module that starts a script with the players of its forms: no page carries a player that it does not use. */
const withPlayers: Plugin = {
  name: 'with-players',
  enforce: 'pre',
  resolveId: (id) => (id.includes(WITH) ? `\0${id}` : undefined),
  load(id) {
    const [entry = '', forms] = id.slice(1).split(WITH);
    if (forms === undefined) return undefined;
    const names = forms === '' ? [] : forms.split(',').map(decodeURIComponent);
    const players = names.map(playerOf);
    return `import start from ${JSON.stringify(entry)};
import { playerFrom } from ${JSON.stringify(join(GRAPHICS, 'kit/own.ts'))};
${players.map(({ imported }) => imported).join('\n')}
start({ ${players.map(({ player }, i) => `${JSON.stringify(names[i])}: ${player}`).join()} });`;
  },
};

const GRAPHICS = join(import.meta.dirname, '../graphics');

/** How a module imports the player of a form. Of a story's own, what the browser needs is imported by name. */
function playerOf(name: string, i: number): { imported: string; player: string } {
  const own = ownedForm(name);
  const from = JSON.stringify(own?.file ?? join(GRAPHICS, name, 'player.ts'));
  const parts = own?.plays ?? ['player'];
  const player = own
    ? `playerFrom({ ${parts.map((part) => `${part}: ${part}${i}`).join()} })`
    : `player${i}`;
  return {
    imported: `import { ${parts.map((part) => `${part} as ${part}${i}`).join()} } from ${from};`,
    player,
  };
}
