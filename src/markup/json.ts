/** The properties of a graphic's layout whose words scripts write: all other texts in it are names of things. */
export const LABEL_PROPERTIES: ReadonlySet<string> = new Set(['text', 'label', 'name', 'then']);

/** A value as JSON for a `<script>` element. No text in the value can end the element. */
export const jsonInScript = (
  value: unknown,
  replacer?: (key: string, value: unknown) => unknown,
): string => JSON.stringify(value, replacer).replaceAll('<', '\\u003c');
