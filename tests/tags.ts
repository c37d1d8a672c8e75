/** For tests that `npm run test:full` runs, and `npm test` does not. */
export const breadth = { tags: ['breadth'] };
/** For those of them that run code which no quick test does: `npm run coverage` runs them, too. */
export const breadthWithCoverage = { tags: ['breadth', 'coverage'] };
