import { satteri } from '@astrojs/markdown-satteri';
import { expect, test } from 'vitest';
import { typedTables } from '../../../src/build/markdown-plugins.ts';

const rendered = async (text: string) => {
  const renderer = await satteri({ hastPlugins: [typedTables] }).createRenderer({
    syntaxHighlight: false,
  });
  return (await renderer.render(text)).code.replace(/\n/g, '');
};

test('a table that an author typed scrolls by itself, and has no style that the policy of the page blocks', async () => {
  expect(await rendered('| Town | Count | Kind |\n| --- | --: | :-: |\n| Bala | 12 | a |\n')).toBe(
    '<div class="table typed"><table><thead><tr><th>Town</th><th class="end">Count</th><th class="centre">Kind</th></tr></thead>' +
      '<tbody><tr><td>Bala</td><td class="end">12</td><td class="centre">a</td></tr></tbody></table></div>',
  );
});
