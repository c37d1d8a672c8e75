import { expect, test } from 'vitest';
import { servedPictures } from '../../../src/development/development.ts';
import { graphicWorkbench } from '../../../src/development/workbench/workbench.ts';

test.each([graphicWorkbench(), servedPictures()])('$name adds nothing to a build', ({ hooks }) => {
  const added: unknown[] = [];
  const add = (more: unknown) => void added.push(more);
  const run = hooks['astro:config:setup'] as unknown as (of: object) => void;
  run({ command: 'build', injectRoute: add, updateConfig: add });
  expect(added).toEqual([]);
  run({ command: 'dev', injectRoute: add, updateConfig: add });
  expect(added).not.toEqual([]);
});
