/** What the button of a snippet says once it has copied the snippet, or could not. The page has these words as data. */
export const COPY_WORDS = { copied: 'Copied', failed: 'Press Ctrl+C or Cmd+C' };
