// Run before a program with `node --import`: its clock starts at the time CLOCK.
const START = Date.parse(process.env.CLOCK ?? '');
const begun = performance.now();
const now = () => START + Math.floor(performance.now() - begun);

globalThis.Date = new Proxy(Date, {
  construct: (date, given: unknown[], as) =>
    Reflect.construct(date, given.length > 0 ? given : [now()], as) as Date,
  apply: (date) => new date(now()).toString(),
  get: (date, name, receiver) =>
    name === 'now' ? now : (Reflect.get(date, name, receiver) as unknown),
});
