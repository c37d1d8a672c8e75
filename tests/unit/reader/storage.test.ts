import { afterEach, expect, test, vi } from 'vitest';
import { recall, remember } from '../../../src/reader/storage.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser's two storages, each a map. */
function stubStorage(): Record<'sessionStorage' | 'localStorage', Map<string, string>> {
  vi.stubGlobal('location', { pathname: '/stories/pears/' });
  const maps = {
    sessionStorage: new Map<string, string>(),
    localStorage: new Map<string, string>(),
  };
  const storage = (map: Map<string, string>) => ({
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  });
  vi.stubGlobal('window', {
    sessionStorage: storage(maps.sessionStorage),
    localStorage: storage(maps.localStorage),
  });
  return maps;
}

test('a stored value is read back from its own storage, and by its own page in that of the tab, until it is removed', () => {
  const stored = stubStorage();
  remember('sessionStorage', 'pears', '3');
  remember('localStorage', 'plums', '');
  expect(recall('sessionStorage', 'pears')).toBe('3');
  expect(recall('localStorage', 'plums')).toBe('');
  vi.stubGlobal('location', { pathname: '/stories/plums/' });
  expect(recall('sessionStorage', 'pears')).toBeNull();
  expect(recall('localStorage', 'plums')).toBe('');
  vi.stubGlobal('location', { pathname: '/stories/pears/' });
  remember('sessionStorage', 'pears', null);
  expect(recall('sessionStorage', 'pears')).toBeNull();
  expect(stored.sessionStorage.size).toBe(0);
});

test('where a browser blocks storage, nothing is stored and nothing fails', () => {
  vi.stubGlobal('window', {
    get sessionStorage(): never {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
  expect(() => remember('sessionStorage', 'pears', '3')).not.toThrow();
  expect(recall('sessionStorage', 'pears')).toBeNull();
});
