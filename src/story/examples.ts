/** Words in a new story that stand for its author’s, as `npm run new` writes them. No story may be published with them. */
export const EXAMPLES = {
  about: 'Say here what the figures are',
  speaker: 'The name of a speaker',
  quotation: 'Write the words here as they were said',
  title: 'The title of the report',
  address: 'https://example.org/report',
} as const;
