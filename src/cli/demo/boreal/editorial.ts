import type { DemoArticle } from '../content.js';

export const slowReading: DemoArticle = {
  section: 'editorial',
  language: 'en',
  issue: 0,
  pages: '1',
  title: { en: 'In defence of the slow reader' },
  abstract: {},
  keywords: {},
  authors: [
    {
      given: 'Ingrid', middle: 'Sofie', family: 'Ærøskøbing', email: 'ingrid.aeroskobing@boreal.example', affiliation: 'Nordhavn University', country: 'NO',
      biography: 'Ingrid Sofie Ærøskøbing is Professor of Cultural History at Nordhavn University and has been Editor-in-Chief of Boreal Studies since 2023.',
    },
  ],
  body: [
    { p: 'Twice in the past year a referee has written to this office to apologise for being slow. Both reports, when they came, were the best we had read in months. One of them ran to nine pages and found an error in a table that three other readers, the present writer among them, had passed over. The other said in four lines what the article was really about, which its authors had not quite noticed.' },
    { p: 'We do not propose to make a virtue of delay. Authors wait, contracts end, and a silence of half a year is no kindness to anyone. But the time between a submission and a decision is made of two different things: the weeks in which a manuscript lies unread, and the hours in which somebody reads it. The first kind can and should be shortened. The second cannot be shortened without ceasing to be what it is.' },
    { p: 'From this issue we therefore ask reviewers for a report within five weeks instead of three, and invitations that are not answered within seven days are withdrawn, politely, and sent to someone else. We believe that this will make the journal quicker by leaving the lying time out and the reading time in.' },
    { p: 'The four contributions that follow have been read slowly. We hope that they will be again.' },
  ],
  references: [],
};
