import type { DemoArticle } from '../content.js';

export const reviewOfShorelines: DemoArticle = {
  section: 'book-reviews',
  language: 'en',
  issue: 0,
  pages: '17',
  title: { en: 'Review of The Rising Shore: Land Uplift and Its Owners on the Gulf Coast' },
  abstract: {},
  keywords: { en: ['land uplift', 'property', 'Gulf of Bothnia'] },
  authors: [{ given: 'Mihkkal', family: 'Vuolleroggi', email: 'mihkkal.vuolleroggi@example.org', affiliation: 'Institute for Northern Law, University of the Northern Coast', country: 'NO' }],
  body: [
    { p: 'On the western shore of the Gulf of Bothnia the land rises by about eight millimetres a year. In the span of a human life this makes two-thirds of a metre; on a flat coast, a field. To whom does the field belong? The question has been put to courts since the Middle Ages, and Saga Lindqvist-Brännö has had the happy idea of writing a history of the answers.' },
    { p: 'The Rising Shore is in three parts. The first deals with the observation of uplift, from the harbour that had to be moved to the marks that were cut in the rocks in the eighteenth century, when learned opinion was divided as to whether it was the land that rose or the sea that sank. The second, which is the heart of the book, follows some sixty disputes over new shore through four centuries of legal practice. The third asks what owners, fishermen and municipalities expect today, when a rising sea may cancel the gift.' },
    { p: 'The author’s argument is that new land was never simply added to the old. Each strip of it set the village, which claimed the shore in common, against the farm that lay nearest; and it was in quarrels about rushes and willow scrub that the courts worked out distinctions, between water and land and between the common and the several, which were afterwards applied to much more valuable things. She shows this patiently and, in the chapter on a single meadow that was litigated from 1731 to 1802, brilliantly. The reader ends by knowing the meadow rather well.' },
    { p: 'Two reservations. The sources are those of the courts, and people who agreed do not appear in them. One would like to know how common dispute was; a count of the new parcels over which there was none, in even one parish, would have made the argument safer. And the final part is thinner than it deserves to be. The interviews on which it rests are said to number eleven, and the expectations reported are those that one would expect.' },
    { p: 'These are small matters beside what has been achieved. The book is well made and generously illustrated, the maps can actually be read, and the legal terms are explained when they first occur and not afterwards in a glossary. It should be read by everyone who has taken it for granted that land is what stays where it is.' },
  ],
  references: ['Lindqvist-Brännö, S. (2024). The rising shore: Land uplift and its owners on the Gulf coast. Northern Commons Press. 312 pp.'],
};

export const reviewOfLampOil: DemoArticle = {
  section: 'book-reviews',
  language: 'en',
  issue: 1,
  pages: '15',
  title: { en: 'Review of Lamp Oil and Larch: A Household History of the Dark Season' },
  abstract: {},
  keywords: { en: ['lighting', 'household', 'winter'] },
  authors: [{ given: 'Catriona', family: 'MacAskill-Reay', email: 'c.macaskillreay@example.com', affiliation: 'Centre for Island Studies, University of the Outer Firth', country: 'GB' }],
  body: [
    { p: 'Histories of light have generally been histories of more of it. Oddbjørg Tverrfjell’s short and original book starts at the other end, with the question of how much light a household in the far north could do without. Her answer, drawn from inventories, diaries and the accounts of two trading-posts, is that it could do without a great deal, and that what was bought first, when there was money, was not lamps but windows.' },
    { p: 'The finest chapter reconstructs the evening of a single farm in January 1871 from the consumption of oil: one lamp, two hours and a quarter, and five people around it whose tasks were arranged by how finely they needed to see. The net-mender sat nearest. The reader, for somebody always read aloud, sat furthest away, since the book was known by heart. It is a delightful piece of reasoning, and the author is careful to say at each step what she knows and what she supposes.' },
    { p: 'The larch of the title is less well served. Resinous wood was burned for light in large parts of the boreal forest, and the comparison with Siberian practice which the introduction promises is dispatched in nine pages, on the strength of travellers who mostly complain of the smoke. A chapter on the schools, in which the regulation of lamps became a matter of state, seems to have strayed from another book.' },
    { p: 'One might also have wished that the author had looked up from the table. In the dark season there is moonlight and snow-light, and a good deal of work was done by both. A diarist whom she quotes for his lamp notes in passing that he had carted hay by the moon until ten. But a book which makes the reader put out the lamp to see what can be done without it has done its work. I could not, I found, thread a needle; but I could knit.' },
  ],
  references: ['Tverrfjell, O. (2024). Lamp oil and larch: A household history of the dark season. Skarvik Academic. 198 pp.'],
};
