import type { DemoJournal } from '../content.js';

/** Accepted manuscripts on their way to publication. */
export const acceptedManuscripts: DemoJournal['manuscripts'] = [
  {
    stage: 'copyediting',
    section: 'articles',
    language: 'en',
    title: { en: 'Mapping by ear: fishermen’s sketches of the sea-bed before the echo sounder', nb: 'Kart etter øret: fiskeres skisser av havbunnen før ekkoloddet' },
    abstract: {
      en: 'Forty-four hand-drawn sketches of fishing grounds from 1890–1938 are compared with a modern multibeam survey. The sketches are poor in distance, good in order and excellent in depth. The article explains why this should be so for those who worked with a lead line in the dark.',
      nb: 'Førtifire håndtegnede skisser av fiskegrunner fra 1890–1938 sammenlignes med en moderne kartlegging av havbunnen. Skissene er svake på avstand, gode på rekkefølge og meget gode på dybde.',
    },
    keywords: { en: ['vernacular mapping', 'fisheries', 'sea-bed', 'knowledge'], nb: ['kart', 'fiske', 'havbunn', 'kunnskap'] },
    authors: [
      { given: 'Embrik', family: 'Sørvær', email: 'embrik.sorvaer@example.org', affiliation: 'Outer Islands Museum', country: 'NO' },
      { given: 'Ana', middle: 'Lucía', family: 'Etxeberria', email: 'ana.etxeberria@example.com', affiliation: 'Coastal Mapping Laboratory, University of Bermeo Bay', country: 'ES' },
    ],
    body: [
      { h: 'Introduction' },
      { p: 'A sketch of a fishing ground is seldom to scale. It was drawn on the back of an invoice, for a son or a partner, by somebody who had never seen what he was drawing. The 44 sketches in the collection of the Outer Islands Museum show 31 grounds in depths of between 20 and 190 fathoms. All were made before there was an echo sounder on the island, which was in 1938.' },
      { p: 'Following Hutchins (1995), we regard navigation as a kind of computing that is spread over persons and instruments. The instruments were the lead line, the landmarks and the time that it took to row. What could be known with these?' },
      { h: 'Comparison' },
      { table: { caption: 'Agreement of the sketches with the survey of 2019.', head: ['Property', 'Instances', 'In agreement', 'Per cent'], rows: [['Order of features along a line', '287', '261', '90.9'], ['Depth (within 5 per cent)', '412', '389', '94.4'], ['Kind of bottom', '198', '171', '86.4'], ['Relative distance (within 25 per cent)', '243', '112', '46.1']] } },
      { p: 'The depths are right in 94 per cent of the instances (Table 1), and would be so in more if the lines had not been of hemp, which shrinks. The order of the features along a course is right in 91 per cent. Distance between them is not: where the bottom is uneven it is too great in the sketch, and where it is flat too small. A stretch on which much has to be noticed takes up more paper.' },
      { h: 'Discussion' },
      { p: 'It would be a mistake to regard this as an error. The sketch is not a view from above but an instruction for someone in a boat, and shows a place by what has to be done there. One sounds often where the bottom rises. Distance on the paper is proportional to the number of casts of the lead rather than to metres; drawn in casts, two-thirds of the sketches are to scale.' },
    ],
    references: [
      'Gell, A. (1985). How to read a map: Remarks on the practical logic of navigation. Man, 20(2), 271–286.',
      'Hutchins, E. (1995). Cognition in the wild. MIT Press.',
      'Wood, D. (1992). The power of maps. Guilford Press.',
    ],
    funding: 'The comparison with the survey was funded by the Coastal Mapping Laboratory.',
  },
  {
    stage: 'production',
    section: 'articles',
    language: 'en',
    title: { en: 'Cloudberries and the unwritten: rules of picking in a common forest' },
    abstract: { en: 'By law anyone may pick. By custom not everyone does, and not everywhere. On the basis of walks with 26 pickers the article sets out eight unwritten rules and asks what is done to those who break them. The answer is: very little, and it works.' },
    keywords: { en: ['commons', 'cloudberries', 'customary rules', 'walking interviews'] },
    authors: [
      { given: 'Johan', middle: 'Mikkel', family: 'Suoidneváran', email: 'johan.suoidnevaran@example.org', affiliation: 'Institute for Northern Law, University of the Northern Coast', country: 'NO', biography: 'Johan Mikkel Suoidneváran is a lawyer and writes about customary use.' },
      { given: 'Brit', family: 'Øvergård-Ness', email: 'brit.overgardness@example.org', affiliation: 'Inland Social Research', country: 'NO' },
    ],
    body: [
      { h: 'Introduction' },
      { p: 'Everyone whom we asked could tell us the law, by which berries on uncultivated land are free to all. Everyone could also tell us where they did not pick. The distance between these two statements is the subject of this article.' },
      { p: 'Ostrom (1990) found that commons which last have rules, monitoring and graduated sanctions. Ellickson (1991) found that neighbours may have order without law, and largely by gossip. Our mires have rules; we looked for the sanctions.' },
      { h: 'Eight rules' },
      { list: ['A mire next to a house belongs to the house.', 'One who has been there every year may be waited for until noon on the first good day.', 'You do not follow a car.', 'You do not pick unripe berries, even if others will.', 'Old people have the mires near the road.', 'A bucket on a stump means that someone is here.', 'One may ask how much, but not where.', 'If you are asked where, you may lie.'] },
      { p: 'The rules were told us in different words but with striking agreement; the last was among the first mentioned by 17 of the 26.' },
      { h: 'And those who break them?' },
      { p: 'We were given 41 accounts of breaches. In 29 nothing whatever had been done. In seven, something had been said, though not to the person concerned; in four, berries had been picked unripe the following year in retaliation; and in one, air had been let out of a tyre, an incident which was spoken of with disapproval 30 years afterwards. That so little is done might be thought to show that the rules are weak. But the breaches had been remembered, with names and years, in every case. Those who know that they will be remembered are few who break them twice.' },
    ],
    references: [
      'Ellickson, R. C. (1991). Order without law: How neighbors settle disputes. Harvard University Press.',
      'Hardin, G. (1968). The tragedy of the commons. Science, 162(3859), 1243–1248.',
      'Ostrom, E. (1990). Governing the commons: The evolution of institutions for collective action. Cambridge University Press.',
    ],
    dataAvailability: 'The authors have promised not to share the positions of the walks.',
  },
  {
    stage: 'scheduled',
    section: 'book-reviews',
    language: 'en',
    title: { en: 'Review of The Quiet Customs House: Trade and Smuggling on an Arctic Border' },
    abstract: {},
    keywords: { en: ['borders', 'smuggling', 'customs'] },
    authors: [{ given: 'Vivi-Ann', family: 'Brodtkorbsen', email: 'viviann.brodtkorbsen@example.org', affiliation: 'Department of History, Nordhavn University', country: 'NO' }],
    body: [
      { p: 'A customs house at which nothing happens is either very effective or entirely beside the point. The one to which Henrik Aalto-Falk has given 280 pages recorded, in the years from 1899 to 1914, eleven seizures: nine of butter, one of a horse, and one of a harmonium. It is his achievement to have shown how much was going on in the meantime.' },
      { p: 'His method is to read the accounts of traders on either side of the border against one another. Flour that has been sold on the one side and never imported on the other must have gone somewhere, and by patient addition he arrives at the conclusion that for each sack that paid duty there were between three and four that did not. The officers cannot have been unaware of it. They were married into the families in question, and they too ate bread.' },
      { p: 'The book is at its best on the etiquette of this trade: the hours at which one did not look out of the window, the sledge that was always searched since it was known to be empty. It is less convincing where it claims that smuggling ‘created’ a common identity across the border. People who had cousins on both sides of it hardly needed butter in order to find out.' },
      { p: 'There is a good index, and one photograph of the harmonium.' },
    ],
    references: ['Aalto-Falk, H. (2025). The quiet customs house: Trade and smuggling on an Arctic border. Northern Commons Press. 280 pp.'],
  },
];
