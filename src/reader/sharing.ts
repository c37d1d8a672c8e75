import { copyText } from './clipboard.ts';
import type { Words } from './words.ts';

/**
 * Sets up sharing. A step's "Link to this step" copies the step's address. The story's button opens
 * the platform's share sheet, or copies the story's address where there is none. Without script, the
 * step's control is a plain link and the story's button is hidden.
 */
export function setUpSharing({ sharing }: Words): void {
  const status = document.querySelector<HTMLElement>('.sharing + [role="status"]');
  const say = (words: string) => {
    if (status) status.textContent = words;
  };
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-copy]'))
    copyStep(link, sharing, say);
  const button = document.querySelector<HTMLButtonElement>('.sharing button');
  if (button) shareStory(button, sharing, say);
}

type SharingWords = Words['sharing'];

function copyStep(
  link: HTMLAnchorElement,
  { copied: done }: SharingWords,
  say: (words: string) => void,
): void {
  const answer = answersIn(link, say);
  link.addEventListener('click', (event) => {
    // The reader opens the link in another tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    say('');
    void copyText(pageAddress() + link.hash).then((copied) => {
      if (copied) answer(done);
      else location.assign(link.href);
    });
  });
}

function shareStory(
  button: HTMLButtonElement,
  words: SharingWords,
  say: (words: string) => void,
): void {
  const { share, clipboard } = navigator as Partial<Navigator>;
  if (!share && !clipboard) return;
  if (share) button.textContent = words.share;
  const answer = answersIn(button, say);
  const url = canonicalAddress() ?? location.href;
  const copyStory = async () => answer((await copyText(url)) ? words.copied : words.failed);
  button.addEventListener('click', () => {
    say('');
    if (!share) void copyStory();
    else
      navigator.share({ title: document.title, url }).then(
        () => say(words.shared),
        // An abort is no failure: the reader has closed the sheet.
        (error: unknown) =>
          error instanceof DOMException && error.name === 'AbortError' ? undefined : copyStory(),
      );
  });
  button.dataset.ready = '';
}

const canonicalAddress = () =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;

/** The page's own address. In a copy that search engines must not list: the canonical address. */
function pageAddress(): string {
  const copied = document.querySelector('meta[name="robots"][content="noindex"]');
  return (copied && canonicalAddress()) ?? location.href.replace(/[?#].*/, '');
}

/**
 * Lets a control show a short answer instead of its label, while the control has the focus or the
 * pointer. Screen readers announce the answer.
 *
 * @returns a function that shows the answer
 */
function answersIn(control: HTMLElement, say: (words: string) => void): (words: string) => void {
  const words = control.textContent;
  const reset = () => {
    if (control.matches(':focus, :hover')) return;
    control.textContent = words;
    control.style.minWidth = '';
    say('');
  };
  control.addEventListener('blur', reset);
  control.addEventListener('mouseleave', reset);
  return (answer) => {
    // The control keeps its width: with a shorter text it could slip from under the pointer.
    control.style.minWidth = `${control.offsetWidth}px`;
    control.textContent = answer;
    say(answer);
  };
}
