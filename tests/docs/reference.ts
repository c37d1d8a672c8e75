import { fieldsReference, withPart } from './fields.ts';
import { attributesReference } from './attributes.ts';
import { figuresReference } from './figures.ts';
import { statesReference } from './states.ts';

/** A document with all parts that `npm run docs` writes. */
export const withReference = (document: string): string =>
  Object.entries({
    attributes: attributesReference,
    states: statesReference,
    figures: figuresReference,
    fields: fieldsReference,
  }).reduce((text, [name, part]) => withPart(text, name, part()), document);
