// Scrolls and observes embedded graphics from inside a host's page. What is in an iframe is only seen where
// it has the page's origin. Like the probe, `install` runs in the page as source text.

/** What can be done with the `<story-embed>` elements of the page: the first, unless `index` says so. */
export interface EmbedProbe {
  /** How the element shows its graphic: `steps`, `graphic`, `whole`, or null while it is loading. */
  mode(index?: number): string | null;
  /** Waits until the page and its iframes have been the same for some animation frames. */
  settled(): Promise<void>;
  /** The number of steps. */
  stepCount(): number;
  /** Goes to a step as a reader does: by scrolling, or by its button. */
  goToStep(step: number): Promise<void>;
  /** The current step, by the graphic, its buttons and its cards: -1 where there is no such one. */
  currentStep(index?: number): { state: string | undefined; button: number; card: number };
  /** The iframe's upper edge on the screen, its height, and how much of that is visible. In pixels. */
  framePosition(index?: number): { top: number; seen: number; height: number };
  /** What a reader could not see or read. */
  faults(): string[];
}

declare global {
  var embedProbe: EmbedProbe;
}

function install(): void {
  const host = (index = 0) => document.querySelectorAll<HTMLElement>('story-embed')[index];
  const frame = (index?: number) => host(index)?.shadowRoot?.querySelector('iframe') ?? null;
  const view = (index?: number) => frame(index)?.contentWindow as typeof globalThis | null;
  const scene = (index?: number) =>
    frame(index)?.contentDocument?.querySelector<HTMLElement>('[data-scene]') ?? null;
  const cards = (index?: number) =>
    Array.from(host(index)?.shadowRoot?.querySelectorAll<HTMLElement>('article section') ?? []);
  const buttons = (index?: number) =>
    Array.from(
      frame(index)?.contentDocument?.querySelectorAll<HTMLElement>('button[data-step]') ?? [],
    );
  /** Whether the cards stand beside the graphic. */
  const isBeside = () => {
    const [graphic, card] = [frame(), cards()[0]].map((part) => part?.getBoundingClientRect());
    return !!graphic && !!card && (card.right <= graphic.left || card.left >= graphic.right);
  };
  const movingParts = () =>
    Array.from(document.querySelectorAll('story-embed'), (_, i) => {
      const { top, height, width } = frame(i)?.getBoundingClientRect() ?? {};
      const { position, state } = scene(i)?.dataset ?? {};
      return [embedProbe.mode(i), top, height, width, position, state].join();
    }).join(' ');
  globalThis.embedProbe = {
    mode: (index) => host(index)?.dataset.reading ?? null,
    async settled() {
      let last = '';
      for (let same = 0; same < 6;) {
        await probe.nextFrames(1);
        const now = `${scrollY} ${movingParts()}`;
        same = now === last ? same + 1 : 0;
        last = now;
      }
    },
    stepCount: () => buttons().length,
    async goToStep(step) {
      const view = frame()?.contentDocument?.documentElement;
      if (view) view.dataset.motion = 'reduce';
      if (embedProbe.mode() === 'steps') {
        const graphic = frame()?.getBoundingClientRect();
        const card = cards()[step]?.getBoundingClientRect();
        if (!card || !graphic) throw new Error('there is no card');
        const line = (innerHeight + (isBeside() ? 0 : graphic.height)) / 2;
        probe.scrollTo(scrollY + (card.top + card.bottom) / 2 - line);
      } else {
        buttons()[step]?.click();
        frame()?.contentDocument?.querySelector('[role="status"]')?.replaceChildren();
      }
      await embedProbe.settled();
    },
    currentStep: (index) => ({
      state: scene(index)?.dataset.state,
      button: buttons(index).findIndex((button) => button.matches('[data-active]')),
      card: cards(index).findIndex((card) => card.matches('[data-active]')),
    }),
    framePosition: (index) => {
      const { top = 0, bottom = 0, height = 0 } = frame(index)?.getBoundingClientRect() ?? {};
      const seen = Math.max(Math.min(bottom, innerHeight) - Math.max(top, 0), 0);
      return { top: Math.round(top) + 0, seen: Math.round(seen), height: Math.round(height) };
    },
    faults() {
      const inside = view();
      if (!inside) return ['no graphic'];
      const { documentElement: root, body } = inside.document;
      const wrong = inside.legibility.faults(body);
      if (root.scrollHeight > root.clientHeight)
        wrong.push(`cut off: ${root.scrollHeight - root.clientHeight} pixels`);
      const sideways = document.documentElement.scrollWidth - innerWidth;
      if (sideways > 0) wrong.push(`the host goes sideways: ${sideways}`);
      if (embedProbe.mode() !== 'steps') return wrong;
      const { top, seen, height } = embedProbe.framePosition();
      if (top < 0 || seen < height) wrong.push(`${height} high, and ${seen} of it on the screen`);
      const type = Number.parseFloat(getComputedStyle(host() ?? document.body).fontSize);
      const graphic = frame();
      const covered = graphic ? Number.parseFloat(getComputedStyle(graphic).top) : 0;
      const left = innerHeight - seen - covered;
      if (!isBeside() && left < 9 * 1.5 * type) wrong.push(`${left} pixels are left for the words`);
      return wrong;
    },
  };
}

/** For `Options.initScript`, after PROBE_SCRIPT and LEGIBILITY_SCRIPT. */
export const EMBED_PROBE_SCRIPT = `(${install.toString()})();`;
