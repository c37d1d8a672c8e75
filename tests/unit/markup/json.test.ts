import { expect, test } from 'vitest';
import { jsonInScript } from '../../../src/markup/json.ts';

test('no text in a value ends the script element or opens a comment in it', () => {
  const value = { title: '</script><!-- <b>', rows: [1, null] };
  const json = jsonInScript(value);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual(value);
});
