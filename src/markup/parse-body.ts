import { parseHTML } from 'linkedom';

/**
 * Parses the content of a page's body.
 *
 * @returns the document around it, in which nothing else is
 */
export const parseBody = (html: string): Document =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
