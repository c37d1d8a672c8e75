const COPIED = 'Link copied';
const FAILED = 'Link not copied';

/**
 * Sharing. A step's link to itself copies its address; the story's button opens the platform's
 * share sheet, or copies where there is none. Without script the former are links, and the latter
 * does not show.
 */
export function sharing(): void {
  const status = document.querySelector<HTMLElement>('.sharing + [role="status"]');
  const say = (words: string) => {
    if (status) status.textContent = words;
  };
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-copy]'))
    copyStep(link, say);
  const button = document.querySelector<HTMLButtonElement>('.sharing button');
  if (button) shareStory(button, say);
}

function copyStep(link: HTMLAnchorElement, say: (words: string) => void): void {
  const answer = answering(link, say);
  link.addEventListener('click', (event) => {
    // A link that is to open elsewhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    say('');
    void copy(pageAddress() + link.hash).then((copied) => {
      if (copied) answer(COPIED);
      else location.assign(link.href);
    });
  });
}

function shareStory(button: HTMLButtonElement, say: (words: string) => void): void {
  const { share, clipboard } = navigator as Partial<Navigator>;
  if (!share && !clipboard) return;
  if (share) button.textContent = 'Share this story';
  const answer = answering(button, say);
  const url = canonicalAddress() ?? location.href;
  const copyStory = async () => answer((await copy(url)) ? COPIED : FAILED);
  button.addEventListener('click', () => {
    say('');
    if (!share) void copyStory();
    else
      navigator.share({ title: document.title, url }).then(
        () => say('Story shared'),
        // Readers who close the sheet have done what they wanted.
        (error: unknown) =>
          error instanceof DOMException && error.name === 'AbortError' ? undefined : copyStory(),
      );
  });
  button.dataset.ready = '';
}

const canonicalAddress = () =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;

/** The page's own; that of the story's home, where the page is a copy that nobody is to be sent to. */
function pageAddress(): string {
  const copied = document.querySelector('meta[name="robots"][content="noindex"]');
  return (copied && canonicalAddress()) ?? location.href.replace(/[?#].*/, '');
}

/**
 * Gives a control a way to answer: in its own place, for as long as the focus or the pointer is on
 * it, and to a screen reader.
 */
function answering(control: HTMLElement, say: (words: string) => void): (words: string) => void {
  const words = control.textContent;
  const reset = () => {
    if (control.matches(':focus, :hover')) return;
    control.textContent = words;
    control.style.minWidth = '';
  };
  control.addEventListener('blur', reset);
  control.addEventListener('mouseleave', reset);
  return (answer) => {
    // Shorter words keep the room of the longer: nothing slips from under the pointer.
    control.style.minWidth = `${control.offsetWidth}px`;
    control.textContent = answer;
    say(answer);
  };
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
