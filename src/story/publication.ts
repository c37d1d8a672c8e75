import { z } from 'zod';
import { emailAddress, language, text, webAddress } from './fields.ts';
import { LICENCES, type LicenceId } from './licence.ts';
import { listOf } from './problem.ts';

const licences = Object.keys(LICENCES) as LicenceId[];

/** `content/publication.yaml`: who publishes the stories, and on what terms. */
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
  language: language('the language of the stories'),
  licence: z.enum(licences, {
    error: `should be the licence of the stories, by its SPDX identifier: there are ${listOf(licences)}`,
  }),
  credit: text('how the publication is to be credited'),
  copyright: text('the copyright line'),
  'tdm-reservation': z
    .literal([0, 1], {
      error: 'should be 1 where the rights to text and data mining are reserved, or 0',
    })
    .optional(),
});

export type Publication = z.infer<typeof publicationSchema>;

/** What the publication is, in a sentence. */
export const aboutOf = ({ name }: Publication): string =>
  `Stories told with the figures they rest on, by ${name}.`;

/** On what terms others may use the stories, in a sentence. */
export const termsOf = ({ licence, credit }: Publication): string =>
  `Licence: ${LICENCES[licence].name} (${LICENCES[licence].url}). Credit: ${credit}.`;
