// GSAP's way: the markup has a circle for each case, and a timeline for each scene is scrubbed by
// ScrollTrigger. From step to step takes the timeline one second; it moves in the middle half.
const { scenes } = JSON.parse(document.querySelector('#story').textContent);
gsap.registerPlugin(ScrollTrigger);

for (const scene of scenes) {
  const all = (selector) => gsap.utils.toArray(`#${scene.id} ${selector}`);
  const timeline = gsap.timeline({
    defaults: { duration: 0.5, ease: 'power1.inOut' },
    scrollTrigger: {
      trigger: `#${scene.id} .steps`,
      start: 'top top',
      end: 'bottom bottom',
      scrub: true,
    },
  });
  const dots = scene.rows.flatMap((row) => row.dots);
  const circles = all('circle');
  const fading = [
    [scene.under, all('.under > *')],
    [scene.rows, all('.rows > *')],
    [scene.over, all('.over > *')],
  ].filter(([data]) => data.length > 0);
  for (const [data, nodes] of fading)
    gsap.set(nodes, { attr: { opacity: (i) => data[i].shown[0] } });
  if (scene.needle) {
    const { x, shown } = scene.needle;
    gsap.set(all('.needle'), { x: x[0], attr: { opacity: shown[0] } });
  }

  scene.steps.slice(1).forEach((_, i) => {
    const [from, to, at] = [i, i + 1, i + 0.25];
    const [before, after] = [scene.views[from], scene.views[to]];
    if (before !== after)
      timeline.to(
        circles,
        { attr: { cx: (n) => dots[n].at[after][0], cy: (n) => dots[n].at[after][1] } },
        at,
      );
    for (const [data, nodes] of fading) {
      const changed = data.flatMap(({ shown }, n) => (shown[from] === shown[to] ? [] : [n]));
      for (const n of changed) timeline.to(nodes[n], { attr: { opacity: data[n].shown[to] } }, at);
    }
    if (scene.needle) {
      const { x, shown } = scene.needle;
      timeline.to(all('.needle'), { x: x[to], attr: { opacity: shown[to] } }, at);
    }
  });
  // The timeline ends where the last step is.
  timeline.set({}, {}, scene.steps.length - 1);
}
