import type { DemoArticle, DemoAuthor } from '../content.js';

const network: [given: string, family: string, affiliation: string, country: string][] = [
  ['Aslak', 'Nieiddavárri', 'Friends of the Mires, Skárfejohka', 'NO'],
  ['Beata', 'Żurawińska', 'Institute of Cold Region Hydrology', 'PL'],
  ['Oddny', 'Rørtveit', 'Skarvik Field Station', 'NO'],
  ['Joona', 'Hämäläinen-Korpi', 'Lapland Mire Observatory', 'FI'],
  ['Guðrún', 'Þorvarðardóttir', 'Highland Research Farm', 'IS'],
  ['Peter', 'Okafor-Lindahl', 'Department of Physical Geography, Nordhavn University', 'NO'],
  ['Maret', 'Geaŋŋovárri', 'Friends of the Mires, Skárfejohka', 'NO'],
  ['Tomáš', 'Říhánek', 'Institute of Cold Region Hydrology', 'PL'],
  ['Signe', 'Ågesdatter', 'Department of Physical Geography, Nordhavn University', 'NO'],
  ['Veikko', 'Ylipalo', 'Lapland Mire Observatory', 'FI'],
  ['Hélène', 'Charbonnel', 'Subarctic Ecology Group, University of Port-Royal', 'CA'],
  ['Nils', 'Ánte', 'Friends of the Mires, Skárfejohka', 'NO'],
  ['Solveig', 'Bjørnstadhaug', 'Skarvik Field Station', 'NO'],
];

const authors: DemoAuthor[] = [
  { given: 'Runa', family: 'Fløisvik', email: 'runa.floisvik@nordhavn.example', affiliation: 'Department of Physical Geography, Nordhavn University', country: 'NO', biography: 'Runa Fløisvik is a permafrost geographer and leads the Nine Sites network.' },
  ...network.map(([given, family, affiliation, country], index) => ({ given, family, affiliation, country, email: `nine-sites-${String(index + 2)}@example.org` })),
];

export const activeLayer: DemoArticle = {
  section: 'articles',
  language: 'en',
  issue: 1,
  pages: '1–4',
  later: {
    kind: 'correction', on: '2025-12-04',
    note: {
      en: 'In the abstract, the limits of agreement between volunteers and ourselves stood with their signs exchanged, as “from −6.9 to 5.3 cm”. They are from −5.3 to 6.9 cm, as in the text and in Table 2. Nothing else has changed.',
      nb: 'I sammendraget sto grensene for samsvar mellom frivillige og oss selv med ombyttede fortegn, «fra −6,9 til 5,3 cm». De er fra −5,3 til 6,9 cm, som i teksten og i tabell 2. Ikke noe annet er endret.',
    },
    was: {
      abstract: {
        en: 'The depth to which the ground thaws in summer is a simple quantity which can be measured with a steel rod, yet there are few long series of it from the sporadic permafrost of northern Fennoscandia and Iceland. We describe a protocol by which groups of volunteers measured thaw depth at nine sites at the end of each summer from 2018 to 2023. Of 1,620 planned readings 1,571 (97 per cent) were made. At 540 points the readings were repeated by one of us on the same day. The mean difference was 0.8 cm, volunteers reading deeper, with 95 per cent limits of agreement from −6.9 to 5.3 cm. Mean thaw depth over the nine sites was 75.1 cm in the first three seasons and 79.1 cm in the last three. We report what went wrong as well, above all the effect of stones and of the enthusiasm of new participants, and conclude that volunteers can supply readings that are good enough for the detection of changes of a few centimetres in the mean of a site, though not at a single point.',
      },
    },
  },
  title: { en: 'How deep is the thaw? A protocol for volunteers, tested at nine sites over six seasons' },
  abstract: {
    en: 'The depth to which the ground thaws in summer is a simple quantity which can be measured with a steel rod, yet there are few long series of it from the sporadic permafrost of northern Fennoscandia and Iceland. We describe a protocol by which groups of volunteers measured thaw depth at nine sites at the end of each summer from 2018 to 2023. Of 1,620 planned readings 1,571 (97 per cent) were made. At 540 points the readings were repeated by one of us on the same day. The mean difference was 0.8 cm, volunteers reading deeper, with 95 per cent limits of agreement from −5.3 to 6.9 cm. Mean thaw depth over the nine sites was 75.1 cm in the first three seasons and 79.1 cm in the last three. We report what went wrong as well, above all the effect of stones and of the enthusiasm of new participants, and conclude that volunteers can supply readings that are good enough for the detection of changes of a few centimetres in the mean of a site, though not at a single point.',
  },
  keywords: { en: ['permafrost', 'active layer', 'thaw depth', 'citizen science', 'agreement between methods'] },
  authors,
  body: [
    { h: 'Introduction' },
    { p: 'The active layer is the ground above permafrost that thaws in summer and freezes again in winter (French, 2007). Its depth governs what can grow in it, how water runs through it, and how much of the carbon stored below becomes accessible to decay (Schuur et al., 2015). Permafrost is warming over most of the area in which it is found (Biskaborn et al., 2019), and in the sporadic zone, where it survives mainly in peat, palsas are shrinking and disappearing.' },
    { p: 'A network for the monitoring of the active layer has existed since the 1990s (Brown et al., 2000), and its method could not be plainer: a graduated steel rod is pushed into the ground until it meets ice. What is lacking is people with the rod. Sites in sporadic permafrost are small, scattered and remote from research stations, though not from those who pick berries, herd or hunt there. Such people have taken part in environmental observation for a long time, with or without the name of citizen science (Bonney et al., 2009; Irwin, 1995). Whether their readings can be trusted is often discussed and more seldom measured. This article measures it.' },
    { h: 'Sites and protocol' },
    { p: 'Nine sites were chosen between 64° and 70° N: three palsa mires, three sites on peaty soil over silt and three on mineral soil. At each, a line of 30 points at intervals of three metres was marked with wooden pegs. The line was visited once a season, within ten days either side of 15 September, by between two and seven volunteers from a local association, school or herding family. The volunteers received two hours’ instruction in the first season and a printed sheet thereafter. The sheet has seven points.' },
    { list: [
      'Stand on the plank, not on the ground beside the peg.',
      'Press aside moss and litter by hand; do not cut them.',
      'Push the rod straight down with both hands until it stops. Do not strike it.',
      'Listen and feel: ice is dull and gives nothing; stone rings and jars.',
      'If you believe that it is stone, move a hand’s breadth away and try again, at most three times. If it is stone each time, write S.',
      'Pinch the rod at the surface of the soil, pull it out and read the scale to the nearest centimetre.',
      'One person reads and another writes. The writer says the number aloud.',
    ] },
    { p: 'In 2019 and 2022, one of the authors repeated the reading at every point on the same day, after the volunteers had finished and without seeing their figures. This gave 9 × 30 × 2 = 540 pairs, which we have compared by the method of Bland and Altman (1986). Where the volunteers or the author had written S, the point was probed jointly and the agreed reading was used for both; there were 22 such points, and leaving them out does not change any figure below by more than 0.1 cm.' },
    { h: 'Results' },
    { p: 'Of 1,620 planned readings 1,571 were made. Thirty of the 49 that are missing come from a single visit, to site 8 in 2020, which was called off because of quarantine rules; the other 19 are points at which the rod could not be brought down. Volunteers read on average 0.8 cm deeper than the authors, with a standard deviation of the differences of 3.1 cm. The limits of agreement are thus −5.3 and 6.9 cm. The difference did not depend visibly on depth.' },
    { p: 'It did depend on experience. In pairs where the reader was taking part for the first time the mean difference was 1.9 cm; from the second season onwards it was 0.4 cm. First-time readers push harder. Two of us have watched this happen and believe that it is a matter less of strength than of good will: nobody wants to be the one who stopped short.' },
    { table: {
      caption: 'Mean depth of thaw (cm) in mid-September in the first and the last three seasons.',
      head: ['Site', 'Ground', '2018–2020', '2021–2023', 'Change'],
      rows: [
        ['1', 'Palsa mire', '54', '58', '+4'], ['2', 'Palsa mire', '61', '63', '+2'], ['3', 'Palsa mire', '57', '64', '+7'],
        ['4', 'Mineral soil', '88', '91', '+3'], ['5', 'Mineral soil', '96', '95', '−1'], ['6', 'Peat over silt', '79', '84', '+5'],
        ['7', 'Peat over silt', '66', '71', '+5'], ['8', 'Peat over silt', '72', '75', '+3'], ['9', 'Mineral soil', '103', '111', '+8'],
        ['Mean', '', '75.1', '79.1', '+4.0'],
      ],
    } },
    { p: 'Table 1 shows the depths themselves. Over the nine sites the mean rose from 75.1 cm in the first three seasons to 79.1 cm in the last three; it rose at eight sites and fell slightly at one. Figure 1 gives the seasons one by one. Six seasons do not make a trend, and we do not offer them as one. They do show that a change of four centimetres in the mean of nine sites stands clear of the error of the method: the standard error that arises from reading alone, for a mean of 30 points, is about 0.6 cm, and systematic error is nearly the same from year to year if the share of newcomers is.' },
    { figure: {
      caption: 'Mean depth of thaw over the nine sites by season. The mean for 2020 uses an interpolated value for site 8.',
      alt: 'A line that rises every season, from 74.2 cm in 2018 to 80.4 cm in 2023.',
      kind: 'line', unit: 'Depth of thaw (cm)', labels: ['2018', '2019', '2020', '2021', '2022', '2023'], values: [74.2, 75, 76.1, 77.9, 79, 80.4],
    } },
    { h: 'What went wrong' },
    { p: 'Three difficulties deserve to be passed on. First, pegs move. On two of the palsa mires the edge of the palsa slumped, and with it five pegs; their positions have since been fixed by measured distances from bedrock. Second, a line through a palsa that collapses will cease to be a line through a palsa. At site 3 two points lay in open water by 2023; they have been kept in the series with the depth last measured, which understates the change. Rules for such points should be agreed on before they are needed. Third, the printed sheet was improved after the second season, by the addition of the words ‘do not strike it’. We had thought them superfluous.' },
    { h: 'Conclusion' },
    { p: 'With a rod, a plank and a sheet of paper, volunteers measured the depth of thaw at nine sites with an error that is small in relation to the changes of interest in the mean of a site. The single reading is less certain, and we would advise against drawing maps from it. The greatest gain in accuracy is to be had for nothing, by letting those who measured last year do so again and by putting newcomers to write. In all nine places they were willing to come back.' },
  ],
  references: [
    'Biskaborn, B. K., Smith, S. L., Noetzli, J., et al. (2019). Permafrost is warming at a global scale. Nature Communications, 10, 264.',
    'Bland, J. M., & Altman, D. G. (1986). Statistical methods for assessing agreement between two methods of clinical measurement. The Lancet, 327(8476), 307–310.',
    'Bonney, R., Cooper, C. B., Dickinson, J., Kelling, S., Phillips, T., Rosenberg, K. V., & Shirk, J. (2009). Citizen science: A developing tool for expanding science knowledge and scientific literacy. BioScience, 59(11), 977–984.',
    'Brown, J., Hinkel, K. M., & Nelson, F. E. (2000). The Circumpolar Active Layer Monitoring (CALM) program: Research designs and initial results. Polar Geography, 24(3), 166–258.',
    'French, H. M. (2007). The periglacial environment (3rd ed.). Wiley.',
    'Irwin, A. (1995). Citizen science: A study of people, expertise and sustainable development. Routledge.',
    'Schuur, E. A. G., McGuire, A. D., Schädel, C., et al. (2015). Climate change and the permafrost carbon feedback. Nature, 520, 171–179.',
    'Seppälä, M. (2011). Synthesis of studies of palsa formation underlining the importance of local environmental and physical characteristics. Quaternary Research, 75(2), 366–370.',
    'Wilkinson, M. D., Dumontier, M., Aalbersberg, I. J., et al. (2016). The FAIR Guiding Principles for scientific data management and stewardship. Scientific Data, 3, 160018.',
  ],
  funding: 'Rods, planks and travel were paid for by the Foundation for Northern Observation. Volunteers were reimbursed for travel and received no other payment.',
  dataAvailability: 'All readings, including those repeated by the authors, are available from the Nine Sites network as comma-separated files with a description of the columns.',
  competingInterests: 'Maret Geaŋŋovárri and Nils Ánte took part as volunteers at site 6. They did not take part in the comparison for that site.',
};
