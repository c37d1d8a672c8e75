// A scene of the form `image` has images in place of a graphic. They stand in its steps, so that feeds
// and embeds show them where they stand.

import type { Image, Nodes } from 'mdast';
import type { Report } from '../../data/problem.ts';
import type { Jsx } from './elements.ts';
import type { SceneOutline } from './outline.ts';

/** The form of a scene that shows images and draws no data. */
export const IMAGE_FORM = 'image';

/** The attributes that an element does without, because its scene shows images. */
export function sparedIn(node: Jsx, scene: SceneOutline | undefined): string[] {
  const isImages = node.attributes.some(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === 'form' &&
      attribute.value === IMAGE_FORM,
  );
  if (node.name === 'Scene' && isImages) return ['table', 'measure?', 'with?', 'size?'];
  return node.name === 'Step' && scene?.form === IMAGE_FORM ? ['state', 'words?'] : [];
}

/** The image of a step: its first paragraph that is an image and nothing else. */
export function imageIn(children: readonly Nodes[]): Image | undefined {
  for (const child of children) {
    if (child.type !== 'paragraph' || child.children.length !== 1) continue;
    const [image] = child.children;
    if (image?.type === 'image') return image;
  }
  return undefined;
}

/**
 * Checks the images of a step: the first step has one, and none is in a sentence, where the page would show it
 * once more.
 *
 * @param line the step's
 */
export function checkStepImages(
  children: readonly Nodes[],
  { id, steps }: SceneOutline,
  line: number,
  report: Report,
): void {
  const inSentences = children
    .filter((child) => child.type === 'paragraph' && child.children.length > 1)
    .flatMap((paragraph) => ('children' in paragraph ? paragraph.children : []))
    .filter(({ type }) => type === 'image');
  for (const { position } of inSentences)
    report(
      position?.start.line ?? line,
      'the image is in a sentence: put it on a line of its own, with an empty line before and after it',
    );
  if (steps.length === 0 && inSentences.length === 0 && !imageIn(children))
    report(
      line,
      `the first step of the scene "${id}" has no image: write ![what it shows](./name.png) on a line of its own, under the heading`,
    );
}
