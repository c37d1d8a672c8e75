// Runs on every page of the development server, and on no built page. It tells the server which version
// of the content the page shows, so that the server can reload an old page.
import { SHOWN, VERSION, WITHHELD } from './problems.ts';

const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const version = load?.serverTiming.find(({ name }) => name === VERSION)?.description;
if (version !== undefined) import.meta.hot?.send(SHOWN, Number(version));

// A page that came without its text is shorter than the story, and the browser moves to its end. The page must not
// store that as the reader's place.
if (document.querySelector(`[${WITHHELD}]`))
  for (const type of ['pagehide', 'visibilitychange'])
    addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true });
