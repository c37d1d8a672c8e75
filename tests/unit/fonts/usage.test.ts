import { expect, test } from 'vitest';
import { usageOf, type PageUsage } from '../../../src/fonts/usage.ts';

const CSS = `
  :root { --serif: Newsreader, 'Newsreader: Georgia', serif; --sans: 'Public Sans', sans-serif }
  body { font: 400 1rem / 1.5 var(--serif) }`;

const used = (body: string, css = '') =>
  usageOf(`<!doctype html><html><head><title>Not shown</title><style>${CSS}${css}</style></head>
    <body>${body}</body></html>`);

/** The words in each face, white space folded. */
const words = (usage: PageUsage) =>
  Object.fromEntries(
    Array.from(usage, ([name, { text }]) => [name, text.replace(/\s+/g, ' ').trim()]),
  );

test('text is in the face of its element, or of the closest element around it that has one', () => {
  const css = 'aside { font-family: var(--sans) } aside h2, button { font: inherit }';
  const usage = used('<p>A <b>b</b></p><aside><h2>C</h2><p>D</p><button>E</button></aside>', css);
  expect(words(usage)).toEqual({ serif: 'A b', sans: 'CDE' });
});

test('italics of the serif are a face of their own; those of the sans are the sans, slanted', () => {
  const css = '.q { font-style: italic } .q b { font: 400 1em var(--sans) }';
  const body = '<p>A <em>b</em></p><div class="q"><p>C</p><b>D</b></div>';
  expect(words(used(body, css))).toEqual({ serif: 'A', italic: 'bC', sans: 'D' });
});

test.each([
  ['a medium', '@media print { h2 { font-family: "Public Sans" } }'],
  ['a container', '@container (width > 9em) { h2 { font: 600 1em/1 "Public Sans", serif } }'],
  ['a state', 'h2:hover, h2:focus-visible { font-family: Public Sans }'],
  ['a rule in a rule', 'body { & h2 { font-family: "Public Sans" } }'],
])('a face set in %s may apply or not: both faces have the text', (_, css) => {
  expect(words(used('<h2>A</h2>', css))).toEqual({ serif: 'A', sans: 'A' });
});

test('text that style sheets add counts, in the face of its element', () => {
  const css = `
    q::before { content: '“' } q:after { content: "\\201D" } q::before { font-style: italic }
    a::after { content: ' (' attr(href) ')'; font-family: var(--sans) }
    p::before { content: none } ol { font-family: var(--sans) }`;
  const usage = used('<p><q>A</q></p><a href="/x?y">B</a><ol><li>C</li></ol>', css);
  const { serif = '', italic = '', sans = '' } = words(usage);
  for (const character of 'AB“”') expect(serif).toContain(character);
  expect(italic).toMatch(/^[“”]+$/);
  for (const character of '(/x?y)C0123456789.') expect(sans).toContain(character);
  expect(sans).not.toMatch(/[AB“”]/);
});

test('scripts may write the labels of a graphic in the sans, but not the names of its parts', () => {
  const layout = '{"key":"zx","labels":[{"text":"\\u003cfa> ‘ŵ’","then":"q"}]}';
  const code = "<script>say('caf\\u00e9 \\u{1f350}…')</script>";
  const usage = used(
    `<p>A</p><div>B</div>${code}<script type="application/json">${layout}</script>`,
    'div { font-family: var(--sans) }',
  );
  expect(usage.get('serif')?.laterText).toBe('');
  const more = new Set(usage.get('sans')?.laterText);
  for (const character of '0123456789., é🍐…<fa> ‘ŵ’q') expect(more).toContain(character);
  for (const character of 'zxkey㰼㳺') expect(more).not.toContain(character);
});
