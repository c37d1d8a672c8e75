// Fills in, sends and observes the form for replies.
import { expect, inject } from 'vitest';
import { engine, type Page } from '../engine/index.ts';
import type { Post } from './reply-endpoint.ts';

/** The endpoint's origin: the path behind it selects the answer. */
export const endpoint = inject('endpoint');
/** The address of a story with the form. */
export const story = `${inject('fixtures')}/stories/orchard/`;
/** The other fields of a reply. */
export const READER = { name: 'A reader', email: 'reader@example.org' };

/** Deprecated, but the only way in all engines to write like a user. */
export interface Editor {
  execCommand(command: 'insertText' | 'delete' | 'selectAll', ui?: false, text?: string): void;
}

/** A message with the engine's name, because all engines post to one endpoint at the same time. */
export const messageAbout = (about: string) => `${about}, from ${engine}`;

export const saying = (text: string | RegExp): unknown => expect.stringMatching(text);

/** The replies with this message that have arrived. */
export async function posts(message: string): Promise<Post[]> {
  const all = (await (await fetch(`${endpoint}/posts`)).json()) as Post[];
  // Forms are sent with CRLF line ends.
  return all.filter(({ fields }) => fields.message?.replaceAll('\r\n', '\n') === message);
}

/** Where a reply with this message waits for its answer until {@link release} is called. */
export const holding = (message: string) => `${endpoint}/held/${encodeURIComponent(message)}`;

/** Answers the reply with this message, which was sent to {@link holding}. */
export const release = (message: string) =>
  fetch(`${endpoint}/release/${encodeURIComponent(message)}`);

/** The form as the reader sees it, and the element with the focus. */
export const stateOf = (page: Page) => page.evaluate(observe);

export const thanked = (page: Page) =>
  expect
    .poll(() => stateOf(page))
    .toMatchObject({ outcome: saying(/^Thank you/), focus: 'outcome' });

/** Sends the form to this address, as later posts, too. */
export async function sendTo(page: Page, action: string): Promise<void> {
  await page.evaluate(setAction, action);
  await page.evaluate(send);
}

// The functions below run in the page as source text, and must not use anything outside themselves.

const observe = () => {
  const text = (element: Element | null | undefined) =>
    element instanceof HTMLElement && element.offsetHeight > 0 ? element.innerText.trim() : '';
  const field = (name: string) =>
    document.querySelector<HTMLInputElement>(`.reply [name="${name}"]`);
  const written = (name: string) => field(name)?.value ?? null;
  const beside = (name: string) => ({
    invalid: field(name)?.getAttribute('aria-invalid') === 'true',
    // The message beside the field must also be its accessible description.
    fault: text(field(name)?.nextElementSibling),
    described: (field(name)?.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => text(document.getElementById(id))),
  });
  const button = document.querySelector<HTMLButtonElement>('.reply button');
  const outcome = document.querySelector('.reply .outcome');
  const focus = document.activeElement;
  return {
    name: written('name'),
    email: written('email'),
    message: written('message'),
    beside: { email: beside('email'), message: beside('message') },
    button: button && [button.innerText, button.getAttribute('aria-disabled') === 'true'],
    outcome: text(outcome),
    role: outcome?.getAttribute('role') ?? '',
    focus: focus?.getAttribute('name') ?? focus?.className ?? '',
  };
};

/**
 * Writes into fields like a user, so that their limits apply. The last of them then has the focus.
 */
export const fill = (values: Record<string, string>) => {
  for (const [name, value] of Object.entries(values)) {
    const field = document.querySelector<HTMLInputElement>(`.reply [name="${name}"]`);
    field?.focus();
    field?.select();
    (document as unknown as Editor).execCommand(
      value === '' ? 'delete' : 'insertText',
      false,
      value,
    );
  }
};

/** Sets the address that the form is sent to. */
export const setAction = (action: string) => {
  const form = document.querySelector<HTMLFormElement>('.reply form');
  if (form) form.action = action;
};

/** Presses the button, which is on the screen then. */
export const send = () => {
  const button = document.querySelector<HTMLButtonElement>('.reply button');
  button?.scrollIntoView();
  button?.click();
};
