import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import {
  layoutJson,
  readScene,
  sceneAttributes,
  SCENES,
} from '../../../../src/reader/scene/markup.ts';

const states = ['2014', '2015', '2016'];
const layout = { title: 'Pears </script><b> & plums', rows: [1, 2.5] };

/** A page with a scene, as Scene.astro writes it. */
function page({ graphic = '<svg data-graphic="units"></svg>', json = layoutJson(layout) } = {}) {
  const attributes = Object.entries(sceneAttributes('pears', states))
    .map(([name, value]) => `${name}="${value ?? ''}"`)
    .join(' ');
  const steps = states.map((state) => `<p id="pears-${state}" data-step="${state}"></p>`).join('');
  const { document } = parseHTML(
    `<!doctype html><html><body><section ${attributes}>${graphic}${steps}` +
      `<script type="application/json">${json}</script></section></body></html>`,
  );
  const scene = document.querySelector<HTMLElement>(SCENES);
  if (!scene) throw new Error('the page has no scene');
  return scene;
}

test('a script reads the scene that the build has written', () => {
  const { id, form, layout: read, steps } = readScene(page());
  expect({ id, form, read }).toEqual({ id: 'pears', form: 'units', read: layout });
  expect(steps.map(({ element, state }) => [element.id, state])).toEqual(
    states.map((state) => [`pears-${state}`, state]),
  );
});

test('a scene may have a second layout, for its place beside its steps on a wide screen', () => {
  const wide = { ...layout, width: 1600 };
  const both = `${layoutJson(layout)}</script><script type="application/json">${layoutJson(wide)}`;
  expect(readScene(page({ json: both }))).toMatchObject({ layout, wide });
  expect(readScene(page()).wide).toBeUndefined();
});

test('a scene is built at its last step', () => {
  expect(page().dataset).toMatchObject({ position: '2.000', state: '2016' });
});

test('a scene says which view its graphic is in, where the state’s name has one', () => {
  const viewOf = (state: string) => sceneAttributes('pears', [state])['data-view'];
  expect(viewOf('share/2016')).toBe('share');
  expect(viewOf('line/2016/17')).toBe('line');
  expect(viewOf('frost-2016')).toBeUndefined();
});

test('a scene without a graphic is refused', () => {
  expect(() => readScene(page({ graphic: '' }))).toThrow('the scene has no graphic');
});

test('a layout that is not JSON is refused', () => {
  expect(() => readScene(page({ json: '{"title":' }))).toThrow(SyntaxError);
});
