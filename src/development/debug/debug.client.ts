// Runs on every page of the development server, and on no built page. Where the address of a story has
// `?debug`, it draws over the page what the engine knows.
import { measureFrames } from './frame-cost.ts';
import { openOverlay } from './overlay.ts';

if (new URLSearchParams(location.search).has('debug') && document.querySelector('main.story'))
  measureFrames(openOverlay());
