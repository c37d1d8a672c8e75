// Runs on every page of the development server, and on no built page. It tells the server which version
// of the content the page shows, so that the server can reload an old page.
import { SHOWN, VERSION, WITHHELD } from './problems.ts';

const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const version = load?.serverTiming.find(({ name }) => name === VERSION)?.description;
if (version !== undefined) import.meta.hot?.send(SHOWN, Number(version));

// A page without its text is shorter than the story. It must not store where the reader is on it, since the reader
// was elsewhere.
if (document.querySelector(`[${WITHHELD}]`))
  for (const type of ['pagehide', 'visibilitychange'])
    addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true });
