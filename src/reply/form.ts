import { dropDraft, keepDraft, recallDraft, WRITTEN } from './draft.ts';
import { emailFault, LIMIT, messageFault } from './fault.ts';

/** How long the endpoint may take, in milliseconds. */
const PATIENCE = 15_000;

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Takes the reply's form over from the browser: says beside a field what is wrong with it, posts
 * without leaving the page, and keeps the text until it has been sent. Without this, the form is
 * checked and posted as any other.
 *
 * @param form the one of Reply.astro
 * @param button its button
 * @param mail the link to the newsroom's e-mail address, the other way to reach it
 */
export function replyForm(form: HTMLFormElement, button: HTMLButtonElement, mail: Node): void {
  const field = (name: string) => form.elements.namedItem(name) as Field;
  const [email, message, trap] = [field('email'), field('message'), field('subject')];
  const label = button.textContent;
  const failure = sentence(
    'Your message could not be sent. It is kept here: try again, or write to ',
    mail.cloneNode(true),
    '.',
  );
  const thanks = sentence('Thank you. Your message has been sent to the newsroom.');

  form.noValidate = true;
  // What is too long is not cut, but told.
  message.removeAttribute('maxlength');

  const draft = recallDraft();
  for (const name of WRITTEN) field(name).value = draft[name] ?? field(name).value;
  form.addEventListener('input', () =>
    keepDraft(Object.fromEntries(WRITTEN.map((name) => [name, field(name).value]))),
  );

  const checks = [
    faultBeside(email, () =>
      emailFault(email.value, !email.validity.typeMismatch && !email.validity.patternMismatch),
    ),
    faultBeside(message, () => messageFault(message.value)),
  ];

  const send = async () => {
    failure.remove();
    button.disabled = true;
    button.textContent = 'Sending…';
    // Only a program fills in what nobody sees. It is answered as any other, and sends nothing.
    if (trap.value !== '' || (await post(form))) {
      dropDraft();
      form.replaceWith(thanks);
      thanks.focus();
      return;
    }
    button.disabled = false;
    button.textContent = label;
    button.before(failure);
    failure.focus();
  };

  const attempt = (event: Event) => {
    event.preventDefault();
    if (button.disabled) return;
    for (const check of checks) check();
    const bad = form.querySelector<HTMLElement>('[aria-invalid]');
    if (bad) bad.focus();
    else void send();
  };
  // A sandbox that forbids forms stops one before it is submitted: the press is heard before that.
  button.addEventListener('click', attempt);
  form.addEventListener('submit', attempt);
}

/**
 * Keeps what is wrong with a field beside it, in words: from when it is checked until it is mended,
 * and at once where more is pasted than can be sent.
 *
 * @param fault what is wrong now; empty where nothing is
 * @returns checks the field
 */
function faultBeside(field: Field, fault: () => string): () => void {
  const words = document.createElement('p');
  words.className = 'fault';
  words.id = `${field.id}-fault`;
  const described = field.getAttribute('aria-describedby') ?? '';
  const check = () => {
    words.textContent = fault();
    if (words.textContent === '') {
      words.remove();
      field.removeAttribute('aria-invalid');
      field.setAttribute('aria-describedby', described);
    } else {
      field.after(words);
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', `${words.id} ${described}`);
    }
  };
  const recheck = () => {
    if (words.isConnected || field.value.length > LIMIT) check();
  };
  field.addEventListener('input', recheck);
  recheck();
  return check;
}

/** A paragraph that can take the focus. */
function sentence(...words: (string | Node)[]): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'outcome';
  paragraph.tabIndex = -1;
  paragraph.append(...words);
  return paragraph;
}

/** Posts the form's fields, and says whether the endpoint has taken them. */
async function post(form: HTMLFormElement): Promise<boolean> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    const { ok } = await fetch(form.action, {
      method: 'POST',
      body: new FormData(form),
      headers: { Accept: 'application/json' },
      signal: controller.signal,
    });
    return ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
