import type { GraphicData } from '../../../src/graphics/kit/form.ts';

/** What a form's folder of tests gives in sample.ts: data, other data of the same keys, and three states of its steps. */
export interface Sample {
  data: GraphicData;
  other: GraphicData;
  states: string[];
}

const found = import.meta.glob<Sample>('./*/sample.ts', { eager: true, import: 'sample' });

/** The sample of a form, by its name. Throws where its folder has none. */
export function sampleOf(form: string): Sample {
  const sample = found[`./${form}/sample.ts`];
  if (!sample) throw new Error(`tests/unit/graphics/${form}/sample.ts exports no sample`);
  return sample;
}
