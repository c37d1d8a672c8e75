// A scene of the form `image` has pictures in place of a graphic. They are images in its steps, so that feeds
// and embeds show them where they stand.

import type { Image, Nodes } from 'mdast';
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
