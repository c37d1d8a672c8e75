// Graphics of generated data, drawn as the build draws them, in a page with the style sheets of graphics.
import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FACES, readFontFile } from '../../../src/fonts/faces.ts';
import { formOf } from '../../../src/graphics/forms.ts';
import type { GraphicData } from '../../../src/graphics/kit/form.ts';
import { still } from '../../../src/graphics/kit/still.ts';
import { LANGUAGES } from '../../../src/language/languages.ts';
import { values } from '../../unit/graphics/bars/generated.ts';
import { any, fields } from '../../unit/graphics/dots/generated.ts';
import { scenes } from '../../unit/graphics/series/generated.ts';
import { anyLines } from '../../unit/graphics/series/several-sample.ts';
import { timelines } from '../../unit/graphics/timeline/generated.ts';
import { WIDE_FACES } from './page-checks.ts';

const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));
const css = (path: string) => readFileSync(join(SRC, path), 'utf8');

/** The room at each side of a page, in pixels: browsers round the boxes of labels that end at the edge of a graphic. */
export const SIDE = 2;

/** How many graphics of each form there are. */
const EACH = 8;
/** Of so many, at least that many have room. */
const TRIED = 40;

interface Scene {
  form: string;
  data: GraphicData;
  states: readonly string[];
}

const all = (form: string, data: GraphicData): Scene => ({
  form,
  data,
  states: formOf(form).states(data),
});
const GENERATED: fc.Arbitrary<Scene>[] = [
  values.map((data) => all('bars', data)),
  scenes.map(({ data, states }) => ({ form: 'series', data, states })),
  anyLines(8).map((data) => all('series', data)),
  anyLines(12).map((data) => all('multiples', data)),
  fc
    .tuple(any, fc.constantFrom(...LANGUAGES))
    .map(([data, language]) => all('dots', { ...data, language })),
  fc
    .tuple(fields, fc.constantFrom(...LANGUAGES))
    .map(([data, language]) => all('field', { ...data, language })),
  fc
    .tuple(timelines, fc.constantFrom(...LANGUAGES))
    .map(([data, language]) => all('timeline', { ...data, language })),
];

/** Whether the check of the content accepts a scene. */
function isAccepted({ form: name, data, states }: Scene): boolean {
  const form = formOf(name);
  if (form.refuses?.(data) !== undefined || (form.misdrawn?.(data) ?? []).length > 0) return false;
  return form.crowded(form.layout(data, states)).length === 0;
}

/** The last state in each view, where the form has views. */
const lastStates = ({ states }: Scene): string[] => [
  ...new Map(states.map((state) => [state.split('/').slice(0, -1).join(), state])).values(),
];

const OURS = FACES.sans.files.map(
  ({ file }, i) =>
    `@font-face{font-family:'Ours ${i}';font-weight:400 700;src:url("data:font/woff2;base64,${readFontFile(file).toString('base64')}")}`,
);
const FAMILIES = OURS.map((_, i) => `'Ours ${i}'`);

/** The families of a page's type: ours, or the widest that readers may have. */
const TYPE = { ours: FAMILIES, wide: ["'Wide sans'"] };

/** A page with generated graphics of every form, in each of their views: its head and body, and each one's form. */
export function generatedPage(type: keyof typeof TYPE): {
  head: string;
  body: string;
  forms: string[];
} {
  const scenes = GENERATED.flatMap((arbitrary) =>
    fc.sample(arbitrary, { seed: 2017, numRuns: TRIED }).filter(isAccepted).slice(0, EACH),
  );
  const drawn = scenes.flatMap((scene) =>
    lastStates(scene).map((state) => {
      const { form, data, states } = scene;
      return {
        form,
        svg: still({
          name: form,
          form: formOf(form),
          data,
          states,
          position: states.indexOf(state),
        }),
      };
    }),
  );
  const sheets = [
    ...['styles/tokens.css', 'styles/graphic.css'].map(css),
    ...globSync('graphics/*/style.css', { cwd: SRC }).map(css),
  ];
  return {
    head: `<style>${[...sheets, ...OURS, ...WIDE_FACES].join('')}
      :root { --sans: ${TYPE[type].join()}, sans-serif }
      body { padding: 0 ${SIDE}px }
      .graphic { container: scene / inline-size; margin: 0; padding: 1rem 0 }
    </style>`,
    body: drawn.map(({ svg }) => `<figure class="graphic">${svg}</figure>`).join('\n'),
    forms: drawn.map(({ form }) => form),
  };
}
