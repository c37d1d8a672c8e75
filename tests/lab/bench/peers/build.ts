import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { drawing, graphic, pageOf, steps, type Peer } from './page.ts';
import { readStory } from './story.ts';

const MODULES = join(import.meta.dirname, '../../../../node_modules');

/** The peers, each with what the story is told with. */
export const PEERS = ['usual', 'gsap', 'text'] as const;
export type PeerName = (typeof PEERS)[number];

/** Scripts that come from packages as they are. */
const VENDOR: Record<PeerName, readonly string[]> = {
  usual: ['d3/dist/d3.min.js', 'scrollama/build/scrollama.min.js'],
  gsap: ['gsap/dist/gsap.min.js', 'gsap/dist/ScrollTrigger.min.js'],
  text: [],
};

/** How each tells the story, besides its scripts. */
const TELLING: Record<PeerName, Omit<Peer, 'scripts'>> = {
  usual: { pictures: true, scene: (scene) => graphic(scene, '') + steps(scene) },
  gsap: { pictures: true, scene: (scene) => graphic(scene, drawing(scene)) + steps(scene) },
  text: { pictures: false, scene: steps },
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
export function buildPeers(html: string): Built {
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
    const own = name === 'text' ? [] : [`${name}.js`];
    const peer = { ...TELLING[name], scripts: [...vendor, ...own] };
    writeFileSync(join(folder, 'index.html'), pageOf(story, css, peer));
  }
  for (const name of ['usual', 'gsap'])
    cpSync(join(import.meta.dirname, name, 'script.js'), join(root, name, `${name}.js`));
  return {
    folder: (peer) => join(root, peer),
    remove: () => rmSync(root, { recursive: true }),
  };
}
