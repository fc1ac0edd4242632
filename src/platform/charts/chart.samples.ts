import type { Chart, Figures, FiguresTable, Ranking, Spreads } from './chart.js';

/** For the samples of views: everything that the partials can draw. */
export const sampleChart: Chart = {
  id: 'sample', title: 'Views', says: '12 views, 20% more than before.',
  legend: [{ look: 'now', label: 'This month' }, { look: 'before', label: 'The month before' }],
  picture: {
    id: 'sample', label: 'Views', scale: ['10', '0'], grid: ['0%', '100%'], area: 'M0 0L100 100Z', lines: [{ look: 'now', path: 'M0 0L100 100' }],
    columns: [{ look: 'one', x: '0%', y: '10%', width: '10%', height: '90%', fill: null }, { look: 'two', x: '20%', y: '10%', width: '10%', height: '90%', fill: 'url(#sample-two)' }],
    places: [{ x: '0%', width: '50%', title: '1 May: 4' }], labels: [{ x: '25%', anchor: 'middle', minor: true, text: '1 May' }],
  },
  table: { head: ['Day', 'This month'], rows: [{ label: '1 May', cells: ['4'] }] },
};

export const sampleRanking: Ranking = {
  id: 'ranked', title: 'Countries', says: 'From two countries.', nothing: 'Nothing yet.', columns: { label: 'Country', value: 'Visits', share: 'Share' },
  rows: [{ label: 'Norway', lang: 'en', href: '/boreal/en', rest: true, width: '100%', value: '12', share: '80%' }], more: { href: '/boreal/en', label: 'All' },
};

export const sampleFigures: Figures = { items: [{ label: 'Views', value: '12', note: '20% more than before' }] };

export const sampleTable: FiguresTable = { id: 'table', title: 'By year', says: 'Each year.', head: ['Year', 'Views'], rows: [{ label: '2026', lang: 'en', href: '/boreal/en', cells: [{ label: 'Views', text: '12' }] }] };

export const sampleSpreads: Spreads = {
  id: 'spreads', title: 'Days', says: 'From its arrival.', columns: { what: 'To', middle: 'Median', half: 'The middle half', count: 'Number' },
  rows: [{ label: 'Acceptance', picture: { x: '10%', width: '30%', middle: '20%' }, middle: '80 days', half: '60–100 days', count: '12' }],
};
