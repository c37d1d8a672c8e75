const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Writes a text between the tags of HTML or XML. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => REFERENCES[character] ?? '');

/** Writes the value of an attribute, between double quotation marks. */
export const escapeAttribute = (value: string): string =>
  value.replace(/[&<>"]/g, (character) => REFERENCES[character] ?? '');
