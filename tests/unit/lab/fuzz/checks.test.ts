import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activeZones, positionAt, REACH } from '../../../../src/reader/scroll/position.ts';
import { differences, problemsOf } from '../../../lab/fuzz/checks.ts';
import type { Look, SceneLook } from '../../../lab/fuzz/in-page.ts';

const SCREEN = { width: 390, height: 844 };
const LINE = 0.77;
const EXPECTED = { ...SCREEN, reduced: false, guess: null };

/** A scene whose cards have these heights, and as much space above each; the first space is signed. */
function sceneOf(cards: readonly { space: number; height: number }[], reduced: boolean): SceneLook {
  let bottom = 0;
  const spans = cards.map(({ space, height }) => {
    const top = bottom + space;
    bottom = top + height;
    return { top, bottom };
  });
  const found = positionAt(activeZones(spans, REACH * SCREEN.height), LINE * SCREEN.height);
  const position = reduced ? Math.round(found.position) : found.position;
  const active = found.active === undefined ? [] : [`step-${found.active}`];
  return {
    id: 'scene',
    line: String(LINE),
    position: position.toFixed(3),
    state: Number.isInteger(position) ? `state-${position}` : null,
    active,
    told: active[0] ?? null,
    pinned: true,
    steps: spans.map((span, i) => ({ id: `step-${i}`, state: `state-${i}`, ...span })),
    svg: '<svg/>',
  };
}

const look = (scene: SceneLook, reduced = false): Look => ({
  y: 0,
  ...SCREEN,
  line: LINE,
  reduced: [reduced, reduced],
  guess: null,
  scenes: [scene],
  boxes: [],
  nodes: 100,
  drawn: 50,
  listeners: 0,
  observed: 0,
  shifts: [],
  returns: 0,
});

/** Two cards of 100 pixels, with the line in the middle of the space between them. */
const between = () =>
  sceneOf(
    [
      { space: LINE * SCREEN.height - 400, height: 100 },
      { space: 600, height: 100 },
    ],
    false,
  );

test('the page’s zones match the fuzz test’s own calculation, for any cards', () => {
  const cards = fc
    .tuple(
      fc.integer({ min: -3000, max: 900 }),
      fc.array(
        fc.record({
          space: fc.integer({ min: 0, max: 900 }),
          height: fc.integer({ min: 20, max: 1500 }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    )
    .map(([first, cards]) => cards.map((card, i) => (i === 0 ? { ...card, space: first } : card)));
  fc.assert(
    fc.property(cards, fc.boolean(), (cards, reduced) => {
      expect(problemsOf(look(sceneOf(cards, reduced), reduced), { ...EXPECTED, reduced })).toEqual(
        [],
      );
    }),
    { seed: 2016, numRuns: 1000 },
  );
});

test.each<[string, Partial<SceneLook>, RegExp]>([
  ['another position', { position: '0.600' }, /position of "scene" is 0\.600/],
  ['a step that is not read', { active: ['step-0'], told: 'step-0' }, /step read in "scene"/],
  ['a state between two steps', { state: 'state-0' }, /the state of "scene" at 0\.500/],
  ['another line', { line: '0.5' }, /the line of "scene" is 0\.5/],
])('%s is a problem', (_, change, problem) => {
  const scene = between();
  expect(problemsOf(look(scene), EXPECTED)).toEqual([]);
  expect(problemsOf(look({ ...scene, ...change }), EXPECTED).join('\n')).toMatch(problem);
});

test('another drawing, box or number of nodes than a fresh page’s is a difference', () => {
  const one = look(between());
  expect(differences(one, structuredClone(one))).toEqual([]);
  const box = { name: 'p', left: 20, top: 100, width: 350, height: 66, inline: false };
  const scenes = [{ ...between(), svg: '<svg x="1"/>' }];
  const found = differences({ ...one, scenes, boxes: [box], nodes: 99 }, one).join('\n');
  for (const what of ['graphic of "scene"', 'a box is p', 'number of nodes'])
    expect(found).toContain(what);
});
