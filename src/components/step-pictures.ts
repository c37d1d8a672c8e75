import { parseBody } from '../markup/parse-body.ts';
import { serialiseContent } from '../markup/serialise.ts';
import type { ImageScene } from '../story/story.ts';

/** A picture, and the steps that are read beside it, as HTML. */
interface Shot {
  picture: string;
  steps: string;
}

/**
 * Takes the pictures of a scene out of its steps: the page shows each beside all steps that are about it. A
 * step that names the picture before once more keeps its new words, for readers who do not see the picture.
 *
 * @param html the steps of the scene, with their pictures
 */
export function shotsOf(html: string, { steps }: ImageScene): Shot[] {
  const { body } = parseBody(html);
  const sections = [...body.children];
  const shots: { picture: string; steps: Element }[] = [];
  let shown: string | undefined;
  for (const { id, picture } of steps) {
    const section = sections.find((element) => element.id === id);
    const paragraph = section && pictureIn(section);
    if (picture !== undefined && picture !== shown) {
      shots.push({
        picture: paragraph ? serialiseContent(paragraph) : '',
        steps: body.ownerDocument.createElement('div'),
      });
      paragraph?.remove();
      shown = picture;
    } else if (paragraph) {
      paragraph.className = 'unseen';
      paragraph.textContent = paragraph.querySelector('img')?.alt ?? '';
    }
    if (section) shots.at(-1)?.steps.append(section);
  }
  return shots.map(({ picture, steps: beside }) => ({ picture, steps: serialiseContent(beside) }));
}

/** The paragraph of a step that is an image and nothing else. */
const pictureIn = (section: Element): Element | undefined =>
  [...section.children].find(
    (element) =>
      element.matches('p') &&
      element.children.length === 1 &&
      element.firstElementChild?.matches('img') &&
      element.textContent.trim() === '',
  );
