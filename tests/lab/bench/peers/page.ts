import type { Note, Scene, Story } from './story.ts';

/** How a page tells the story. */
export interface Peer {
  /** The HTML of a scene. */
  scene: (scene: Scene) => string;
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
<style>${css}</style>
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

/** The drawing of a scene as SVG markup: a circle for each case, at its place at the first step. */
export function drawing({ views, rows, under, over, needle }: Scene): string {
  const groups = rows.map(({ dots }) => {
    const circles = dots.map(({ kind, r, at }) => {
      const [x, y] = at[views[0] ?? 0] ?? [0, 0];
      return `<circle class="${kind}" r="${r}" cx="${x}" cy="${y}"/>`;
    });
    return `<g>${circles.join('')}</g>`;
  });
  const pointer = needle ? `<path class="needle" d="${needle.d}"/>` : '';
  return `<g class="under">${under.map(noteOf).join('')}</g><g class="rows">${groups.join('')}</g>${pointer}<g class="over">${over.map(noteOf).join('')}</g>`;
}

function noteOf({ tag, attributes, text, then }: Note): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  const more = then === undefined ? '' : `<tspan class="then">${escape(then)}</tspan>`;
  const words = text === undefined ? '' : escape(text) + more;
  return `<${tag}${written.join('')}>${words}</${tag}>`;
}

const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

const escape = (text: string): string =>
  text.replace(/[&<"]/g, (character) => REFERENCES[character] ?? '');
