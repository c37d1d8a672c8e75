/** For tests that `npm run test:full` runs, and `npm test` does not. */
export const breadth = { tags: ['breadth'] };
