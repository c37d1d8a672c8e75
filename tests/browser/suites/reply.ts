import { parseHTML } from 'linkedom';
import { beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import type { Engine, Page } from '../engine/index.ts';
import type { Post } from '../newsroom.ts';
import { once, sharedPage } from '../story.ts';

const { story, endpoint } = inject('newsroom');
/** Deprecated, but what all engines have to write as a hand does. */
interface Editor {
  execCommand(command: 'insertText' | 'delete' | 'selectAll', ui?: false, text?: string): void;
}
const saying = (text: string | RegExp): unknown => expect.stringMatching(text);
const GOOD = { name: 'A reader', email: 'reader@example.org' };

/** What a reader sees of the form, and where the focus is. */
const look = () => {
  const text = (element: Element | null | undefined) =>
    element instanceof HTMLElement && element.offsetHeight > 0 ? element.innerText.trim() : '';
  const beside = (name: string) => {
    const field = document.querySelector<HTMLInputElement>(`.reply [name="${name}"]`);
    return {
      value: field?.value ?? null,
      invalid: field?.getAttribute('aria-invalid') === 'true',
      // What is said beside it is also what it is described by.
      fault: text(field?.nextElementSibling),
      described: (field?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => text(document.getElementById(id))),
    };
  };
  const button = document.querySelector<HTMLButtonElement>('.reply button');
  const focus = document.activeElement;
  return {
    email: beside('email'),
    message: beside('message'),
    name: document.querySelector<HTMLInputElement>('.reply [name="name"]')?.value ?? null,
    button: button && [button.innerText, button.disabled],
    outcome: text(document.querySelector('.reply .outcome')),
    focus: focus?.getAttribute('name') ?? focus?.className ?? '',
  };
};

/** Writes into fields as a hand or a paste does: what a field refuses, it refuses here too. */
const fill = (values: Record<string, string>) => {
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

const click = () => document.querySelector<HTMLButtonElement>('.reply button')?.click();

/** Where the form is sent from now on: what the endpoint does there is in its name. */
const to = (action: string) => {
  const form = document.querySelector<HTMLFormElement>('.reply form');
  if (form) form.action = action;
};

const posts = async (message: string): Promise<Post[]> => {
  const all = (await (await fetch(`${endpoint}/posts`)).json()) as Post[];
  // Forms are sent with the line ends of the net.
  return all.filter(({ fields }) => fields.message?.replaceAll('\r\n', '\n') === message);
};

export const replySuite = (engine: Engine): void => {
  /** A message of this engine's: the endpoint is everybody's. */
  const words = (about: string) => `${about}, from ${engine}`;
  let page: Page;
  const state = () => page.evaluate(look);
  const thanked = () =>
    expect.poll(state).toMatchObject({ outcome: saying(/^Thank you/), focus: 'outcome' });

  beforeAll(async () => {
    await vi.waitFor(async () => expect((await fetch(story)).status).toBe(200), {
      timeout: 50_000,
      interval: 100,
    });
    page = await sharedPage(engine);
    await page.resize(390, 844);
  });
  beforeEach(async () => {
    await page.evaluate(() => {
      try {
        sessionStorage.clear();
      } catch {
        // There is none where the test before was.
      }
    });
    await page.goto(story);
  });

  test.runIf(once(engine))(
    'as it is built it works by itself, and its page may post there alone',
    async () => {
      const { document } = parseHTML(await (await fetch(story)).text());
      const form = document.querySelector('form');
      expect(form?.getAttribute('method')).toBe('post');
      expect(form?.getAttribute('action')).toBe(`${endpoint}/taken`);
      expect(form?.hasAttribute('novalidate')).toBe(false);
      const words = (element: Element | null) => element?.textContent.trim();
      const fields = Array.from(form?.querySelectorAll('input, textarea') ?? [], (field) => [
        field.getAttribute('name'),
        field.getAttribute('value') ?? words(document.querySelector(`label[for="${field.id}"]`)),
        field.hasAttribute('required'),
      ]);
      expect(fields).toEqual([
        ['story', 'Pears', false],
        ['address', 'https://orchard.example/stories/orchard/', false],
        ['name', 'Your name (optional)', false],
        ['email', 'Your e-mail address', true],
        ['message', 'Your message', true],
        ['subject', 'Leave this field empty', false],
      ]);
      const policyOf = (page: Document) =>
        page.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content');
      expect(policyOf(document)).toContain(`;form-action ${endpoint}`);
      expect(policyOf(document)).toContain(`connect-src 'self' ${endpoint};`);
      const front = await (await fetch(story.replace(/stories\/.*/, ''))).text();
      expect(policyOf(parseHTML(front).document)).toContain(";form-action 'none'; ");
    },
  );

  test('what is missing is said beside its field, in words, until it is mended', async () => {
    await page.evaluate(click);
    const empty = await state();
    expect(empty).toMatchObject({
      email: { invalid: true, fault: saying('address is missing') },
      message: { invalid: true, fault: saying('message is empty') },
      focus: 'email',
      button: ['Send', false],
    });
    for (const { fault, described } of [empty.email, empty.message])
      expect(described).toContain(fault);
    expect(empty.email.described.join(' ')).toContain('your address is not published');

    await page.evaluate(fill, { email: GOOD.email });
    expect(await state()).toMatchObject({
      email: { invalid: false, fault: '' },
      message: { invalid: true, fault: saying('message is empty') },
    });
    await page.evaluate(click);
    expect((await state()).focus).toBe('message');
    await page.evaluate(fill, { message: 'A word.' });
    expect(await state()).toMatchObject({ message: { invalid: false, fault: '' }, outcome: '' });
  });

  test.runIf(once(engine))(
    'an address that is none is told, with one that would be right',
    async () => {
      const message = words('a bad address');
      await page.evaluate(fill, { message });
      for (const email of [
        'reader',
        'reader@',
        'reader@example',
        '@example.org',
        'a reader@b.org',
      ]) {
        await page.evaluate(fill, { email });
        await page.evaluate(click);
        const { email: field, focus } = await state();
        expect(field).toMatchObject({ value: email, invalid: true });
        expect(field.fault).toMatch(/not a whole e-mail address.*name@example\.org/);
        expect(field.described).toContain(field.fault);
        expect(focus).toBe('email');
      }
      expect(await posts(message)).toEqual([]);
    },
  );

  test.runIf(once(engine))(
    'a message that is too long is not cut: by how much is said at once',
    async () => {
      const message = 'pears '.repeat(2000).slice(0, 10_000);
      await page.evaluate(fill, { ...GOOD, message });
      const { message: field } = await state();
      expect(field.value).toHaveLength(10_000);
      expect(field.fault).toContain('5,000 characters too long');
      expect(field.described).toContain(field.fault);
      await page.evaluate(click);
      expect(await state()).toMatchObject({
        message: { value: message, invalid: true },
        focus: 'message',
        button: ['Send', false],
      });
      await page.evaluate(fill, { message: message.slice(0, 5001) });
      expect((await state()).message.fault).toContain('1 character too long');
      await page.evaluate(fill, { message: message.slice(0, 5000) });
      expect((await state()).message).toMatchObject({ invalid: false, fault: '' });
      expect(await posts(message)).toEqual([]);
    },
  );

  test('it is sent with the story it is about, markup and all, and thanks take the focus', async () => {
    const reply = {
      name: '"><b>A reader</b>',
      email: GOOD.email,
      message: words('<img src="x" onerror="alert(1)"><script>alert(2)</script>&amp;'),
    };
    await page.evaluate(fill, reply);
    await page.evaluate(click);
    await thanked();
    const [post, ...more] = await posts(reply.message);
    expect(more).toEqual([]);
    expect(post?.accept).toBe('application/json');
    expect(post?.fields).toEqual({
      ...reply,
      subject: '',
      story: 'Pears',
      address: 'https://orchard.example/stories/orchard/',
    });
    expect(
      await page.evaluate(() => document.querySelectorAll('.reply form, .reply b, img').length),
    ).toBe(0);
    expect(await page.errors()).toEqual([]);
    await page.goto(story);
    expect(await state()).toMatchObject({ name: '', email: { value: '' }, message: { value: '' } });
  });

  test.runIf(once(engine))('while it is being sent it cannot be sent again', async () => {
    const message = words('twice');
    await page.evaluate(to, `${endpoint}/held/${engine}`);
    await page.evaluate(fill, { ...GOOD, message });
    await page.evaluate(click);
    await page.evaluate(click);
    await page.evaluate(() =>
      document.querySelector<HTMLFormElement>('.reply form')?.requestSubmit(),
    );
    expect((await state()).button).toEqual(['Sending…', true]);
    await expect.poll(() => posts(message)).toHaveLength(1);
    await fetch(`${endpoint}/release/${engine}`);
    await thanked();
    expect(await posts(message)).toHaveLength(1);
  });

  test.each(once(engine) ? ['down', 'refused', 'mute'] : ['down'])(
    'where the endpoint is %s, the text stays, and there is another way and another try',
    async (what) => {
      const reply = { ...GOOD, message: words(`<i>kept</i> while ${what}`) };
      await page.evaluate(fill, reply);
      await page.evaluate(to, `${endpoint}/${what}`);
      await page.evaluate(click);
      await expect.poll(state).toMatchObject({
        outcome: saying(/could not be sent.*news@orchard\.example\.$/),
        focus: 'outcome',
        button: ['Send', false],
        name: reply.name,
        email: { value: reply.email },
        message: { value: reply.message },
      });
      expect(
        await page.evaluate(() => document.querySelector('.outcome a')?.getAttribute('href')),
      ).toMatch(/^mailto:news@orchard\.example\?subject=Reply%20to%3A%20Pears&/);
      await page.evaluate(to, `${endpoint}/taken`);
      await page.evaluate(click);
      await thanked();
    },
  );

  test.runIf(once(engine))(
    'an endpoint that does not answer within a quarter of a minute has failed',
    async () => {
      const message = words('slow');
      await page.goto(`${story}?spoilt=clock`);
      await page.evaluate(fill, { ...GOOD, message });
      await page.evaluate(to, `${endpoint}/held/${engine}`);
      await page.evaluate(click);
      await expect.poll(state).toMatchObject({
        outcome: saying('could not be sent'),
        button: ['Send', false],
        message: { value: message },
      });
    },
  );

  test.runIf(once(engine))(
    'in a sandbox that lets no form be submitted it is sent all the same',
    async () => {
      const message = words('sandboxed');
      await page.evaluate(fill, { ...GOOD, message });
      // There, nobody hears of a form that is about to be submitted.
      await page.evaluate(() => {
        const stop = (event: Event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
        };
        addEventListener('submit', stop, true);
      });
      await page.evaluate(click);
      await thanked();
      expect(await posts(message)).toHaveLength(1);
    },
  );

  test.runIf(once(engine))(
    'a field that nobody sees, filled in, is thanked for and not sent',
    async () => {
      const message = words('from a program');
      await page.evaluate(fill, { ...GOOD, message });
      const seen = await page.evaluate(() => {
        const trap = document.querySelector<HTMLInputElement>('.reply [name="subject"]');
        if (trap) trap.value = 'Pears, cheap';
        return trap?.checkVisibility();
      });
      expect(seen).toBe(false);
      await page.evaluate(click);
      await thanked();
      expect(await posts(message)).toEqual([]);
    },
  );

  test('what is not sent is there again after a reload', async () => {
    const reply = { ...GOOD, message: words('two\nlines') };
    await page.evaluate(fill, reply);
    await page.evaluate(to, `${endpoint}/held/${engine}`);
    await page.evaluate(click);
    await expect.poll(() => posts(reply.message)).toHaveLength(1);
    const kept = {
      name: reply.name,
      email: { value: reply.email },
      message: { value: reply.message },
      button: ['Send', false],
    };
    await page.reload();
    expect(await state()).toMatchObject(kept);
    // A browser brings fields back by itself when it reloads, but not when it comes anew.
    await page.goto(`${story}?anew`);
    expect(await state()).toMatchObject(kept);
  });

  test.runIf(once(engine))(
    'a stored text that is spoilt, of another kind or too long is passed over',
    async () => {
      for (const [what, stored] of [
        ['spoilt', '{"message":"half'],
        ['long', JSON.stringify({ message: 'x'.repeat(60_000) })],
      ] as const) {
        await page.evaluate((stored) => {
          const field = document.querySelector<HTMLTextAreaElement>('.reply textarea');
          field?.focus();
          (document as unknown as Editor).execCommand('insertText', false, 'x');
          for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, stored);
        }, stored);
        await page.goto(`${story}?${what}`);
        expect(await state(), what).toMatchObject({
          name: '',
          email: { value: '' },
          message: { value: '' },
        });
        expect(await page.errors(), what).toEqual([]);
      }
    },
  );

  test.runIf(once(engine))(
    'storage that throws changes nothing but that a reload may lose the text',
    async () => {
      const message = words('unstored');
      await page.goto(`${story}?spoilt=storage`);
      await page.evaluate(fill, { ...GOOD, message });
      await page.evaluate(click);
      await thanked();
      expect(await posts(message)).toHaveLength(1);
      expect(await page.errors()).toEqual([]);
    },
  );

  test('the keyboard alone is enough', async () => {
    const message = words('by keyboard');
    const type = (text: string) =>
      page.evaluate(
        (text) => (document as unknown as Editor).execCommand('insertText', false, text),
        text,
      );
    await page.evaluate(() => document.querySelector<HTMLElement>('.reply a')?.focus());
    const stops: string[] = [];
    for (const text of ['A reader', 'nobody', message]) {
      await page.press('Tab');
      stops.push((await state()).focus);
      await type(text);
    }
    await page.press('Tab');
    const uncovered = await page.evaluate(() => document.activeElement?.localName);
    expect([...stops, uncovered]).toEqual(['name', 'email', 'message', 'button']);
    await page.press('Enter');
    await expect.poll(async () => (await state()).focus).toBe('email');
    await page.evaluate(() => (document as unknown as Editor).execCommand('selectAll'));
    await type(GOOD.email);
    await page.press('Enter');
    await thanked();
    expect((await posts(message))[0]?.fields).toMatchObject(GOOD);
  });

  test('it fits narrow screens and large text, and thumbs, and is told from the ground', async () => {
    await page.evaluate(click);
    for (const [width, size, dir] of [
      [390, '100%', 'ltr'],
      [320, '100%', 'rtl'],
      [320, '200%', 'ltr'],
    ] as const) {
      await page.resize(width, 844);
      const found = await page.evaluate(
        ({ size, dir }) => {
          const root = document.documentElement;
          root.style.fontSize = size;
          root.dir = dir;
          const controls = Array.from(
            document.querySelectorAll<HTMLElement>('.reply :is(input, textarea, button)'),
          ).filter((control) => control.checkVisibility());
          const light = (colour: string) => {
            const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
              const c = Number(part) / 255;
              return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
          };
          const ground = light(getComputedStyle(root).backgroundColor);
          const boxes = Array.from(
            document.querySelectorAll('.reply form > :not(.nobody, [type])'),
          );
          return {
            sideways: root.scrollWidth - innerWidth,
            controls: controls.length,
            lowest: Math.min(...controls.map((control) => control.offsetHeight)),
            letters: Math.min(
              ...controls
                .filter(({ localName }) => localName !== 'button')
                .map((control) => Number.parseFloat(getComputedStyle(control).fontSize)),
            ),
            contrast: Math.min(
              ...controls.map((control) => {
                const border = light(getComputedStyle(control).borderTopColor);
                return Math.max(border, ground) / Math.min(border, ground);
              }),
            ),
            overlapping: boxes.filter((box, i) => {
              const next = boxes[i + 1]?.getBoundingClientRect();
              return next && next.top < box.getBoundingClientRect().bottom;
            }).length,
          };
        },
        { size, dir },
      );
      expect(found).toMatchObject({ sideways: 0, controls: 4, overlapping: 0 });
      expect(found.lowest).toBeGreaterThanOrEqual(44);
      expect(found.letters).toBeGreaterThanOrEqual(16);
      expect(found.contrast).toBeGreaterThanOrEqual(3);
    }
    await page.resize(390, 844);
  });

  test('without script the browser checks it, and posts it', async () => {
    const message = words('without script');
    const plain = await sharedPage(engine, { js: false });
    await plain.goto(story);
    const found = await plain.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('.reply form');
      return {
        checked: form?.noValidate === false,
        valid: form?.checkValidity(),
        limit: form?.querySelector('textarea')?.maxLength,
      };
    });
    expect(found).toEqual({ checked: true, valid: false, limit: 5000 });
    await plain.evaluate(
      (values) => {
        for (const [name, value] of Object.entries(values)) {
          const field = document.querySelector<HTMLInputElement>(`.reply [name="${name}"]`);
          if (field) field.value = value;
        }
        document.querySelector<HTMLInputElement>('.reply [name="email"]')?.focus();
      },
      { ...GOOD, message },
    );
    await plain.press('Enter');
    await expect.poll(() => posts(message)).toHaveLength(1);
    const [post] = await posts(message);
    expect(post?.type).toBe('application/x-www-form-urlencoded');
    expect(post?.fields).toMatchObject({ ...GOOD, message, story: 'Pears' });
    await expect.poll(() => plain.evaluate(() => document.body.innerText)).toContain('taken');
  });
};
