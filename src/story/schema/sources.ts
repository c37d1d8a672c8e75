import { z } from 'zod';
import { date, slug, text, webAddress } from './fields.ts';

const sourceSchema = z
  .strictObject({
    id: slug('a short name that the story cites it by'),
    publisher: text('who published it'),
    title: text('its title'),
    author: text('who wrote it').optional(),
    date: date('the day it was published'),
    url: webAddress('where it can be read').optional(),
    // A source with this sentence is offered as further reading.
    reading: text('what a reader finds there, in a sentence').optional(),
  })
  .refine((source) => source.reading === undefined || source.url !== undefined, {
    error: 'has "reading" and no "url": give the address at which it can be read',
  })
  .describe('A source of a fact, a figure or a quotation.');

/** `sources.yaml`: each id once. */
export const sourcesSchema = z
  .array(sourceSchema, { error: 'should be a list of sources' })
  .superRefine((sources, context) => {
    sources.forEach(({ id }, index) => {
      if (sources.findIndex((source) => source.id === id) !== index)
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: `is "${id}", the id of an earlier source: give each its own`,
        });
    });
  })
  .describe('The sources of a story.');

export type Source = z.infer<typeof sourceSchema>;
