// Hostile messages to embeds and to the pages around them, as fast-check makes them: as JSON, from which
// `hostile.build` in `in-host.ts` makes the values in the page, many of which JSON cannot hold.
import fc from 'fast-check';

/** A value to make in the page: JSON for itself, or one that JSON cannot hold. */
export type Spec =
  | { json: unknown }
  | { number: string }
  | { bigint: string }
  | { long: string; times: number }
  | { odd: (typeof ODD)[number] }
  | { list: Spec[] }
  | { object: [key: string, value: Spec][] };

/** Whose window sends a message, and to whom: see `in-host.ts`. */
export const ROUTES = [
  'the host itself',
  'a strange iframe',
  'an iframe that has left the site',
  'an iframe of the site',
  'the iframe of a <story-embed>',
  'the host, to a graphic',
  'a strange iframe, to a graphic',
] as const;
export type Route = (typeof ROUTES)[number];

export interface Hostile {
  route: Route;
  message: Spec;
}

const ODD = [
  'undefined',
  'cycle',
  'cyclic list',
  'map',
  'set',
  'invalid date',
  'expression',
  'error',
  'buffer',
  'detached numbers',
  'sparse list',
  'boxed',
  'unprintable',
  'file',
] as const;

const OWN_KEYS = [
  'story-embed',
  'steps',
  'heading',
  'text',
  'title',
  'lang',
  'least',
  'step',
  'position',
  'sentinel',
  'type',
  'height',
  'datawrapper-height',
  'message',
  'value',
  'secret',
  'src',
];
const PROTOTYPE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'toJSON',
  'then',
  'length',
];
const WORDS = [
  'amp',
  'embed-size',
  'frames-init',
  'open',
  'about',
  'steps',
  'position',
  'whole',
  'height',
  '<img src=x onerror="hacked=1">',
  '</script><script>hacked=1</script>',
  'javascript:hacked=1',
  '[iFrameSizer]',
  '[iFrameSizer]a:8:false:false:32:true:true:null:bodyOffset',
  '[iFrameSizer]resize',
  'pymxPYMx0xPYMxheightxPYMx1e9',
  '{"context":"iframe.resize","height":1e9}',
  '__proto__',
  '\uD800',
];

const number = fc.oneof(
  fc.constantFrom(
    'NaN',
    'Infinity',
    '-Infinity',
    '-0',
    '0',
    '1e308',
    '-1e308',
    '5e-324',
    '9007199254740993',
  ),
  fc.double().map(String),
);
const text = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12, unit: 'binary' }));
const key = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...OWN_KEYS) },
  { weight: 2, arbitrary: fc.constantFrom(...PROTOTYPE_KEYS) },
  fc.string({ maxLength: 6 }),
);

const { any } = fc.letrec<{ any: Spec }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    number.map((number) => ({ number })),
    text.map((json) => ({ json })),
    fc.constantFrom(null, true, false).map((json) => ({ json })),
    fc.bigInt().map((value) => ({ bigint: String(value) })),
    fc.constantFrom(...ODD).map((odd) => ({ odd })),
    fc.array(tie('any'), { maxLength: 4 }).map((list) => ({ list })),
    fc.array(fc.tuple(key, tie('any')), { maxLength: 5 }).map((object) => ({ object })),
  ),
}));
/** A megabyte of text costs its time: a few are enough. */
const megabyte = text.map((word) => ({ long: word || ':', times: 1e6 / (word.length || 1) }));

const object = (entries: Record<string, Spec>): Spec => ({ object: Object.entries(entries) });
const own = (kind: string, more: Record<string, Spec>) =>
  object({ 'story-embed': { json: kind }, ...more });

/** A message as our own scripts send it, with one strange value in it. */
const near = fc
  .tuple(any, any)
  .map(([value, other]): readonly Spec[] => [
    object({ sentinel: { json: 'amp' }, type: { json: 'embed-size' }, height: value }),
    object({ sentinel: { json: 'amp' }, type: { json: 'frames-init' }, more: value }),
    object({ 'datawrapper-height': object({ a: value, b: other }) }),
    object({ 'datawrapper-height': value }),
    own('open', { steps: value }),
    own('whole', { more: value }),
    own('position', { position: value }),
    own('about', { title: value, lang: other, least: value, step: other }),
    own('steps', { steps: value }),
    own('steps', { steps: { list: [value, object({ heading: value, text: { list: [other] } })] } }),
    object({ message: { json: 'height' }, value, secret: other }),
    object({ message: { json: 'link' }, value, secret: other }),
  ]);

const message: fc.Arbitrary<Spec> = fc.oneof(
  { weight: 30, arbitrary: any },
  { weight: 60, arbitrary: near.chain((all) => fc.constantFrom(...all)) },
  { weight: 1, arbitrary: megabyte },
);

/** Some hundred messages, each on one of the routes. */
export const hostileMessages: fc.Arbitrary<Hostile[]> = fc.array(
  fc.record({ route: fc.constantFrom(...ROUTES), message }),
  { minLength: 1, maxLength: 200, size: 'max' },
);
