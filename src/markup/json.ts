/** A value as JSON for a `<script>` element. No text in the value can end the element. */
export const jsonInScript = (
  value: unknown,
  replacer?: (key: string, value: unknown) => unknown,
): string => JSON.stringify(value, replacer).replaceAll('<', '\\u003c');
