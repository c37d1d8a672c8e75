import { emailFault, LIMIT, messageFault } from './fault.ts';
import { faultId } from '../../story/anchors.ts';
import { post } from './post.ts';
import type { ReplyWords, Words } from '../words.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Sets up the form of Reply.astro, where the page has one. The script reports what is wrong beside
 * each field, posts without leaving the page, and keeps the text until it has been sent: while it is being
 * sent, nothing in it can be changed. Without script, the browser checks and posts the form.
 */
export function setUpReply({ replying }: Words): void {
  const form = document.querySelector<HTMLFormElement>('.reply form');
  const button = form?.querySelector('button');
  // The newsroom's email address: the other way to reach it.
  const mail = document.querySelector('.reply a');
  if (form && button && mail && replying) runForm(form, button, mail, replying);
}

function runForm(
  form: HTMLFormElement,
  button: HTMLButtonElement,
  mail: Node,
  words: ReplyWords,
): void {
  const field = (name: string) => form.elements.namedItem(name) as Field;
  const [email, message, trap] = [field('email'), field('message'), field('subject')];
  const outcome = document.createElement('p');
  outcome.className = 'outcome';
  outcome.tabIndex = -1;
  const sayWhetherSending = sendingState(form, button, words);
  const written = [field('name'), email, message];
  let isSending = false;

  form.noValidate = true;
  // The browser would cut a text that is too long, without a word.
  message.removeAttribute('maxlength');

  const checks = [
    faultBeside(email, () =>
      emailFault(
        email.value,
        !email.validity.typeMismatch && !email.validity.patternMismatch,
        words,
      ),
    ),
    faultBeside(message, () => messageFault(message.value, words)),
  ];

  const setSending = (now: boolean) => {
    isSending = now;
    for (const field of written) field.readOnly = now;
    sayWhetherSending(now);
  };

  const send = async () => {
    outcome.remove();
    outcome.removeAttribute('role');
    setSending(true);
    // Only programs fill in the hidden field. They get the usual thanks, and nothing is sent.
    const fault = trap.value === '' ? await post(form, words) : undefined;
    // Readers who have gone elsewhere keep their place. Screen readers announce the alert by itself.
    const isWaiting = isReaderAt(form);
    if (!isWaiting) outcome.setAttribute('role', 'alert');
    if (fault === undefined) {
      outcome.textContent = words.thanks;
      form.replaceWith(outcome);
    } else {
      setSending(false);
      outcome.replaceChildren(fault, ` ${words.kept} `, mail.cloneNode(true), '.');
      button.before(outcome);
    }
    if (isWaiting) outcome.focus();
  };

  const attempt = (event: Event) => {
    event.preventDefault();
    if (isSending) return;
    for (const check of checks) check();
    const bad = form.querySelector<HTMLElement>('[aria-invalid]');
    if (bad) bad.focus();
    else void send();
  };
  // In a sandbox that forbids forms, there is no submit event: the button's click comes first.
  button.addEventListener('click', attempt);
  form.addEventListener('submit', attempt);
}

/**
 * Lets the button and a screen reader say while a reply is being sent. A button that is disabled would lose the
 * focus, and nobody would hear that something happens.
 *
 * @returns a function to call when sending starts or ends
 */
function sendingState(
  form: HTMLFormElement,
  button: HTMLButtonElement,
  { sending }: ReplyWords,
): (now: boolean) => void {
  const label = button.textContent;
  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  form.append(status);
  return (now) => {
    button.setAttribute('aria-disabled', String(now));
    button.textContent = now ? sending : label;
    status.textContent = now ? sending : '';
  };
}

/** Whether the form is on the screen, and the focus nowhere else. */
function isReaderAt(form: HTMLFormElement): boolean {
  const { activeElement, body } = document;
  const { top, bottom } = form.getBoundingClientRect();
  const isHere = bottom > 0 && top < innerHeight;
  return isHere && (activeElement === body || form.contains(activeElement));
}

/**
 * Shows beside a field what is wrong with it: from the first check until the reader has corrected it,
 * and at once where the reader pastes more than can be sent.
 *
 * @param fault gives the present fault, in words; an empty text where there is none
 * @returns a function that checks the field
 */
function faultBeside(field: Field, fault: () => string): () => void {
  const note = document.createElement('p');
  note.className = 'fault';
  note.id = faultId(field.id);
  const described = field.getAttribute('aria-describedby') ?? '';
  const check = () => {
    note.textContent = fault();
    if (note.textContent === '') {
      note.remove();
      field.removeAttribute('aria-invalid');
      field.setAttribute('aria-describedby', described);
    } else {
      field.after(note);
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', `${note.id} ${described}`);
    }
  };
  const recheck = () => {
    if (note.isConnected || field.value.length > LIMIT) check();
  };
  field.addEventListener('input', recheck);
  recheck();
  return check;
}
