// The slider of the workbench, which moves the graphic in every frame: see workbench.astro.
import { aboutIn, openMessage, positionMessage } from '../../embed/messages.ts';

const [slider, boxes] = document.querySelectorAll('input');
const frames = document.querySelectorAll('iframe');
const steps = Array.from(document.querySelectorAll('ol li'), ({ textContent }) => textContent);
/** Where the position is kept, so that a change of the module shows the same place again. */
const KEPT = `workbench ${location.href}`;

if (slider && boxes) {
  const kept = sessionStorage.getItem(KEPT);
  if (kept !== null) slider.value = kept;

  const show = () => {
    const position = Number(slider.value);
    const nearest = Math.round(position);
    sessionStorage.setItem(KEPT, slider.value);
    const output = document.querySelector('output');
    if (output) output.textContent = `${position.toFixed(2)} · ${steps[nearest] ?? ''}`;
    for (const still of document.querySelectorAll<HTMLElement>('[data-at]'))
      still.hidden = Number(still.dataset.at) !== nearest;
    for (const frame of frames) {
      frame.contentWindow?.postMessage(positionMessage(position), location.origin);
      // The frame has drawn what the message says before its paint after the next.
      const { contentWindow: view } = frame;
      view?.requestAnimationFrame(() =>
        view.requestAnimationFrame(() => drawBoxes(frame, boxes.checked)),
      );
    }
  };

  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const frame = Array.from(frames).find(({ contentWindow }) => contentWindow === source);
    const { least } = aboutIn(data) ?? {};
    if (!frame || least === undefined) return;
    fitGraphic(frame, least);
    show();
  });
  for (const frame of frames) {
    const open = () => frame.contentWindow?.postMessage(openMessage(true), location.origin);
    frame.addEventListener('load', open);
    if (frame.contentDocument?.readyState === 'complete') open();
  }
  for (const input of [slider, boxes]) input.addEventListener('input', show);
  show();
}

/**
 * Makes a frame as high as its graphic is where it takes all of the width: in a lower one, an embed draws it smaller. What
 * stands under it is left out.
 *
 * @param least the height that the embed needs, in CSS pixels
 */
function fitGraphic(frame: HTMLIFrameElement, least: number): void {
  frame.height = String(Math.ceil(least));
  const page = frame.contentDocument;
  page?.querySelector('.credit')?.remove();
  const svg = page?.querySelector<SVGSVGElement>('svg[data-graphic]');
  if (!svg) return;
  const { width, height } = svg.viewBox.baseVal;
  const more = (svg.clientWidth * height) / width - svg.clientHeight;
  frame.height = String(Math.ceil(least + more));
}

/** Draws what each label covers that is seen, over the page in a frame. */
function drawBoxes(frame: HTMLIFrameElement, areShown: boolean): void {
  const page = frame.contentDocument;
  if (!page) return;
  for (const old of page.querySelectorAll('label-box')) old.remove();
  if (!areShown) return;
  for (const text of page.querySelectorAll('svg[data-graphic] text')) {
    if (!isSeen(text)) continue;
    const { left, top, width, height } = text.getBoundingClientRect();
    const box = page.createElement('label-box');
    Object.assign(box.style, {
      position: 'absolute',
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
      outline: '1px solid #e0007a',
      pointerEvents: 'none',
    });
    page.documentElement.append(box);
  }
}

function isSeen(element: Element | null): boolean {
  if (!element || element.localName === 'svg') return true;
  const { opacity = '1' } = element.ownerDocument.defaultView?.getComputedStyle(element) ?? {};
  return Number(opacity) > 0.05 && isSeen(element.parentElement);
}
