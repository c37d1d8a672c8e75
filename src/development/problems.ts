import { escapeText } from '../markup/xml.ts';

/** The name under which a response says which version of the content it shows. */
export const VERSION = 'content';
/** The name of the message with which a page says so. */
export const SHOWN = 'content:shown';
/** The attribute of the mark that a page has in place of its text, where the text was withheld. */
export const WITHHELD = 'data-withheld';

/**
 * The page that every address shows while something is wrong with the content.
 *
 * @param problems a line for each, as `content/publication.yaml:3: what is wrong`
 */
export function problemPage(problems: readonly string[]): string {
  const title =
    problems.length === 1
      ? 'There is a mistake in the content'
      : `There are ${problems.length} mistakes in the content`;
  const items = problems.map((problem) => {
    const [, place = '', message = problem] = /^(.+?:\d+:) ([^]*)$/.exec(problem) ?? [];
    return `<li><code>${escapeText(place)}</code> ${escapeText(message)}</li>`;
  });
  return `<!doctype html>
<html lang="en" class="wrong">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/src/development/problems.css">
<script type="module" src="/src/development/problems.client.ts"></script>
</head>
<body>
<main>
<h1>${title}</h1>
<ul>
${items.join('\n')}
</ul>
<p>The page comes back by itself once this is corrected.</p>
</main>
</body>
</html>
`;
}
