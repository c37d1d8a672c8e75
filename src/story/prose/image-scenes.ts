// A scene of the form `image` has pictures in place of a graphic. They are images in its steps, so that feeds
// and embeds show them where they stand.

import type { Image, Nodes } from 'mdast';
import type { Report } from '../../data/problem.ts';
import type { Jsx } from './elements.ts';
import type { SceneOutline } from './outline.ts';

/** The form of a scene that shows pictures and draws no data. */
export const IMAGE_FORM = 'image';

/** The attributes that an element does without, because its scene shows pictures. */
export function sparedIn(node: Jsx, scene: SceneOutline | undefined): string[] {
  const isImages = node.attributes.some(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === 'form' &&
      attribute.value === IMAGE_FORM,
  );
  if (node.name === 'Scene' && isImages) return ['table'];
  return node.name === 'Step' && scene?.form === IMAGE_FORM ? ['state'] : [];
}

/** The picture of a step: its first paragraph that is an image and nothing else. */
export function pictureIn(children: readonly Nodes[]): Image | undefined {
  for (const child of children) {
    if (child.type !== 'paragraph' || child.children.length !== 1) continue;
    const [image] = child.children;
    if (image?.type === 'image') return image;
  }
  return undefined;
}

/**
 * Checks the pictures of a step: the first step has one, and none is in a sentence, where the page would show it
 * once more.
 *
 * @param line the step's
 */
export function checkPictures(
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
      'the picture is in a sentence: put it on a line of its own, with an empty line before and after it',
    );
  if (steps.length === 0 && inSentences.length === 0 && !pictureIn(children))
    report(
      line,
      `the first step of the scene "${id}" has no picture: write ![what it shows](./name.png) on a line of its own, under the heading`,
    );
}
