import { stringify } from 'yaml';

/** A text in quotation marks, as YAML reads it: in double ones, or in single ones where it has any that those would escape. */
export function quoted(text: string): string {
  const defaultStringType = /["\\]/.test(text) ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';
  return stringify(text, { defaultStringType, lineWidth: 0 }).trimEnd();
}
