// The pictures of a scene are images in its steps. The page takes them out of the text, and shows each
// beside all steps that are about it.

/** The comment on each side of a picture that has been taken out of its step. */
const MARK = '<!-- picture -->';

/** A paragraph that is an image and nothing else. */
const PARAGRAPH = /<p>\s*(<img\b(?:"[^"]*"|[^">])*>)\s*<\/p>/;

/**
 * The text of a step without its picture.
 *
 * @param html the step's content
 * @param brings whether the step brings a picture; if not, the one before stays, and only its new words
 *   are told
 * @returns also the picture, marked for `shotsIn`
 */
export function withoutPicture(html: string, brings: boolean): { picture: string; text: string } {
  const [paragraph, image = ''] = PARAGRAPH.exec(html) ?? [];
  if (paragraph === undefined) return { picture: '', text: html };
  const words = /\balt="([^"]*)"/.exec(image)?.[1] ?? '';
  return {
    picture: brings ? MARK + image + MARK : '',
    text: html.replace(paragraph, () => (brings ? '' : `<p class="unseen">${words}</p>`)),
  };
}

/** The pictures of a scene, each with the steps that are read beside it, as HTML. */
export function shotsIn(html: string): { picture: string; steps: string }[] {
  const [, ...pieces] = html.split(MARK);
  return pieces.flatMap((picture, i) =>
    i % 2 === 0 ? [{ picture, steps: pieces[i + 1] ?? '' }] : [],
  );
}
