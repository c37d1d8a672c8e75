import { expect, test } from 'vitest';
import { openStory } from '../support/story.ts';
import { breadth } from '../../tags.ts';

/** Scrolls through both scenes in so many jumps, and returns every position that they showed. */
const positions = async (count: number) => {
  const seen = new Set<string>();
  const from = probe.scrollTopOf('cases-2014') - 300;
  const to = probe.scrollTopOf('axis-2016');
  for (let i = 0; i < count; i++) {
    probe.scrollTo(Math.round(from + ((to - from) * i) / (count - 1)));
    await probe.nextFrames(3);
    for (const { position } of probe.scenes()) seen.add(position);
  }
  return [...seen].sort();
};

const AT_ONCE = ['0.000', '1.000', '2.000', '3.000'];

test('where the system asks for less motion, nothing is animated, and every state is reached at once', async () => {
  const page = await openStory({ reduced: true });
  const found = await page.evaluate(() => ({
    animations: document.getAnimations().length,
    timed: Array.from(document.querySelectorAll('body *')).filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return transitionDuration !== '0s' || animationName !== 'none';
    }).length,
    checked: document.querySelector<HTMLInputElement>('#motion')?.checked,
  }));
  expect(found).toEqual({ animations: 0, timed: 0, checked: true });
  expect(await page.evaluate(positions, 9)).toEqual(AT_ONCE);
});

test(
  'the page’s own switch makes states change at once while it is on, also after a reload',
  breadth,
  async () => {
    const page = await openStory();
    const isOn = () =>
      page.evaluate(() => document.querySelector<HTMLInputElement>('#motion')?.checked);
    const turn = () =>
      page.evaluate(() => document.querySelector<HTMLInputElement>('#motion')?.click());
    const moving = await page.evaluate(positions, 20);
    expect(moving.length).toBeGreaterThan(5);
    await turn();
    expect(await page.evaluate(positions, 9)).toEqual(AT_ONCE);
    await page.reload();
    expect(await isOn()).toBe(true);
    expect(await page.evaluate(positions, 9)).toEqual(AT_ONCE);
    await turn();
    expect(await isOn()).toBe(false);
  },
);
