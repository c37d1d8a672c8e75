import { z } from 'zod';
import type { EventWords } from '../../../data/event.ts';
import { slug, text } from '../../schema/fields.ts';

const eventWordsSchema = z
  .strictObject({
    event: text('what an event is: Event'),
    count: text('what a figure that an event brought is: A separate count').optional(),
  })
  .describe('The words that tell the two kinds of event apart.') satisfies z.ZodType<EventWords>;

/** The declaration of a CSV file of dated events. */
export const timelineSchema = z
  .strictObject({
    caption: text('the caption of the table, in a sentence'),
    words: eventWordsSchema,
    readings: z
      .strictObject({
        table: slug('the name of a table whose rows are years'),
        text: text('what the shares are, in a few words'),
      })
      .describe('Shares of years that the timeline shows on its scale.')
      .optional(),
  })
  .describe('A CSV file of dated events, by its name without the extension.');

export type TimelineMeta = z.infer<typeof timelineSchema>;
