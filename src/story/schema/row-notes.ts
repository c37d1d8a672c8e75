import { z } from 'zod';
import type { RowNote } from '../../data/table.ts';
import { text } from './fields.ts';

const rowNoteSchema = z
  .strictObject({
    row: text('the key of the row'),
    text: text('what is to be said of this row alone, in a few words'),
  })
  .describe('A note at one row of the graphic.') satisfies z.ZodType<RowNote>;

/** The notes of a table or of values. */
export const notesSchema = z
  .array(rowNoteSchema)
  .describe('Notes at rows of the graphic, at most one to a row.');
