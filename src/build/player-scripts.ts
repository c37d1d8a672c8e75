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
 * alone: no page carries a player that it does not use, nor the form for replies where the publication has no
 * endpoint for them. There is a script for the forms of each story, and with `?script-of-graphic` one for each form.
 * In development, every script has all of them.
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
      const bundle = async (forms: Forms, hasReply = true) => {
        const only = [
          replaced(join(root, 'src/graphics/players.ts'), playersOf(forms)),
          ...(hasReply ? [] : [replaced(join(root, 'src/reader/reply/form.ts'), NO_REPLY)]),
        ];
        const { code, modules } = await bundleScript(entry, [...only, ...plugins]);
        for (const module of modules) this.addWatchFile(module);
        return code;
      };
      if (!isBuild) return `export default () => ${JSON.stringify(await bundle(formNames))};`;
      const { publication, stories: published } = readPublished(root);
      const stories = published.map(({ scenes }) =>
        formNames.filter((name) => scenes.some(({ form }) => form === name)),
      );
      const scripts: Record<string, string> = {};
      for (const forms of KINDS[kind]?.(stories) ?? [])
        scripts[forms.join()] ??= await bundle(forms, publication.replyEndpoint !== undefined);
      return `const scripts = ${JSON.stringify(scripts)};
const names = ${JSON.stringify(formNames)};
export default (forms) => {
  const script = scripts[names.filter((name) => forms.includes(name)).join()];
  if (script === undefined) throw new RangeError('there is no script for the forms ' + forms);
  return script;
};`;
    },
  };
}

/** Puts another text in the place of a module. */
const replaced = (path: string, text: string): Plugin => ({
  name: 'replaced',
  enforce: 'pre',
  load: (id) => (id === path ? text : undefined),
});

/** The module with the players of some forms. */
const playersOf = (forms: Forms): string =>
  [
    ...forms.map((name) => `import { player as ${name} } from './${name}/player.ts';`),
    `export const PLAYERS = { ${forms.join(', ')} };`,
  ].join('\n');

/** The module of the form for replies, where no page has one. */
const NO_REPLY = 'export const setUpReply = () => undefined;';
