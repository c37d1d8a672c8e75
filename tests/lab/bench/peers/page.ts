import type { Note, Scene, Story } from './story.ts';

/** How a page tells the story. */
export interface Peer {
  /** The HTML of a scene; undefined for what `graphic` and `steps` give. */
  scene: (scene: Scene) => string;
  /** Further styles. */
  styles?: string;
  /** URLs of scripts, in order. Where there are some, the page has the scenes as JSON for them. */
  scripts: readonly string[];
  /** Whether the page keeps the pictures that do not move. */
  pictures: boolean;
}

/** A page of the story, with the words in the order of ours. */
export function pageOf({ title, parts }: Story, css: string, peer: Peer): string {
  const main = parts.map((part) =>
    typeof part === 'string'
      ? peer.pictures
        ? part
        : withoutPictures(part)
      : `<section class="scene" id="${part.id}">${peer.scene(part)}</section>`,
  );
  const scenes = parts.filter((part) => typeof part !== 'string');
  const data = JSON.stringify({ scenes }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="icon" href="data:,">
<style>${css}${peer.styles ?? ''}</style>
</head>
<body>
<main>
${main.join('\n')}
</main>
${peer.scripts.length > 0 ? `<script id="story" type="application/json">${data}</script>` : ''}
${peer.scripts.map((url) => `<script src="${url}"></script>`).join('\n')}
</body>
</html>
`;
}

const withoutPictures = (html: string): string => html.replace(/<svg[\s\S]*?<\/svg>/g, '');

/** The pinned graphic of a scene, with the given drawing. */
export const graphic = ({ title, label, credit, height }: Scene, drawing: string): string =>
  `<figure class="graphic"><figcaption>${escape(title)}</figcaption>
<svg role="img" aria-label="${escape(label)}" viewBox="0 0 1000 ${height}">${drawing}</svg>
<p class="credit">${credit}</p></figure>`;

/** The cards of a scene. */
export const steps = ({ steps }: Scene): string =>
  `<div class="steps">${steps.map((html) => `<div class="step"><div class="card">${html}</div></div>`).join('')}</div>`;

/** What a peer adds to the elements of its drawing. */
export interface Hooks {
  /** Attributes of a dot, with a space before each. */
  dot: (at: readonly [x: number, y: number][]) => string;
  /** Attributes of what is visible at some steps, with a space before each. */
  shown: (shown: readonly number[]) => string;
}

/** The drawing of a scene as SVG markup: a circle for each case. */
export function drawing({ rows, under, over, needle }: Scene, hooks: Hooks): string {
  const notes = (some: readonly Note[]) => some.map((one) => noteOf(one, hooks)).join('');
  const dots = rows.map(
    ({ shown, dots }) =>
      `<g${hooks.shown(shown)}>${dots
        .map(({ kind, r, at }) => `<circle class="${kind}" r="${r}"${hooks.dot(at)}/>`)
        .join('')}</g>`,
  );
  const pointer = needle
    ? `<path class="needle" d="${needle.d}"${hooks.shown(needle.shown)}/>`
    : '';
  return `<g class="under">${notes(under)}</g><g class="rows">${dots.join('')}</g>${pointer}<g class="over">${notes(over)}</g>`;
}

function noteOf({ tag, attributes, text, then, shown }: Note, hooks: Hooks): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  const more = then === undefined ? '' : `<tspan class="then">${escape(then)}</tspan>`;
  const words = text === undefined ? '' : escape(text) + more;
  return `<${tag}${written.join('')}${hooks.shown(shown)}>${words}</${tag}>`;
}

const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

const escape = (text: string): string =>
  text.replace(/[&<"]/g, (character) => REFERENCES[character] ?? '');
