// What can be spoilt in a page before its own script runs. The address names it, as `?spoilt=ink`, so
// that the page which the tests share will do: to open another is costly. `spoil` travels there as
// source text: nothing in it may refer to anything outside it.

export type Spoilt = 'media' | 'ink' | 'data' | 'storage' | 'clock';

function spoil(): void {
  const spoilers: Record<Spoilt, () => void> = {
    /** The page's script throws at its start. */
    media: () => {
      window.matchMedia = () => {
        throw new Error('no media');
      };
    },
    /** The first scene cannot be drawn. */
    ink: () => {
      let calls = 0;
      const set = Reflect.get(CSSStyleDeclaration.prototype, 'setProperty');
      CSSStyleDeclaration.prototype.setProperty = function (...args) {
        // The last cohort in the first frame: another's dots are visible by then, too.
        if (args[0] === 'opacity' && ++calls === 3) throw new Error('out of ink');
        set.apply(this, args);
      };
    },
    /** The first scene's data are no JSON. */
    data: () => {
      document.addEventListener('readystatechange', () => {
        const data = document.querySelector('[data-scene] script');
        if (document.readyState === 'interactive' && data)
          data.textContent = data.textContent.slice(1);
      });
    },
    /** The page is not allowed to store anything. */
    storage: () => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('no', 'SecurityError');
          },
        });
    },
    /** A quarter of a minute goes by at once. */
    clock: () => {
      const wait = setTimeout;
      Object.assign(window, {
        setTimeout: (run: TimerHandler, ms?: number, ...more: unknown[]) =>
          wait(run, ms === 15_000 ? 100 : ms, ...more),
      });
    },
  };
  const what = new URLSearchParams(location.search).get('spoilt') ?? '';
  if (Object.hasOwn(spoilers, what)) spoilers[what as Spoilt]();
}

/** For `Options.initScript`. */
export const SPOIL = `(${spoil.toString()})();`;
