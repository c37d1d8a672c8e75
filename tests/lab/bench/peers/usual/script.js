// The usual way: all of d3 draws a circle for each case, scrollama says which step has come, and a
// transition of 800 ms goes there.
const { scenes } = JSON.parse(document.querySelector('#story').textContent);
const DURATION = 800;

for (const scene of scenes) {
  const svg = d3.select(`#${scene.id} svg`);

  const draw = (notes) =>
    svg
      .append('g')
      .selectAll()
      .data(notes)
      .join((enter) => enter.append((d) => document.createElementNS(d3.namespaces.svg, d.tag)))
      .each(function ({ attributes, text = null, then }) {
        const note = d3.select(this).text(text);
        for (const [name, value] of Object.entries(attributes)) note.attr(name, value);
        if (then) note.append('tspan').attr('class', 'then').text(then);
      })
      .attr('opacity', (d) => d.shown[0]);

  const under = draw(scene.under);
  const rows = svg
    .append('g')
    .selectAll('g')
    .data(scene.rows)
    .join('g')
    .attr('opacity', (d) => d.shown[0]);
  const circles = rows
    .selectAll('circle')
    .data((d) => d.dots)
    .join('circle')
    .attr('class', (d) => d.kind)
    .attr('r', (d) => d.r)
    .attr('cx', (d) => d.at[scene.views[0]][0])
    .attr('cy', (d) => d.at[scene.views[0]][1]);
  const pointer = svg
    .append('g')
    .selectAll('path')
    .data(scene.needle ? [scene.needle] : [])
    .join('path')
    .attr('class', 'needle')
    .attr('d', ({ d }) => d)
    .attr('transform', (d) => `translate(${d.x[0]})`)
    .attr('opacity', (d) => d.shown[0]);
  const over = draw(scene.over);

  let view = scene.views[0];
  const steps = d3.selectAll(`#${scene.id} .step`);
  scrollama()
    .setup({ step: steps.nodes(), offset: 0.6 })
    .onStepEnter(({ index }) => {
      steps.classed('is-active', (_, i) => i === index);
      for (const some of [under, rows, over])
        some
          .transition()
          .duration(DURATION)
          .attr('opacity', (d) => d.shown[index]);
      pointer
        .transition()
        .duration(DURATION)
        .attr('transform', (d) => `translate(${d.x[index]})`)
        .attr('opacity', (d) => d.shown[index]);
      if (view === scene.views[index]) return;
      view = scene.views[index];
      circles
        .transition()
        .duration(DURATION)
        .delay((_, i) => i / 2)
        .attr('cx', (d) => d.at[view][0])
        .attr('cy', (d) => d.at[view][1]);
    });
}
