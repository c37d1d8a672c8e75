import { join } from 'node:path';
import type { Plugin } from 'vite';
import { formNames, ownedForm, ownedNames } from '../graphics/forms.ts';
import { bundleScript } from './bundle-script.ts';
import { readPublished } from './site-step.ts';
import { keyOf, type Needs } from './script-needs.ts';

/** What the pages of each kind need, given what each story needs. */
const KINDS: Readonly<Record<string, (stories: readonly Needs[]) => Needs[]>> = {
  '?script-of-story': (stories) => [...stories],
  '?script-of-graphic': (stories) =>
    stories.flatMap(({ forms }) => forms.map((form) => needsOf([form]))),
};

const needsOf = (forms: readonly string[], hasGuess = false, fillsScreen = false): Needs => ({
  forms,
  hasGuess,
  fillsScreen,
});

/**
 * `import scriptOf from './x.ts?script-of-story'` gives a function from what a page needs to the text of one classic
 * script, with the module and all its imports, but with the players of its forms alone: no page carries a player that
 * it does not use, nor the code for a guess or for the whole screen where it has none of them. There is a
 * script for what each story needs, and with `?script-of-graphic` one for each form. In development, every script has
 * everything.
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
      const bundle = async ({ forms, hasGuess, fillsScreen }: Needs) => {
        const without = (isNeeded: boolean, path: string, text: string) =>
          isNeeded ? [] : [replaced(join(root, path), text)];
        const { code, modules } = await bundleScript(
          entry,
          [
            replaced(join(root, 'src/graphics/players.ts'), playersOf(forms)),
            ...without(hasGuess, 'src/reader/guess.ts', NO_GUESS),
            ...without(fillsScreen, 'src/reader/scene/screen.ts', NO_SCREEN),
            ...plugins,
          ],
          forms.flatMap((name) => ownedForm(name)?.code ?? []).join(),
        );
        for (const module of modules) this.addWatchFile(module);
        return code;
      };
      if (!isBuild)
        return `export default () => ${JSON.stringify(await bundle(needsOf([...formNames, ...ownedNames()], true, true)))};`;
      const { stories } = readPublished(root);
      const needs = stories.map(({ scenes, guesses }) =>
        needsOf(
          [...new Set(scenes.map(({ form }) => form))],
          guesses.length > 0,
          scenes.some((scene) => scene.fillsScreen),
        ),
      );
      const scripts: Record<string, string> = {};
      for (const one of KINDS[kind]?.(needs) ?? []) scripts[keyOf(one)] ??= await bundle(one);
      return `import { keyOf } from ${JSON.stringify(join(root, 'src/build/script-needs.ts'))};
const scripts = ${JSON.stringify(scripts)};
export default (needs) => {
  const script = scripts[keyOf(needs)];
  if (script === undefined) throw new RangeError('there is no script for ' + keyOf(needs));
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

/** The module with the players of some forms. Of a story's own, what the browser needs is imported by name. */
function playersOf(forms: readonly string[]): string {
  const players = forms.map((name, i) => {
    const own = ownedForm(name);
    if (!own)
      return {
        name,
        from: `import { player as form${i} } from './${name}/player.ts';`,
        player: `form${i}`,
      };
    const parts = own.plays;
    return {
      name,
      from: `import { ${parts.map((part) => `${part} as ${part}${i}`).join(', ')} } from ${JSON.stringify(own.file)};
import { playerFrom } from './kit/own.ts';`,
      player: `playerFrom({ ${parts.map((part) => `${part}: ${part}${i}`).join(', ')} })`,
    };
  });
  return [
    ...new Set(players.flatMap(({ from }) => from.split('\n'))),
    `export const PLAYERS = { ${players.map(({ name, player }) => `${JSON.stringify(name)}: ${player}`).join(', ')} };`,
  ].join('\n');
}

/** The module of a guess, where a page asks none. */
const NO_GUESS = 'export const askGuess = () => undefined;';

/** The module of graphics that fill the screen, where a page has none. */
const NO_SCREEN = `const nothing = () => undefined;
export { nothing as fillsScreen, nothing as placeDisplay, nothing as screenOf, nothing as stage, nothing as windowSize };`;
