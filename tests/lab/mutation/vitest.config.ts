import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Puts the tests of generated data last: quicker ones notice most changes, and the first to notice ends a run. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => moduleId.includes('.property.test.');
    return (await super.sort(files)).toSorted((a, b) => Number(isSlow(a)) - Number(isSlow(b)));
  }
}

/** The unit tests of the rooms whose code is changed, without those of breadth, which take long. */
export default defineConfig({
  test: {
    include: ['tests/unit/{graphics,reader,story}/**/*.test.ts'],
    isolate: false,
    sequence: { sequencer: QuickFirst },
    testTimeout: 60_000,
    tags: [
      { name: 'breadth', skip: true },
      { name: 'coverage', skip: true },
    ],
  },
});
