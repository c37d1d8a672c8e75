import { beforeEach, describe, expect, test } from 'vitest';
import type { Media, Page } from '../engine/index.ts';
import { emulate, mutedSteps, submitGuess } from '../support/page-checks.ts';
import { ALL_PLACES, firstEngine, goToStep, openStory } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

describe('contrast', () => {
  const dim = () =>
    page.evaluate(async () => [
      ...legibility.lowContrast(document.body),
      ...(await legibility.visitSteps((scene) => legibility.lowContrast(scene))),
    ]);

  test(
    'text and marks have enough contrast, and solid and hollow marks differ',
    breadth,
    async () => {
      await submitGuess(page, 30);
      expect(await dim()).toEqual([]);
    },
  );

  const expectNothingDim = async (media: Media) => {
    await submitGuess(page, 30);
    await emulate(page, media);
    expect(await dim()).toEqual([]);
  };

  test.runIf(firstEngine)('text and marks have enough contrast in the dark', breadth, () =>
    expectNothingDim({ dark: true }),
  );

  test.runIf(firstEngine).each<[string, Media]>([
    ['in forced colours', { forcedColors: true }],
    ['in forced colours in the dark', { forcedColors: true, dark: true }],
  ])('text and marks have enough contrast %s', breadth, (_, media) => expectNothingDim(media));
});

/** The colours of each step of a scene: of its words, and of the rule beside it. */
const stepsOf = (page: Page, scene: string) =>
  page.evaluate((scene) => {
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const steps = Array.from(document.querySelectorAll<HTMLElement>(`#${scene} .step`), (step) => {
      const words = Array.from(step.querySelectorAll('h3, p, a, .figure'));
      const { borderInlineStartColor, borderInlineStartWidth } = getComputedStyle(step);
      return {
        id: step.id,
        active: step.hasAttribute('data-active'),
        least: Math.min(
          ...words.map((word) => legibility.contrast(getComputedStyle(word).color, ground)),
        ),
        most: Math.max(
          ...words.map((word) => legibility.contrast(getComputedStyle(word).color, ground)),
        ),
        rule:
          Number.parseFloat(borderInlineStartWidth) >= 2 &&
          !borderInlineStartColor.endsWith(', 0)') &&
          legibility.contrast(borderInlineStartColor, ground) > 3,
      };
    });
    return steps;
  }, scene);

const expectRuleBesideStep = async (dark: boolean) => {
  const page = await openStory({ dark });
  for (const { scene, step } of ALL_PLACES) {
    await goToStep(page, step);
    const steps = await stepsOf(page, scene);
    expect(steps.filter(({ active }) => active).map(({ id }) => id)).toEqual([step]);
    expect(steps.filter(({ rule }) => rule).map(({ id }) => id)).toEqual([step]);
    const [active] = steps.filter((one) => one.active);
    for (const one of steps) {
      expect(one.least, one.id).toBeGreaterThanOrEqual(one.active ? 4.5 : 5.5);
      if (!one.active) expect(one.most, one.id).toBeLessThan(0.7 * (active?.most ?? 0));
    }
  }
};
test(
  'the step that is read has a rule beside it, and the others are muted but easy to read',
  breadth,
  () => expectRuleBesideStep(false),
);
test(
  'the step that is read has a rule beside it, and the others are muted but easy to read, in the dark',
  breadth,
  () => expectRuleBesideStep(true),
);

test(
  'on the way between two steps the nearer one alone has a rule, and is not muted',
  breadth,
  async () => {
    const [here, next] = ALL_PLACES.filter(({ scene }) => scene === 'axis');
    for (const [progress, nearer] of [
      [0.4, here],
      [0.6, next],
    ] as const) {
      await goToStep(page, here?.step ?? '');
      await page.evaluate(
        async ([from, to, progress]) => {
          const start = probe.scrollTopOf(String(from));
          probe.scrollTo(start + (probe.scrollTopOf(String(to)) - start) * Number(progress));
          await probe.settled();
        },
        [here?.step ?? '', next?.step ?? '', progress],
      );
      const steps = await stepsOf(page, 'axis');
      expect(steps.filter(({ active }) => active)).toEqual([]);
      expect(steps.filter(({ rule }) => rule).map(({ id }) => id)).toEqual([nearer?.step]);
      expect(await mutedSteps(page, '#axis')).toEqual(
        steps.map(({ id }) => id).filter((id) => id !== nearer?.step),
      );
      expect(steps.length).toBeGreaterThan(2);
    }
  },
);

const expectPartColoured = async (dark: boolean) => {
  const page = await openStory({ dark });
  const found = await page.evaluate(async () => {
    const sample = document.createElement('i');
    sample.style.color = 'var(--part)';
    document.body.append(sample);
    const part = getComputedStyle(sample).color;
    sample.remove();
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
    const coloured = (element: Element, pseudo?: string) => {
      const style = getComputedStyle(element, pseudo);
      if (pseudo !== undefined && style.content === 'none') return false;
      const writes =
        pseudo !== undefined ||
        Array.from(element.childNodes).some((node) => node instanceof Text && node.data.trim());
      const inSvg = element instanceof SVGElement;
      return (
        (writes && !inSvg && style.color === part) ||
        style.backgroundColor === part ||
        style.backgroundImage.includes(part) ||
        (style.outlineStyle !== 'none' && style.outlineColor === part) ||
        (writes && style.textDecorationLine !== 'none' && style.textDecorationColor === part) ||
        style.accentColor === part ||
        sides.some(
          (side) => style[`border${side}Width`] !== '0px' && style[`border${side}Color`] === part,
        ) ||
        (inSvg && [style.fill, style.stroke].includes(part))
      );
    };
    const seen = { right: 0, wrong: new Set<string>() };
    const look = () => {
      for (const element of Array.from(document.body.querySelectorAll('*')))
        for (const pseudo of [undefined, '::before', '::after']) {
          if (!coloured(element, pseudo)) continue;
          if (
            pseudo === undefined &&
            element.matches('svg :is(.part, .reading, .stem), svg .part *, .figure.part, td.part')
          )
            seen.right++;
          else seen.wrong.add(`${element.localName}.${element.getAttribute('class') ?? ''}`);
        }
      return [];
    };
    look();
    document.querySelector<HTMLElement>('.step a')?.focus();
    look();
    for (const id of ['cases-2015', 'axis-2016', 'change-2016', 'next-guide']) {
      probe.scrollTo(probe.scrollTopOf(id));
      await probe.settled();
      look();
    }
    return { right: seen.right, wrong: [...seen.wrong] };
  });
  expect(found.wrong).toEqual([]);
  expect(found.right).toBeGreaterThan(10);
};
test('nothing has the colour of the part but its marks and figures', breadth, () =>
  expectPartColoured(false),
);
test('nothing has the colour of the part but its marks and figures, in the dark', breadth, () =>
  expectPartColoured(true),
);
