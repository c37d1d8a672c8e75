import { parseBody, serialiseContent } from '../markup/html.ts';
import type { ImageScene } from '../story/story.ts';

/** An image, and the steps that are read beside it, as HTML. */
interface ImageGroup {
  image: string;
  steps: string;
}

/**
 * Takes the images of a scene out of its steps: the page shows each beside all steps that are about it. A
 * step that names the image before once more keeps its new words, for readers who do not see the image.
 *
 * @param html the steps of the scene, with their images
 */
export function imageGroupsOf(html: string, { steps }: ImageScene): ImageGroup[] {
  const { body } = parseBody(html);
  const sections = [...body.children];
  const groups: { image: string; steps: Element }[] = [];
  let shown: string | undefined;
  for (const { id, image } of steps) {
    const section = sections.find((element) => element.id === id);
    const paragraph = section && paragraphOfImage(section);
    if (image !== undefined && image !== shown) {
      groups.push({
        image: paragraph ? serialiseContent(paragraph) : '',
        steps: body.ownerDocument.createElement('div'),
      });
      paragraph?.remove();
      shown = image;
    } else if (paragraph) {
      paragraph.className = 'unseen';
      paragraph.textContent = paragraph.querySelector('img')?.alt ?? '';
    }
    if (section) groups.at(-1)?.steps.append(section);
  }
  return groups.map(({ image, steps: beside }) => ({ image, steps: serialiseContent(beside) }));
}

/** The paragraph of a step that is an image and nothing else. */
const paragraphOfImage = (section: Element): Element | undefined =>
  [...section.children].find(
    (element) =>
      element.matches('p') &&
      element.children.length === 1 &&
      element.firstElementChild?.matches('img') &&
      element.textContent.trim() === '',
  );
