import { parseBody, serialiseContent } from '../../markup/html.ts';
import { allStories, thePublication } from '../../collections/stories.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { formatDate } from '../../data/date.ts';
import { sentence } from '../../data/text.ts';
import { NUMBERS } from '../../story/anchors.ts';
import { sourceAnchor } from '../../story/reader-view.ts';
import { layoutOf } from '../../story/scene-layout.ts';
import type { Publication } from '../../story/schema/publication.ts';
import { perStory, byId, type Scene, type Story } from '../../story/story.ts';
import { type Graphic, articleOf } from '../article/article.ts';
import { aboutData } from '../pictures/contents.ts';
import { renderedStory } from '../edition/edition.ts';
import { WIDTH } from '../../graphics/kit/field.ts';
import { embedHeight, imagesHeight, NARROW, titleHeight } from './height.ts';
import { embedNames } from './names.ts';

/** A step of an embed. */
export interface EmbedStep {
  id: string;
  state: string;
  heading: string;
  /** The heading, of the second level, and the text, with links to the story's page. */
  html: string;
  /** The text in plain words, a paragraph each, without the heading. */
  text: string[];
  /** The height of the step's images, in CSS pixels. */
  images: number;
}

/** A page with one graphic and its steps, for an iframe in a host's page. */
export interface GraphicEmbed {
  graphic: Graphic;
  scene: Scene;
  steps: EmbedStep[];
  /** What the graphic is about, for readers who have not read the story: paragraphs in plain words. */
  about: string[];
  /** The source of the data: a link, and the words before and after it. */
  source: { before: string; words: string; after: string; url: string };
  /** The words of the link to the story. */
  home: string;
  /** In CSS pixels, at any width. */
  height: number;
  /** The least height of the graphic, in CSS pixels. */
  graphicHeight: number;
  /** The height of the title and of the gap under it in a narrow column, in CSS pixels. */
  titleHeight: number;
}

/** Gives the embeds of a story's graphics, in their order. */
export const graphicEmbeds = perStory(makeEmbeds);

async function makeEmbeds(story: Story, publication: Publication): Promise<GraphicEmbed[]> {
  const { graphics, url } = articleOf(story, publication);
  const document = parseBody(await renderedStory(story, publication));
  const home = dictionaryOf(story.language).embed.fullStory(publication.name);
  return story.scenes.map((scene) => {
    const graphic = byId(graphics, scene.id);
    const steps = scene.steps.map(({ id, state }) => {
      const section = document.querySelector<HTMLElement>(`[data-text="${id}"]`);
      // The development server withholds the text of a story with a mistake.
      if (!section) return { id, state, images: 0, heading: '', text: [], html: '' };
      return { id, state, images: imagesIn(section), ...textOf(section, url) };
    });
    const about = aboutScene(story, scene);
    const source = sourceOf(story, scene, url);
    const graphicHeight = graphicHeightIn(scene);
    const height = embedHeight({
      title: graphic.title,
      steps,
      about,
      source: source.before + source.words + source.after,
      home,
      graphicHeight,
    });
    return {
      graphic,
      scene,
      steps,
      about,
      source,
      home,
      height,
      graphicHeight,
      titleHeight: titleHeight(graphic.title),
    };
  });
}

/** In a column of 280 CSS pixels, a drawing is as wide as the column; in a wider one, half of what is more is beside it. */
const FULL = 280;

/** The height of a scene's graphic in a narrow column, in CSS pixels. */
const graphicHeightIn = (scene: Scene): number =>
  Math.ceil(((FULL + (NARROW - FULL) / 2) * layoutOf(scene).height) / WIDTH);

/** The paths of all embeds of graphics, with the embed and its story as props. */
export async function embedPaths() {
  const publication = await thePublication();
  const paths = (await allStories()).map(async (story) => {
    const embeds = await graphicEmbeds(story, publication);
    return [...embedNames(story.scenes)].flatMap(([name, { id }]) =>
      embeds
        .filter(({ scene }) => scene.id === id)
        .map((embed) => ({
          params: { slug: story.slug, graphic: name },
          props: { story, embed },
        })),
    );
  });
  return (await Promise.all(paths)).flat();
}

function textOf(section: HTMLElement, url: string) {
  for (const heading of section.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const second = section.ownerDocument.createElement('h2');
    second.append(...heading.childNodes);
    heading.replaceWith(second);
  }
  for (const link of section.querySelectorAll('a'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', url).href);
  // The list of sources, which leads back to the places that cite one, is not in an embed.
  for (const place of section.querySelectorAll('[id^="cite-"]')) place.removeAttribute('id');
  const [heading = '', ...text] = Array.from(section.children, ({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );
  return { heading, text, html: serialiseContent(section).trim() };
}

/** The height of a step's images at the most, in CSS pixels. */
const imagesIn = (section: HTMLElement): number =>
  imagesHeight(
    Array.from(section.querySelectorAll('img'), (image) => Number(image.getAttribute('height'))),
  );

/** What readers should know of the data, and the story's headline. */
const aboutScene = (story: Story, scene: Scene): string[] => [
  aboutData(story, scene)
    .filter((text) => text !== sentence(scene.title))
    .join(' '),
  dictionaryOf(story.language).pictures.from(story.meta.title),
];

function sourceOf(story: Story, { source: cited }: Scene, url: string) {
  const { language } = story;
  const { page } = dictionaryOf(language);
  const source = story.sources.find(({ id }) => id === cited);
  return source
    ? {
        before: `${page.source} `,
        words: source.publisher,
        after: `, ${formatDate(source.date, language)}`,
        url: `${url}#${sourceAnchor(source.id)}`,
      }
    : {
        before: `${page.sourcesOfEvents.before} `,
        words: page.sourcesOfEvents.table,
        after: '',
        url: `${url}#${NUMBERS}`,
      };
}
