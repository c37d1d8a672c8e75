// Runs on every page of the development server, and on no built page. It tells the server which version
// of the content the page shows, so that the server can reload an old page.
import { SHOWN, VERSION } from './problems.ts';

const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const version = load?.serverTiming.find(({ name }) => name === VERSION)?.description;
if (version !== undefined) import.meta.hot?.send(SHOWN, Number(version));
