/** A value as JSON for a `<script>` element. No text in the value can end the element. */
export const jsonInScript = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c');
