import { formatDate } from '../../data/date.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { formOf } from '../../graphics/forms.ts';
import { findingStill } from '../../graphics/kit/still.ts';
import {
  cardSceneOf,
  cardFindingOf,
  shownAlone,
  type Finding,
  acrossChanges,
} from '../../story/finding.ts';
import type { Accent } from '../../graphics/kit/contrast.ts';
import { changedOn } from '../../story/schema/dates.ts';
import type { Publication } from '../../story/schema/publication.ts';
import { layoutOf, stillOf } from '../../story/scene-layout.ts';
import type { Scene, Story } from '../../story/story.ts';
import { tableNamed } from '../../story/kinds/index.ts';
import type { Tables } from '../../story/kinds/kind.ts';
import { sentence } from '../../data/text.ts';

/** A graphic for a picture. */
export interface PictureGraphic {
  /** An `<svg>` as `still` gives it. */
  markup: string;
  /** Its height, in thousandths of its width. */
  height: number;
  /** The distance at which its marks repeat, in the same unit. */
  grid?: number | undefined;
  /** The colour of what the story is about, where it has its own. */
  part?: string | undefined;
}

/** The content of a picture. */
export interface Contents {
  /** The publication's name; undefined where the credit has it. */
  name: string | undefined;
  title: string;
  /** What the title does not say, in smaller type. */
  caption: string | undefined;
  /** The source of the figures, the maker of the picture, and the date: a text each. */
  credit: string[];
  /** Undefined for a story without graphics. */
  graphic: PictureGraphic | undefined;
  /** The text alternative. */
  alt: string;
}

/** The words beside the graphic of a picture. */
export type PictureWords = Pick<Contents, 'name' | 'title' | 'caption' | 'credit'>;

/** The card has the story's headline, and its finding or else a graphic that has room there. */
export function cardContents(story: Story, publication: Publication): Contents {
  const finding = cardFindingOf(story);
  const scene = cardSceneOf(story);
  return {
    ...cardWords(story, publication),
    graphic: finding ? findingGraphic(finding, story.meta.accent) : scene && graphicOf(scene),
    alt: cardAlt(story),
  };
}

/** The text alternative of a story's card: what its graphic shows, or else the headline. */
export function cardAlt(story: Story): string {
  const finding = cardFindingOf(story);
  if (finding) return shownAlone(finding).description;
  const scene = cardSceneOf(story);
  return scene ? altOf(scene) : story.meta.title;
}

/** A graphic's text alternative. */
export const altOf = ({ form, data, states }: Scene): string => formOf(form).describe(data, states);

/** Whether a story's card has a graphic. */
export const isPictured = (story: Story): boolean =>
  (cardFindingOf(story) ?? cardSceneOf(story)) !== undefined;

/** The words of a story's card. The standfirst has the room of the graphic where there is none. */
export function cardWords(story: Story, publication: Publication): PictureWords {
  const { meta, language } = story;
  const { pictures } = dictionaryOf(language);
  const changed = changedOn(meta);
  const finding = cardFindingOf(story);
  const scene = cardSceneOf(story);
  const sources = finding ? [finding.source] : scene?.sources;
  return {
    name: publication.name,
    title: meta.title,
    caption: (finding ?? scene)?.caption ?? meta.standfirst,
    credit: [
      ...(sources ? [sourceOf(story, sources, 2)] : []),
      pictures[changed === meta.published ? 'published' : 'updated'](formatDate(changed, language)),
    ],
  };
}

/** The graphic of a finding. */
export function findingGraphic(
  finding: Pick<Finding, 'form' | 'data' | 'rows'>,
  accent?: Accent,
): PictureGraphic {
  const drawn = shownAlone(finding);
  const { height, grid } = drawn.layout;
  return { markup: findingStill(finding.form, drawn), height, grid, part: accent?.light };
}

/** A still has the scene's title; its credit names the story, because it may be shown alone. */
export function stillContents(story: Story, publication: Publication, scene: Scene): Contents {
  return {
    ...stillWords(story, publication, scene),
    graphic: graphicOf(scene),
    alt: altOf(scene),
  };
}

/** The words of the still of a scene. */
export function stillWords(story: Story, publication: Publication, scene: Scene): PictureWords {
  const { pictures } = dictionaryOf(story.language);
  const changed = formatDate(changedOn(story.meta), story.language);
  const about = aboutData(story, scene);
  return {
    name: undefined,
    title: scene.title,
    // One phrase alone needs no full stop.
    caption: about.length === 1 ? scene.caption : about.join(' '),
    credit: [
      pictures.from(story.meta.title),
      sourceOf(story, scene.sources),
      pictures.graphic(publication.credit, changed),
    ],
  };
}

/** The scene's graphic in its last state. */
function graphicOf(scene: Scene): PictureGraphic {
  const { height, grid } = layoutOf(scene);
  return { markup: stillOf(scene), height, grid, part: scene.accent?.light };
}

/**
 * The publishers of the figures, or of all the events.
 *
 * @param most how many publishers are named; of more, the first is, and the number of the others
 */
function sourceOf(story: Story, ids: readonly string[], most = Infinity): string {
  const { pictures } = dictionaryOf(story.language);
  const sources = story.sources.filter(({ id }) => ids.includes(id));
  const [first = '', ...more] = new Set(sources.map(({ publisher }) => publisher));
  if (sources.length === 1 && sources[0])
    return pictures.source(first, formatDate(sources[0].date, story.language));
  if (more.length === 0) return pictures.source(first);
  if (more.length >= most) return pictures.sourceAndOthers(first, more.length);
  return pictures.sources([first, ...more]);
}

/**
 * What readers who see a scene's graphic alone should know of its data: what is counted or measured, where figures
 * cannot be compared, and the scene's note. A sentence each.
 */
export function aboutData(
  story: Tables & Pick<Story, 'language'>,
  { table, caption, note }: Pick<Scene, 'table' | 'caption' | 'note'>,
): string[] {
  const changes = tableNamed(story, table)?.file.breaks ?? [];
  return [
    sentence(caption),
    ...acrossChanges(changes, story.language),
    ...(note === undefined ? [] : [sentence(note)]),
  ];
}
