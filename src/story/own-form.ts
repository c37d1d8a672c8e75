import { WIDTH, type Sized } from '../graphics/kit/field.ts';
import type { Form, GraphicData } from '../graphics/kit/form.ts';
import { type OwnData, type OwnForm, playerFrom } from '../graphics/kit/own.ts';
import { kindOf } from './kinds/index.ts';

/** The height of a graphic whose module has no layout of its own, in thousandths of its width. */
const HEIGHT = 640;

/**
 * The form that a module in a story's folder makes: what the module leaves out is as most graphics have it.
 *
 * @param module what it exports
 */
export const formFrom = (module: OwnForm): Form => ({
  ...playerFrom(module),
  states: (data) => {
    const own = ownData(data);
    const keys = own.rows.flatMap(({ key, name }) => [name, key]);
    return module.states?.(own) ?? [...new Set(['all', ...keys])];
  },
  layout: (data, states, width = WIDTH) => {
    const own = ownData(data);
    return module.layout?.(own, states, width) ?? ({ height: HEIGHT, data: asJson(own) } as Sized);
  },
  // Every label that is drawn is measured in each state, once the story is whole: see story/check/drawing.ts.
  crowded: () => [],
  describe: (data, states) => module.describe(ownData(data), states),
});

/** What a page gets of the data, where a module has no layout: all but the functions that write numbers. */
const asJson = (data: OwnData): unknown => JSON.parse(JSON.stringify(data));

/** A table as a module of a story is given it: plain numbers, and the words for them. */
export function ownData(data: GraphicData): OwnData {
  return { language: data.language, ...kindOf(data).own(data) };
}
