import { timeline } from './src/graphics/timeline/index.ts';
import { still } from './src/graphics/kit/still.ts';
import { writeFileSync } from 'node:fs';
const ev = (date: string, label: string, count = '', counted = '') => ({ id: date + label, date, label, text: label, count, counted, source: 's' });
const cases: Record<string, any> = {
  week: [ev('2024-07-29','The attack'), ev('2024-07-30','First riot, in Southport','53 officers hurt'), ev('2024-07-31','Riots in London and Hartlepool','more than 100 arrests'), ev('2024-08-02','Sunderland'), ev('2024-08-03','Riots in ten cities','90 arrests'), ev('2024-08-04','Hotels attacked'), ev('2024-08-07','Counter-protests')],
  months: Array.from({ length: 12 }, (_, i) => ev(`2024-${String(i + 1).padStart(2, '0')}`, `What happened in month ${i + 1}`, i % 3 === 1 ? `${i}00 people` : '')),
  ferry: [ev('2019-05','Two companies merge'), ev('2021-11','The Morag goes in for a refit'), ev('2022-09','The union counts crews','31 posts empty'), ev('2023-06','The minister fines the operator','£1.2 million'), ev('2024-02','Parliament opens an inquiry')],
};
let html = '<body style="margin:10px;display:flex;gap:20px;font:16px sans-serif">';
for (const [name, events] of Object.entries(cases)) {
  const data = { kind: 'events' as const, language: 'en-GB' as const, events, words: { event: 'Event', count: 'A separate count' }, ...(name === 'ferry' && { readings: { text: 'Share of crossings cancelled', rows: [[2020,14,400],[2021,22,408],[2022,37,412],[2023,58,404],[2024,81,396]].map(([k,part,whole]) => ({ key: String(k), part, whole })) } }) } as any;
  const states = timeline.states(data);
  html += `<div style="width:350px">${still('timeline', timeline as any, data, [states.at(-1)!], 0)}</div>`;
}
const css = '<style>svg{width:350px;font-size:42px;overflow:visible}ellipse.event{fill:#222}ellipse.part{fill:#a3341f}rect.count{fill:#fff;stroke:#222}.line{stroke:#333}.line.base,.line.tick{stroke:#ccc}.line.leader{stroke:#888}.line.stem{stroke:#a3341f}</style>';
writeFileSync('/tmp/bench/tl/index.html', css + html);
