import { z } from 'zod';
import { text, webAddress } from './fields.ts';

/** `content/publication.yaml`: who publishes the stories. */
export const publicationSchema = z.strictObject({
  name: text('the name of the publication'),
  origin: webAddress('the address of the site that publishes it').refine(
    (value) => {
      const url = URL.parse(value);
      return !url || url.origin === value;
    },
    { error: 'should be a scheme and a host alone, as https://news.example' },
  ),
});

export type Publication = z.infer<typeof publicationSchema>;
