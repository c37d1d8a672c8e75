import { z } from 'zod';
import { emailAddress, text, webAddress } from './fields.ts';

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
  email: emailAddress('the address that readers write to, as newsroom@news.example'),
  /** Where the form for replies posts to; without one there is no form. */
  replyEndpoint: z.preprocess(
    (value) => (value === '' || value === null ? undefined : value),
    webAddress('where replies are posted to').optional(),
  ),
});

export type Publication = z.infer<typeof publicationSchema>;
