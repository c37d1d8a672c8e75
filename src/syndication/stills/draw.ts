import { formOf } from '../../graphics/forms.ts';
import { still } from '../../graphics/still.ts';
import { graphicData, type Story, type Table, type Timeline } from '../../site/story.ts';
import { formatDate } from '../../story/date.ts';
import type { SceneOutline } from '../../story/outline.ts';
import type { Publication } from '../../story/publication.ts';
import { CARDS, graphicName } from '../addresses.ts';
import { leadOf, type Picture } from '../pictures.ts';
import type { Fonts } from './fonts.ts';
import { drawSheet, type Contents } from './sheet.ts';
import { CARD_SHEETS, heightOf, STILL_SHEET } from './sheets.ts';

/** A picture as an SVG document, in the size of its address without `@2x`. */
export function drawPicture(
  story: Story,
  publication: Publication,
  { of, step, url, alt }: Picture,
  fonts: Fonts,
): string {
  const { meta, scenes } = story;
  const card = CARDS.find(({ name }) => url.endsWith(`/${name}.png`));
  if (card) {
    const scene = leadOf(scenes);
    const contents: Contents = {
      name: publication.name,
      title: meta.title,
      caption: scene?.title,
      credit: [
        ...(scene ? [sourceOf(story, scene, 2)] : []),
        meta.updated === undefined
          ? `Published ${formatDate(meta.published)}`
          : `Updated ${formatDate(meta.updated)}`,
      ],
      graphic: scene && drawGraphic(story, scene, undefined),
      alt,
    };
    return drawSheet(CARD_SHEETS[card.name], contents, fonts);
  }
  const scene = scenes.find((scene) => graphicName(scenes, scene) === of);
  if (!scene) throw new Error(`no graphic is called "${of}"`);
  const contents: Contents = {
    name: undefined,
    title: scene.title,
    caption: dataOf(story, scene).caption,
    credit: [
      // A picture goes about by itself: the headline says what it is about.
      `From “${meta.title}”`,
      sourceOf(story, scene),
      `Graphic: ${publication.credit}, ${formatDate(meta.updated ?? meta.published)}`,
    ],
    graphic: drawGraphic(story, scene, step),
    alt,
  };
  return drawSheet(STILL_SHEET, contents, fonts);
}

/** The scene's graphic at one of its steps, or at the last. */
function drawGraphic(story: Story, scene: SceneOutline, step: string | undefined) {
  const form = formOf(scene.form);
  const data = graphicData(story, scene);
  if (!form || !data) throw new Error(`the scene "${scene.id}" was not checked`);
  const index = scene.steps.findIndex(({ id }) => id === step);
  const position = index < 0 ? scene.steps.length - 1 : index;
  const states = scene.steps.map(({ state }) => state);
  const markup = still(scene.form, form, data, states, position);
  return { markup, em: heightOf(scene.form) };
}

function dataOf({ tables, timelines }: Story, { id, table }: SceneOutline): Table | Timeline {
  const data = tables[table] ?? timelines[table];
  if (!data) throw new Error(`the scene "${id}" was not checked`);
  return data;
}

/** Who published the figures; for events, all who told of them, by name as long as there are few. */
function sourceOf(story: Story, scene: SceneOutline, most = Infinity): string {
  const data = dataOf(story, scene);
  const ids = 'source' in data ? [data.source] : data.events.map(({ source }) => source);
  const told = story.sources.filter(({ id }) => ids.includes(id));
  const [first = '', ...more] = new Set(told.map(({ publisher }) => publisher));
  if (told.length === 1 && told[0]) return `Source: ${first}, ${formatDate(told[0].date)}`;
  if (more.length === 0) return `Source: ${first}`;
  if (more.length >= most) return `Sources: ${first} and ${more.length} others`;
  return `Sources: ${[first, ...more].join(', ')}`;
}
