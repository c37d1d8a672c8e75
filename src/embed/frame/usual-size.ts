/** The browsers' default font size, in CSS pixels. */
const USUAL = 16;

/**
 * Keeps the graphic as large as it is with text of the usual size: where the reader's text is larger, the page becomes
 * higher, and not the graphic smaller. The style sheet takes the height from `--usual`.
 */
export function keepUsualSize(room: Element): void {
  const root = document.documentElement;
  const keep = () => {
    const { fontSize } = root.style;
    const isLarge = parseFloat(getComputedStyle(root).fontSize) > USUAL;
    root.style.removeProperty('--usual');
    if (isLarge) {
      root.style.fontSize = `${USUAL}px`;
      const height = `${room.getBoundingClientRect().height}px`;
      root.style.fontSize = fontSize;
      root.style.setProperty('--usual', height);
    }
  };
  keep();
  // The measuring waits for the next animation frame, as in report-height.ts.
  if (typeof ResizeObserver !== 'undefined')
    new ResizeObserver(() => requestAnimationFrame(keep)).observe(room);
}
