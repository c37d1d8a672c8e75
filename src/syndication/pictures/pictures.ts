import { formOf } from '../../graphics/forms.ts';
import { cardSceneOf, cardFindingOf, shownAlone } from '../../story/finding.ts';
import { layoutOf } from '../../story/scene-layout.ts';
import type { Scene, Story } from '../../story/story.ts';
import { stillCanvas } from './canvases.ts';
import { CARDS, graphicName, pictureAt, STILL, type CardName } from '../../addresses/paths.ts';

/** What a picture shows: a card of the story, or a graphic. */
export type Subject =
  | { kind: 'card'; card: CardName }
  /** Without a step, the graphic is the one at the end of its scene. */
  | { kind: 'still'; scene: Scene; step: string | undefined };

/** A file of a picture, as feeds name it. */
export interface PictureFile {
  /** A whole address on the origin. */
  url: string;
  type: 'image/png' | 'image/svg+xml';
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
}

/** A file of a picture, for the build. */
export interface Picture extends PictureFile {
  /** The same object for all files of a picture. */
  subject: Subject;
  /** The file's name without its extension. */
  name: string;
  extension: 'png' | 'svg';
}

/**
 * Lists the pictures that the build makes of a story, for the build and for everything that names a
 * picture. Each still is a PNG, a PNG with twice the pixels, and an SVG, in this order.
 *
 * @param origin of the pictures' addresses; empty for paths
 */
export function picturesOf(story: Story, origin: string): Picture[] {
  const { slug, scenes } = story;
  const urlOf = (name: string, extension: string) =>
    origin + pictureAt(slug, `${name}.${extension}`);
  const cards = CARDS.map(({ name, width, height }) => ({
    subject: { kind: 'card' as const, card: name },
    name,
    extension: 'png' as const,
    url: urlOf(name, 'png'),
    type: 'image/png' as const,
    width,
    height,
    alt: cardAlt(story),
  }));
  const stills = scenes.flatMap((scene) => {
    const graphic = graphicName(scenes, scene);
    const alt = altOf(scene);
    const { height } = stillCanvas(layoutOf(scene).height);
    return [undefined, ...scene.steps.map(({ id }) => id)].flatMap((step) => {
      const plain = step === undefined ? graphic : `${graphic}-${step}`;
      const subject = { kind: 'still' as const, scene, step };
      return RENDITIONS.map(({ density, extension, type, scale }) => {
        const name = plain + density;
        return {
          subject,
          name,
          extension,
          url: urlOf(name, extension),
          type,
          width: STILL.width * scale,
          height: height * scale,
          alt,
        };
      });
    });
  });
  return [...cards, ...stills];
}

/**
 * The stills of a graphic among a story's pictures.
 *
 * @param step of which they are; without one, the graphic is the one at the end of its scene
 */
export const stillsOf = (
  pictures: readonly Picture[],
  scene: Scene,
  step: string | undefined,
): Picture[] =>
  pictures.filter(
    ({ subject }) => subject.kind === 'still' && subject.scene === scene && subject.step === step,
  );

const RENDITIONS = [
  { density: '', extension: 'png', type: 'image/png', scale: 1 },
  { density: `@${STILL.dense}x`, extension: 'png', type: 'image/png', scale: STILL.dense },
  { density: '', extension: 'svg', type: 'image/svg+xml', scale: 1 },
] as const;

/** The text alternative of the story's cards: what their graphic shows, or else the headline. */
function cardAlt(story: Story): string {
  const finding = cardFindingOf(story);
  if (finding) return shownAlone(finding).description;
  const scene = cardSceneOf(story);
  return scene ? altOf(scene) : story.meta.title;
}

/** A graphic's text alternative. */
export const altOf = ({ form, data, states }: Scene): string => formOf(form).describe(data, states);
