import { parseHTML } from 'linkedom';
import { wrap } from '../graphics/join.ts';
import { allStories, thePublication, type Story } from '../site/story.ts';
import { NUMBERS, sourceAnchor } from '../story/anchors.ts';
import { formatDate } from '../story/date.ts';
import type { SceneOutline } from '../story/outline.ts';
import type { Publication } from '../story/publication.ts';
import type { Graphic } from './article.ts';
import { renderStory } from './edition.ts';
import Steps from './Steps.astro';
import { articleOf } from './story.ts';

/** A step as it stands under a graphic that is on its own. */
export interface FrameStep {
  id: string;
  state: string;
  heading: string;
  /** The heading, of the second level, and the text, with links to the story's page. */
  html: string;
  /** The same in plain words, a paragraph each, without the heading. */
  text: string[];
}

/** A graphic as it goes into a frame. */
export interface GraphicFrame {
  graphic: Graphic;
  scene: SceneOutline;
  steps: FrameStep[];
  /** Where its data come from: some words, then a link. */
  source: { before: string; words: string; after: string; url: string };
  /** What the link to the story says. */
  home: string;
  /** What the frame takes in a column of 300 CSS pixels, and then at any width. */
  height: number;
}

/** All graphics of a story, in their order. */
export async function graphicFrames(
  story: Story,
  publication: Publication,
): Promise<GraphicFrame[]> {
  const { graphics, url } = articleOf(story, publication);
  const { document } = parseHTML(
    `<!doctype html><html><body>${await renderStory(story, Steps)}</body></html>`,
  );
  return story.scenes.flatMap((scene, i) => {
    const graphic = graphics[i];
    if (!graphic) return [];
    const steps = scene.steps.map(({ id, state }) => ({
      id,
      state,
      ...textOf(document.querySelector<HTMLElement>(`[data-text="${id}"]`), url),
    }));
    const source = sourceOf(story, scene, url);
    const home = `${publication.name}: the full story`;
    const frame = { graphic, scene, steps, source, home };
    return [{ ...frame, height: frameHeight(frame) }];
  });
}

/** A page or file for each graphic of each story, which are in its props. */
export async function framePaths() {
  const publication = await thePublication();
  const paths = (await allStories()).map(async (story) =>
    (await graphicFrames(story, publication)).map((frame) => ({
      params: { slug: story.slug, graphic: frame.graphic.name },
      props: { story, frame },
    })),
  );
  return (await Promise.all(paths)).flat();
}

function textOf(section: HTMLElement | null, url: string) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  document.body.innerHTML = section?.innerHTML.trim() ?? '';
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const second = document.createElement('h2');
    second.append(...heading.childNodes);
    heading.replaceWith(second);
  }
  for (const link of document.querySelectorAll('a'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', url).href);
  const [heading = '', ...text] = Array.from(document.body.children, ({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );
  return { heading, text, html: document.body.innerHTML };
}

function sourceOf({ tables, sources }: Story, { table }: SceneOutline, url: string) {
  const source = sources.find(({ id }) => id === tables[table]?.source);
  return source
    ? {
        before: 'Source: ',
        words: source.publisher,
        after: `, ${formatDate(source.date)}`,
        url: `${url}#${sourceAnchor(source.id)}`,
      }
    : {
        before: 'Each event’s source is in ',
        words: 'the table',
        after: '',
        url: `${url}#${NUMBERS}`,
      };
}

/**
 * How many characters a line holds in a column of 300 CSS pixels, in the wider of the fonts that it
 * may come to be set in, and how high it is. Pixels, as in src/styles/embed.css.
 */
const TYPE = {
  title: { most: 30, line: 20 },
  heading: { most: 28, line: 23 },
  text: { most: 36, line: 24 },
  source: { most: 36, line: 19 },
  home: { most: 34, line: 19 },
};

/** The edges, the graphic at its lowest, the gaps, and what a row of buttons takes. */
const PARTS = { edges: 24, graphic: 288, gaps: 36, row: 50, target: 44 };

/** How many buttons of steps have room in a row with those for back and forth. */
const IN_A_ROW = 3;

/**
 * A frame has one height at every width, so that nothing in its host's page moves when it is said:
 * where words take less of it, the graphic takes more.
 */
function frameHeight({
  graphic,
  steps,
  source,
  home,
}: Pick<GraphicFrame, 'graphic' | 'steps' | 'source' | 'home'>): number {
  const high = (words: string, { most, line }: { most: number; line: number }) =>
    wrap(words, most).length * line;
  const texts = steps.map(
    ({ heading, text }) =>
      high(heading, TYPE.heading) +
      text.reduce((sum, words) => sum + high(words, TYPE.text), 0) +
      Math.max(text.length - 1, 0) * 8,
  );
  const rows = steps.length > IN_A_ROW ? 1 + Math.ceil(steps.length / 5) : 1;
  const words =
    high(graphic.title, TYPE.title) +
    Math.max(...texts) +
    high(source.before + source.words + source.after, TYPE.source) +
    Math.max(high(home, TYPE.home), PARTS.target);
  return PARTS.edges + PARTS.graphic + PARTS.gaps + rows * PARTS.row + words;
}
