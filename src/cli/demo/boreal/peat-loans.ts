import type { DemoArticle } from '../content.js';

export const peatLoans: DemoArticle = {
  section: 'articles',
  language: 'en',
  issue: 1,
  pages: '9–11',
  title: { en: 'Ditches on credit: mire reclamation loans in an inland parish, 1921–1940, and what became of the land' },
  abstract: {
    en: 'Between the wars the state lent money to smallholders in northern Norway for the drainage and cultivation of mire. Using the loan ledgers of one inland parish we follow 161 loans and the 288 hectares for which they were given, from application to repayment, and then the same parcels on the economic map of 1985. Just over half of the parcels were still farmed in some form; more than a third were under forest and one in ten had returned to mire. Repayment was better than has been assumed and bore little relation to the fate of the ground. We argue that reclamation should be understood as a means of keeping households in the parish rather than water out of it, and judged accordingly.',
  },
  keywords: { en: ['mires', 'drainage', 'agricultural credit', 'smallholders', 'environmental history'] },
  authors: [
    { given: 'Torgrim', family: 'Myrvangseter', email: 'torgrim.myrvangseter@nordhavn.example', affiliation: 'Department of History, Nordhavn University', country: 'NO' },
    { given: 'Eilís', family: 'Ní Bhraonáin', email: 'eilis.nibhraonain@example.com', affiliation: 'School of Wetland Humanities, University of the Midland Bog', country: 'IE', biography: 'Eilís Ní Bhraonáin writes on the economic and literary history of wetlands.' },
  ],
  body: [
    { h: 'Mire as a promise' },
    { p: 'The literature of the new settler in the north begins, by general consent, with a man walking through the forest and stopping at a bog, which he finds good (Hamsun, 1917). The bog is the promise: land without stones, needing only that the water be led away. In the two decades after Hamsun’s novel the Norwegian state did much to make the promise good, with surveys, model farms and, above all, credit. Similar undertakings across Europe have been described as a conquest of nature (Blackbourn, 2006). This article deals with the conquest of 288 hectares.' },
    { h: 'The ledgers' },
    { p: 'Our parish, in the upper part of a long valley, had 1,940 inhabitants in 1920. Loans for reclamation were administered by a committee of five, whose ledgers for 1921 to 1940 are complete. Every application gives the size of the parcel, the depth of the peat, the number of persons and animals on the holding, and the plan for the ditches. Every loan is followed through to repayment or cancellation. We have been able to locate all of the 161 parcels on later maps, thanks to an agronomist whose sketches are better than they needed to be.' },
    { figure: {
      caption: 'Reclamation loans granted in the parish (total 161).',
      alt: 'Bars: 34 loans in 1921–25, 57 in 1926–30, 22 in 1931–35 and 48 in 1936–40.',
      kind: 'bars', unit: 'Loans', labels: ['1921–25', '1926–30', '1931–35', '1936–40'], values: [34, 57, 22, 48],
    } },
    { p: 'The mean parcel was 1.8 hectares; the largest was 5.5. In the five-year periods of Figure 1 loans were given for 61, 102, 35 and 90 hectares. The fall in the early 1930s was due not to want of applicants, of whom there were more than ever, but to want of money in the fund. The committee then took to granting loans for half of what had been asked. Where the whole parcel had to be drained at once or not at all, applicants drew the necessary conclusion and asked for twice as much.' },
    { h: 'Who borrowed, and who repaid' },
    { p: 'Borrowers were neither the poorest nor the best off. In three-quarters of cases the holding had between two and four cows, and 118 of the 161 applicants had income from forestry besides. Eleven were women, all of them widows but one. The stated purpose is nearly always the same, and in the words of the printed form: winter feed for one more cow.' },
    { p: 'Of the 161 loans 129 were repaid in full, 94 of these on time. Nineteen were partly remitted in the crisis of the 1930s, seven were cancelled on the death of the borrower and six ended in forced sale. It has been usual to regard small agricultural debts of the period as having been, in the main, written off. In this parish the loss to the fund was 8 per cent of what had been lent.' },
    { h: 'The parcels in 1985' },
    { table: {
      caption: 'State in 1985 of the parcels for which loans were given in 1921–1940.',
      head: ['State in 1985', 'Parcels', 'Per cent'],
      rows: [['Arable or ley', '49', '30.4'], ['Meadow or pasture', '38', '23.6'], ['Forest', '57', '35.4'], ['Mire', '17', '10.6'], ['All', '161', '100.0']],
    } },
    { p: 'If reclamation is judged by its mark on the land, the picture is mixed (Table 1). Eighty-seven of the parcels, or 54 per cent, were still farmed in some form. Fifty-seven were under forest, most of it spruce that had been planted in the furrows; the ditches had done their work, though for another crop. Seventeen had gone back to mire. These lie, with two exceptions, on peat which the ledger gives as more than 1.5 metres deep. Drained peat sinks, and a ditch which has sunk to the level of the brook is no longer a ditch. The older handbooks knew this well; the committee, to judge from its minutes, learnt it in about 1937.' },
    { p: 'There is hardly any connection between the fate of the parcel and that of the loan. Of the 17 parcels that became mire again, 13 loans had been repaid in full. The money had come from the forest, from road-building and from the additional cow as long as she lasted. It did not come from the bog, or not for long.' },
    { h: 'What was being reclaimed' },
    { p: 'An economist of our own day, and more than one at the time, might conclude that the loans were a mistake. We are not so sure. The committee seldom speaks of yields. It speaks of families. Again and again it is noted that an applicant ‘will otherwise have to leave’, that there are ‘four sons’, that ‘the school will lose a class’. Of the 161 households 133 were still in the parish in 1946. We have no group with which to compare them, and it is likely that those with the best prospects were the ones to be given credit. But it seems clear what the committee believed that it was buying.' },
    { p: 'Today there is again public money for mires, and it is paid for the closing of ditches. Nine of our 57 forested parcels are among those proposed for restoration. The reasons are good, and we do not dispute them: peat which has been drained gives off its carbon, and the bog’s own archive (Godwin, 1981) is lost along with it. Still, it may be worth remembering, when the owners hesitate, that their grandparents were told with equal authority to dig, and that they paid it back.' },
  ],
  references: [
    'Blackbourn, D. (2006). The conquest of nature: Water, landscape and the making of modern Germany. Jonathan Cape.',
    'Cronon, W. (1983). Changes in the land: Indians, colonists, and the ecology of New England. Hill and Wang.',
    'Godwin, H. (1981). The archives of the peat bogs. Cambridge University Press.',
    'Hamsun, K. (1917). Markens grøde [Growth of the soil]. Gyldendal.',
    'Rackham, O. (1986). The history of the countryside. Dent.',
    'Reclamation Committee. (1921–1940). Ledgers, applications and minutes [Manuscript]. Upper Valley Municipal Archive.',
    'Scott, J. C. (1998). Seeing like a state: How certain schemes to improve the human condition have failed. Yale University Press.',
    'Williams, M. (Ed.). (1990). Wetlands: A threatened landscape. Blackwell.',
  ],
  dataAvailability: 'A table of the 161 loans without the names of the borrowers is available from the first author.',
};
