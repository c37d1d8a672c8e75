// A form that fills the screen, for the fixture story of that size: each row is a field of dots, and a state shows one.
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PLAYER = `import { select } from 'd3';
import { joinMarks, joinParts } from '../kit/join.ts';
import { PART, REST, GROUND } from '../kit/palette.ts';

const keyOf = (state) => state.replace('field/', '');
export const player = {
  pose: (layout, states, position) => {
    const before = Math.floor(position);
    const next = Math.min(before + 1, states.length - 1);
    const progress = position - before;
    const opacity = (key) =>
      (keyOf(states[before]) === key ? 1 - progress : 0) + (keyOf(states[next]) === key ? progress : 0);
    return { layout, opacity: Object.fromEntries(layout.rows.map(({ key }) => [key, opacity(key)])) };
  },
  draw: (svg, { layout, opacity }) => {
    const { width, height, top, type } = layout;
    joinParts(svg, 'g', layout.rows).each(function ({ key, part, whole }) {
      const columns = Math.ceil(Math.sqrt((whole * width) / (height - top)));
      const rows = Math.ceil(whole / columns);
      const [dx, dy] = [width / (columns + 1), (height - top - 2 * type) / (rows + 1)];
      const dots = Array.from({ length: whole }, (_, i) => ({ key: String(i), i }));
      joinMarks(this, 'ellipse', dots)
        .attr('class', ({ i }) => (i < part ? 'part' : 'rest'))
        .attr('fill', ({ i }) => (i < part ? PART : GROUND))
        .attr('stroke', ({ i }) => (i < part ? null : REST))
        .attr('cx', ({ i }) => dx * (1 + Math.floor(i / rows)))
        .attr('cy', ({ i }) => top + dy * (0.5 + (i % rows)))
        .attr('rx', Math.min(dx, dy) * 0.35)
        .attr('ry', Math.min(dx, dy) * 0.35);
      joinParts(this, 'text', [{ key: 'label' }])
        .attr('class', 'label').attr('x', type).attr('y', height - type / 2)
        .text(part + ' of ' + whole + ' in ' + key);
      select(this).style('opacity', opacity[key]);
    });
  },
  fit: (layout, { width, height, band, type }) =>
    height < 420 || height - band < 160 ? undefined : { ...layout, width, height, top: band, type },
};
`;

const FORM = `import { player } from './player.ts';

export const field = {
  ...player,
  kind: 'counts',
  states: ({ rows }) => rows.map(({ key }) => 'field/' + key),
  layout: ({ rows }) => ({
    width: 1000, height: 800, top: 0, type: 42,
    rows: rows.map(({ key, part, whole }) => ({ key, part, whole })),
  }),
  crowded: () => [],
  describe: ({ rows }) => rows.map(({ key, part, whole }) => part + ' of ' + whole + ' in ' + key).join('; '),
};
`;

/** Adds the form `field` to a copy of the project. */
export function addStandInForm(root: string): void {
  const graphics = join(root, 'src/graphics');
  mkdirSync(join(graphics, 'field'));
  // Its types do not matter here.
  writeFileSync(join(graphics, 'field/player.ts'), `// @ts-nocheck\n${PLAYER}`);
  writeFileSync(join(graphics, 'field/index.ts'), `// @ts-nocheck\n${FORM}`);
  for (const [file, from, module] of [
    ['forms.ts', 'field', 'index'],
    ['players.ts', 'player as field', 'player'],
  ] as const) {
    const path = join(graphics, file);
    const text = readFileSync(path, 'utf8').replace('bars, series }', 'bars, series, field }');
    writeFileSync(path, `import { ${from} } from './field/${module}.ts';\n${text}`);
  }
}
