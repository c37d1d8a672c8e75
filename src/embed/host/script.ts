// The script for a host's page, `embed.js`: it sets the heights of this site's iframes and defines
// <story-embed>. It can load at any time, more than once, and beside the same script of other sites.
// It touches only iframes whose address is inside its own folder.

import { defineStoryEmbed, registerFolder } from './element.ts';
import { ASK_HEIGHT, heightIn, isFrom } from '../messages.ts';

const script = document.currentScript as Partial<HTMLScriptElement> | null;
if (script?.src) {
  const folder = new URL('.', script.src).href;
  if (registerFolder(folder)) {
    const iframes = () =>
      Array.from(document.querySelectorAll('iframe')).filter(({ src }) => src.startsWith(folder));
    addEventListener('message', (event: MessageEvent<unknown>) => {
      const height = heightIn(event.data);
      if (height === undefined) return;
      for (const iframe of iframes())
        if (isFrom(event, iframe)) iframe.style.height = `${height}px`;
    });
    // An iframe that loaded before this script has reported its height to nobody.
    for (const iframe of iframes()) iframe.contentWindow?.postMessage(ASK_HEIGHT, '*');
    defineStoryEmbed();
  }
}
