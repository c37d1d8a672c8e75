import type { Publication } from './schema/publication.ts';
import type { Story } from './story.ts';

/**
 * Keeps what is made of a story for those who ask for it again. The development server loads new stories after
 * each change.
 *
 * @param make makes it
 */
export function perStory<T>(
  make: (story: Story, publication: Publication) => T,
): (story: Story, publication: Publication) => T {
  const made = new WeakMap<Story, T>();
  return (story, publication) => {
    if (!made.has(story)) made.set(story, make(story, publication));
    return made.get(story) as T;
  };
}
