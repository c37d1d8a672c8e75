const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&#160;',
};

/** Writes a text between the tags of HTML or XML. No-break spaces are written as references, which editors show. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>\u00a0]/g, (character) => REFERENCES[character] ?? '');

/** Writes the value of an attribute, between double quotation marks. */
export const escapeAttribute = (value: string): string =>
  value.replace(/[&<>"\u00a0]/g, (character) => REFERENCES[character] ?? '');
