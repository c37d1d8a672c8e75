import { expect, test } from 'vitest';
import { rewriteHtml } from '../../../src/markup/rewrite.ts';

const STRANGE =
  '<!DOCTYPE html><html lang=en><head><title>a &amp b</title><!-- <a href="x"> --></head>\r\n' +
  '<body data-a=\'1 > 0\'><p hidden>&nbsp;&copy<br/><svg viewBox="0 0 1 1"><style/><path d="M0 0"/>a<style>b<!-- c --></style></svg>' +
  '<textarea><a href="x"></textarea><script>"<a href=\\"x\\">" // $&</script><pre>\n\n a</pre>';

test('without a change, a page stays the same to the byte', async () => {
  expect(await rewriteHtml(STRANGE, {})).toBe(STRANGE);
  expect(await rewriteHtml(STRANGE, { startTag: (tag) => tag.with({}) })).toBe(STRANGE);
});

test('an attribute is changed in its place, and a new one goes last', async () => {
  const html = '<a\n title="1 > 0" HREF=\'x?a&amp;b\'  id=c>d</a><br/>';
  const changed = await rewriteHtml(html, {
    startTag: (tag) =>
      tag.with(
        tag.name === 'a'
          ? { href: `${tag.attributes.get('href') ?? ''}&"`, rel: 'e' }
          : { id: 'f' },
      ),
  });
  expect(changed).toBe(
    '<a title="1 &gt; 0" href="x?a&amp;b&amp;&quot;" id="c" rel="e">d</a><br id="f"/>',
  );
});

test('a script or style is changed as a whole, however long it is', async () => {
  const long = 'a<b&&"</p>"'.repeat(20_000);
  const seen: [string, number][] = [];
  const changed = await rewriteHtml(`<style></style><p>c</p><script>${long}</script>`, {
    code: (text, { name }) => {
      seen.push([name, text.length]);
      return '';
    },
  });
  expect(seen).toEqual([
    ['style', 0],
    ['script', long.length],
  ]);
  expect(changed).toBe('<style></style><p>c</p><script></script>');
});
