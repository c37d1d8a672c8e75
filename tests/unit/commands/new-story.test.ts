import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readChecked } from '../../../src/build/checked.ts';
import { formatProblem } from '../../../src/data/problem.ts';
import { formNames } from '../../../src/graphics/forms.ts';
import { IMAGE_FORM } from '../../../src/story/prose/image-scenes.ts';
import { withStory } from '../../docs/stories.ts';
import { copyPictureFonts } from '../story/copy-fixtures.ts';

const TEMPLATES = fileURLToPath(new URL('../../../docs/templates/', import.meta.url));
const FORMS = readdirSync(TEMPLATES);

test('every form has a story to copy', () => {
  expect(FORMS).toEqual([...formNames, IMAGE_FORM].sort());
});

test.each(FORMS)(
  'the story to copy for %s has no mistake, and says that it is an example',
  (form) => {
    const names = readdirSync(join(TEMPLATES, form));
    const files = names.map((name) => [name, readFileSync(join(TEMPLATES, form, name), 'utf8')]);
    withStory(Object.fromEntries(files) as Record<string, string>, (root) => {
      copyPictureFonts(root);
      const { problems, content } = readChecked(root);
      expect(problems.map(formatProblem)).toEqual([
        expect.stringMatching(/story\.mdx:9: advice: "note": "TKTK" stands for something/),
        expect.stringMatching(/story\.mdx:\d+: advice: "TKTK" stands for something/),
      ]);
      expect(content?.stories[0]?.scenes.map((scene) => scene.form)).toEqual(
        form === IMAGE_FORM ? [] : [form],
      );
    });
  },
);
