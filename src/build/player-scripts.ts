import { join } from 'node:path';
import type { Plugin } from 'vite';
import { formNames, type FormName } from '../graphics/forms.ts';
import { bundleScript } from './bundle-script.ts';
import { readPublished } from './published.ts';

type Forms = readonly FormName[];

/** The sets of forms that the pages of each kind have, given the forms of each story. */
const KINDS: Readonly<Record<string, (stories: readonly Forms[]) => Forms[]>> = {
  '?script-of-story': (stories) => [...stories],
  '?script-of-graphic': (stories) => stories.flat().map((form) => [form]),
};

/**
 * `import scriptOf from './x.ts?script-of-story'` gives a function from the names of forms to the text
 * of one classic script, with the module and all its imports, but with the players of those forms
 * alone: no page carries a player that it does not use. There is a script for the forms of each story,
 * and with `?script-of-graphic` one for each form. In development, all players are in every script.
 *
 * @param root the project's folder
 * @param isBuild whether the site is being built
 * @param plugins Vite's plugins for the builds of those scripts
 */
export function playerScripts(root: string, isBuild: boolean, plugins: Plugin[]): Plugin {
  return {
    name: 'player-scripts',
    enforce: 'pre',
    async load(id) {
      const kind = Object.keys(KINDS).find((query) => id.endsWith(query));
      if (kind === undefined) return undefined;
      const entry = id.slice(0, -kind.length);
      const bundle = async (forms: Forms) => {
        const only = playersOf(join(root, 'src/graphics/players.ts'), forms);
        const { code, modules } = await bundleScript(entry, [only, ...plugins]);
        for (const module of modules) this.addWatchFile(module);
        return code;
      };
      if (!isBuild) return `export default () => ${JSON.stringify(await bundle(formNames))};`;
      const stories = readPublished(root).stories.map(({ scenes }) =>
        formNames.filter((name) => scenes.some(({ form }) => form === name)),
      );
      const scripts: Record<string, string> = {};
      for (const forms of KINDS[kind]?.(stories) ?? [])
        scripts[forms.join()] ??= await bundle(forms);
      return `const scripts = ${JSON.stringify(scripts)};
const names = ${JSON.stringify(formNames)};
export default (forms) => scripts[names.filter((name) => forms.includes(name)).join()];`;
    },
  };
}

/** Puts a module with the players of some forms in the place of the one with all players. */
const playersOf = (path: string, forms: Forms): Plugin => ({
  name: 'players',
  enforce: 'pre',
  load: (id) =>
    id === path
      ? [
          ...forms.map((name) => `import { player as ${name} } from './${name}/player.ts';`),
          `export const PLAYERS = { ${forms.join(', ')} };`,
        ].join('\n')
      : undefined,
});
