import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { animate, shownName } from './keyframes.ts';
import { drawing, graphic, pageOf, steps, type Peer } from './page.ts';
import { readStory, type Scene, type Story } from './story.ts';

const MODULES = join(import.meta.dirname, '../../../../node_modules');

/** The peers, each with what the story is told with. */
export const PEERS = ['usual', 'gsap', 'svelte', 'css', 'text'] as const;
export type PeerName = (typeof PEERS)[number];

/** Scripts that come from packages as they are. */
const VENDOR: Record<PeerName, readonly string[]> = {
  usual: ['d3/dist/d3.min.js', 'scrollama/build/scrollama.min.js'],
  gsap: ['gsap/dist/gsap.min.js', 'gsap/dist/ScrollTrigger.min.js'],
  svelte: [],
  css: [],
  text: [],
};

/** The peers' pages in a temporary folder. */
export interface Built {
  /** The folder of a peer, with `index.html` and all that it loads. */
  folder: (peer: PeerName) => string;
  remove: () => void;
}

/**
 * Writes the pages that tell the story of our built page in other ways.
 *
 * @param html our built page
 */
export async function buildPeers(html: string): Promise<Built> {
  const root = mkdtempSync(join(tmpdir(), 'bench-'));
  const story = readStory(html);
  const css = readFileSync(join(import.meta.dirname, 'page.css'), 'utf8');
  for (const name of PEERS) {
    const folder = join(root, name);
    mkdirSync(folder);
    const vendor = VENDOR[name].map((path) => {
      cpSync(join(MODULES, path), join(folder, basename(path)));
      return basename(path);
    });
    const own = name === 'css' || name === 'text' ? [] : [`${name}.js`];
    const peer = { ...peerOf(name, story), scripts: [...vendor, ...own] };
    writeFileSync(join(folder, 'index.html'), pageOf(story, css, peer));
  }
  for (const name of ['usual', 'gsap'])
    cpSync(join(import.meta.dirname, name, 'script.js'), join(root, name, `${name}.js`));
  await bundleSvelte(join(root, 'svelte'));
  return {
    folder: (peer) => join(root, peer),
    remove: () => rmSync(root, { recursive: true }),
  };
}

function peerOf(name: PeerName, { parts }: Story): Omit<Peer, 'scripts'> {
  const scenes = parts.filter((part) => typeof part !== 'string');
  switch (name) {
    case 'usual':
      return { pictures: true, scene: (scene) => graphic(scene, '') + steps(scene) };
    case 'gsap':
      return { pictures: true, scene: (scene) => graphic(scene, atStart(scene)) + steps(scene) };
    case 'svelte':
      return { pictures: true, scene: () => '' };
    case 'css':
      return {
        pictures: true,
        scene: (scene) => graphic(scene, inVariables(scene)) + steps(scene),
        styles: scenes.map(animate).join(''),
      };
    case 'text':
      return { pictures: false, scene: steps };
  }
}

/** The drawing of a scene at its first step, which a script moves on. */
const atStart = (scene: Scene): string =>
  drawing(scene, {
    dot: (at) => {
      const [x, y] = at[scene.views[0] ?? 0] ?? [0, 0];
      return ` cx="${x}" cy="${y}"`;
    },
    shown: () => '',
  });

/** The drawing of a scene with every place of a dot as a variable for the style sheet. */
const inVariables = (scene: Scene): string =>
  drawing(scene, {
    dot: (at) => ` style="${at.map(([x, y], i) => `--x${i}:${x}px;--y${i}:${y}px`).join(';')}"`,
    shown: (shown) => ` data-shown="${shownName(scene, shown)}"`,
  });

/** Compiles the components with Svelte's own compiler, and puts them and its run time in one script. */
async function bundleSvelte(folder: string): Promise<void> {
  const components: Plugin = {
    name: 'svelte-components',
    transform: (code, id) =>
      id.endsWith('.svelte')
        ? compile(code, { filename: id, generate: 'client', dev: false }).js.code
        : undefined,
  };
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [components],
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'svelte/main.js'),
        output: { format: 'iife', entryFileNames: 'svelte.js' },
      },
    },
  });
}
