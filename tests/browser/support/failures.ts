// Makes one thing fail in a page. The address names it, as `?failure=drawing`, so that the shared page
// can be used: opening another is slow. `install` runs in the page as source text, before the page's
// own script, so it must not refer to anything outside itself.

export type Failure = 'startup' | 'observer' | 'sizes' | 'frames' | 'drawing';

function install(): void {
  const failures: Record<Failure, () => void> = {
    /** The page's script throws at its start. */
    startup: () => {
      window.matchMedia = () => {
        throw new Error('no media queries');
      };
    },
    /** The browser has no IntersectionObserver that works. */
    observer: () => {
      Object.assign(window, {
        IntersectionObserver: function IntersectionObserver() {
          throw new Error('no observer');
        },
      });
    },
    /** The browser has no ResizeObserver. */
    sizes: () => {
      Reflect.deleteProperty(window, 'ResizeObserver');
    },
    /** Nobody is told of an animation frame, but for these tests. */
    frames: () => {
      const own = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) => {
        if (/evaluate|nextFrames|painted/.test(new Error().stack ?? '')) return own(callback);
        throw new Error('no frames');
      };
    },
    /** The first scene cannot be drawn. */
    drawing: () => {
      let calls = 0;
      const own = Object.getOwnPropertyDescriptor(SVGElement.prototype, 'style');
      Object.defineProperty(SVGElement.prototype, 'style', {
        get(this: SVGElement) {
          // The third row in the first drawing: by then another row is not as it was built.
          if (this.matches('[data-row]') && ++calls === 3) throw new Error('cannot draw');
          return own?.get?.call(this) as CSSStyleDeclaration;
        },
      });
    },
  };
  const name = new URLSearchParams(location.search).get('failure') ?? '';
  if (Object.hasOwn(failures, name)) failures[name as Failure]();
}

/** For `Options.initScript`. */
export const FAILURE_SCRIPT = `(${install.toString()})();`;
