import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readStepTexts } from '../../../../src/embed/frame/step-controls.ts';

const textsIn = (html: string) => {
  const { document } = parseHTML(`<!doctype html><html><body><main>${html}</main></body></html>`);
  const main = document.querySelector('main');
  if (!main) throw new Error('the page has no main part');
  return readStepTexts(main);
};

test('a host gets the heading and the paragraphs of each step, without markup', () => {
  const steps = textsIn(`
    <section class="step"><h2>Pears
      in <b>autumn</b></h2><p>One &lt;pear&gt;.</p><p> <a href="#x">Two</a> pears. </p></section>
    <section class="step"><h2>Plums</h2></section>`);
  expect(steps).toEqual([
    { heading: 'Pears in autumn', text: ['One <pear>.', 'Two pears.'] },
    { heading: 'Plums', text: [] },
  ]);
});

test('a quotation keeps its speaker and its quotation marks', () => {
  const [step] = textsIn(`<section class="step"><h2>Pears</h2><figure class="quote">
    <blockquote><p><span class="mark">«</span>They are ripe.»</p></blockquote><figcaption>A grower</figcaption></figure></section>`);
  expect(step?.text).toEqual(['«They are ripe.» A grower']);
});
