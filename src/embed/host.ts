import { ASK_HEIGHT, heightIn } from './messages.ts';
import { defineStoryEmbed } from './element.ts';

// For a host's page: makes the frames of this site as high as they say they are, and defines
// <story-embed>. It may come at any time, and twice, and touches nothing of anybody else's.

const script = document.currentScript;
const folder =
  script instanceof HTMLScriptElement && script.src !== ''
    ? new URL('.', script.src).href
    : undefined;
const here = Symbol.for(`story-embed ${folder ?? ''}`);

if (folder !== undefined && !(here in window)) {
  Object.defineProperty(window, here, { value: true });
  const frames = () =>
    Array.from(document.querySelectorAll('iframe')).filter(({ src }) => src.startsWith(folder));
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const height = heightIn(data);
    if (!source || height === undefined) return;
    for (const frame of frames())
      if (frame.contentWindow === source) frame.style.height = `${height}px`;
  });
  // Those that have loaded already have told nobody; those that have not yet will tell by themselves.
  for (const frame of frames()) frame.contentWindow?.postMessage(ASK_HEIGHT, '*');
  defineStoryEmbed(folder);
}
