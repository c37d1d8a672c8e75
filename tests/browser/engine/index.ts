import { inject } from 'vitest';
import type { Engine } from './page.ts';

export { find } from './find.ts';
export { open } from './open.ts';
export type { Engine, Key, Media, Options, Page } from './page.ts';

/** The engine that these tests run in. */
export const engine: Engine = inject('engine');
