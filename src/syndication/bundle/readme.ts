import { storyAt } from '../../addresses/paths.ts';
import { changedOn } from '../../story/schema/dates.ts';
import { isoTime } from '../../data/date.ts';
import type { Publication } from '../../story/schema/publication.ts';
import type { Story } from '../../story/story.ts';

/** The possible contents of a bundle: a pattern for the paths, the name to show, and a description. */
const CONTENTS: [RegExp, string, string][] = [
  [/^index\.html$/, 'index.html', 'the story'],
  [/^standalone\.html$/, 'standalone.html', 'the same in one file'],
  [/^embed\/story\//, 'embed/story/index.html', 'the same, for an iframe'],
  [/^embed\/(?!story\/)/, 'embed/<graphic>/', 'each graphic, for an iframe'],
  [/^embed\.js$/, 'embed.js', 'sets the heights of iframes to fit their content'],
  [/^images\//, 'images/', 'each graphic at every step, and cards for links'],
  [/^data\//, 'data/', 'the figures'],
  [/^article\.txt$/, 'article.txt', 'the words'],
  [/^ninjs\.json$/, 'ninjs.json', 'all of it, for news systems'],
  [/^oembed\.json$/, 'oembed.json', 'for content management systems'],
  [/^licences\.txt$/, 'licences.txt', 'the licences of the code and the fonts'],
];

/** The day of a story's last change, as `2026-11-25`. */
export const lastDay = ({ meta }: Pick<Story, 'meta'>): string =>
  isoTime(changedOn(meta)).slice(0, 10);

/**
 * Explains a bundle to partners, as plain text.
 *
 * @param paths the files in the bundle
 */
export function readme(
  { slug, meta }: Pick<Story, 'slug' | 'meta'>,
  { origin, licence, credit, email }: Publication,
  paths: readonly string[],
): string {
  const contents = CONTENTS.filter(([path]) => paths.some((own) => path.test(own)));
  const corrections = meta.corrections.map(({ date, text }) => `\n  ${date}: ${text}`).join('');
  return `\uFEFF${meta.title}
${origin}${storyAt(slug)}

Put this folder anywhere on a server, as it is. Nothing in it needs a setting, and no link in it
leads to a folder: index.html is spelt out.

${contents.map(([, name, what]) => name.padEnd(24) + what).join('\n')}

Credit: ${credit}
Licence: ${licence}
Contact: ${email}
Last change: ${lastDay({ meta })}
Corrections: ${corrections || 'none'}
`;
}
