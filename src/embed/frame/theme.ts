// The first script of a page that hosts embed, before anything of the page is shown. A host says by `?theme=light` or
// `?theme=dark` in the page's address which colours go with its own; otherwise the reader's device does.

const [, theme] = /\btheme=(light|dark)\b/.exec(location.search) ?? [];
if (theme) {
  const meta = document.querySelector<HTMLMetaElement>('[name=color-scheme]');
  if (meta) meta.content = theme;
  for (const sheet of Array.from(document.styleSheets))
    for (const { media } of Array.from(sheet.cssRules) as CSSMediaRule[])
      // Paper is always light. Other rules than those of media have no `media`.
      if ((media as MediaList | undefined)?.mediaText.includes('color-scheme'))
        media.mediaText = theme === 'dark' ? 'screen' : 'not all';
}
