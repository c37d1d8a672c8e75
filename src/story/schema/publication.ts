import { z } from 'zod';
import { accent, emailAddress, language, text, webAddress } from './fields.ts';
import { isLicenceId, LICENCES } from './licence.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { listOf } from '../../data/problem.ts';

const licences = Object.keys(LICENCES).filter(isLicenceId);

/** `content/publication.yaml`: who publishes the stories, and on what terms. */
export const publicationSchema = z
  .strictObject({
    name: text('the name of the publication'),
    origin: webAddress('the address of the site that publishes it')
      .refine(
        (value) => {
          const url = URL.parse(value);
          return !url || url.origin === value;
        },
        { error: 'should be a scheme and a host alone, such as https://news.example' },
      )
      .describe(
        'The address of the site that publishes it: a scheme and a host alone, such as https://news.example.',
      ),
    email: emailAddress('the address that readers write to, such as newsroom@news.example'),
    replyEndpoint: z
      .preprocess(
        (value) => (value === '' || value === null ? undefined : value),
        webAddress('where replies are posted to').optional(),
      )
      .meta({
        description:
          'The address that the form for replies posts to. Without an address there is no form.',
        type: ['string', 'null'],
        pattern: '^(https?://.*)?$',
      }),
    language: language('the language of the stories that name none'),
    accent: accent('the colour of what a story is about that names none').optional(),
    licence: z
      .enum(licences, {
        error: `should be the licence of the stories, by its SPDX identifier: there are ${listOf(licences)}`,
      })
      .describe('The licence of the stories, by its SPDX identifier.'),
    credit: text('how the publication is to be credited'),
    copyright: text('the copyright line'),
    'tdm-reservation': z
      .literal([0, 1], {
        error: 'should be 1 where the rights to text and data mining are reserved, or 0',
      })
      .describe(
        '1 reserves the rights to text and data mining; 0 does not. Without the field, the site says nothing of them.',
      )
      .optional(),
  })
  .describe('The publisher of the stories, and the terms on which others may use them.');

export type Publication = z.infer<typeof publicationSchema>;

/** A sentence on the publication, in its language. */
export const aboutPublication = ({ name, language }: Publication): string =>
  dictionaryOf(language).page.about(name);

/** A sentence on the terms of use. */
export const termsOf = ({ licence, credit }: Publication): string =>
  `Licence: ${LICENCES[licence].name} (${LICENCES[licence].url}). Credit: ${credit}.`;
