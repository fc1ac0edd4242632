import type { Recommendation } from '../../editorial/review-assignment.entity.js';

export interface Report {
  recommendation: Recommendation;
  toAuthor: string;
  toEditor?: string;
}

/** What the reviewers of the demo's manuscripts wrote. */
export const reports = {
  eiderOne: {
    recommendation: 'revisions',
    toAuthor: `This is a fine piece of work. The accounts are handled with care, and the argument that an outlay of time need not create a claim is one that I shall go on thinking about.

My reservations concern the estimate of hours. You include cleaning “but not keeping quiet”. I understand why, but the comparison with a farm labourer’s wage in the third section depends upon it. Please give a low and a high estimate, and say in the text which conclusions hold under both.

A smaller matter: the fall from 8.6 to 4.1 kilograms after 1970 coincides with the arrival of mink on at least one of the islands. Can it be ruled out that the birds, rather than the keepers, lost patience?

I should like to see the moved houses of 1974 discussed earlier. They are the best evidence that you have, and they come as an afterthought.`,
    toEditor: 'I recommend publication once the hours have been recalculated. I need not see it again.',
  },
  eiderTwo: {
    recommendation: 'accept',
    toAuthor: `I have read this with pleasure and have little to add. It is clearly written, the material is new, and the figure shows what it is said to show.

Two suggestions. Ingold’s distinction deserves a sentence more than it gets, since readers outside anthropology will not know it. And I would leave out the final paragraph’s “merely”, which promises a polemic that you are too fair to deliver.`,
  },
  signsOne: {
    recommendation: 'accept',
    toAuthor: `The design is simple and right. The controls are well chosen, vehicles in platoons are left out, and the confidence interval is given where so many would have written “not significant”.

I ask for one addition: the 85th percentile of speed beside the mean, as this is what the road authorities work with. If it tells the same story, one sentence will do.`,
  },
  signsTwo: {
    recommendation: 'revisions',
    toAuthor: `I agree with the conclusion, but the paper claims somewhat more than eleven sites can bear. The sites were not drawn at random: the municipalities chose where to begin, and may have begun where the road was straight. Please describe how they were selected, and add a table of curvature and sight distance.

The observation that local drivers “probably do not read the signs at all” is likely, and untested. Either support it or mark it as conjecture.

The last sentence is excellent. Please keep it.`,
    toEditor: 'The selection of sites is the only real weakness. I am willing to look at a revised version.',
  },
  freezerOne: {
    recommendation: 'revisions',
    toAuthor: `The history of a shared freezer turns out to be a history of neighbours, and the register of keys is a wonderful source. I would like to see this published.

Before that, three things. First, 92 members and 140 lockers need an explanation: who had two, and who had none? Second, please date the interviews where they are quoted, since a memory of the 1950s that was recorded in 2019 stands beside entries made on the day itself. Third, the families at the far end of the lake are the most interesting in the article and get four lines. Let us hear more of the table.`,
  },
  freezerTwo: {
    recommendation: 'revisions',
    toAuthor: `An engaging article with a clear voice. I learned much from the section on keys.

That members left in the order of their distance would gain from a table: how many lockers were let in each decade, and how far away did their holders live? It would also answer most of my questions about who never joined.

Cowan’s question is put well at the beginning and is not returned to at the end. I should like to know whether the author thinks that the course which was left could have been kept.`,
    toEditor: 'A minor revision. The author should not be asked to shorten it.',
  },
  mapping: {
    recommendation: 'accept',
    toAuthor: `A careful study of a kind of map that archives have not known where to put. The redrawn sketches are a gift to the reader.

I would only ask that the names of fishing grounds be given throughout in the spelling of the sketches, with the present official form in brackets at the first mention.`,
  },
  mappingTwo: {
    recommendation: 'revisions',
    toAuthor: `That distance on the paper is counted in casts of the lead is a discovery, and it deserves a figure. One sketch drawn twice, once in metres and once in casts, would convince readers who skip tables.

Please also say what became of the sketches after 1938. Were they thrown away when there was an echo sounder, or kept beside it?`,
  },
  cloudberry: {
    recommendation: 'accept',
    toAuthor: `The distance between the law that everyone can recite and the mires where they do not pick is well measured. The account of the tyre, and of how it is still spoken of, does more than a page of theory. I have no objections, and have marked a few slips of the pen in the margin.`,
  },
  cloudberryTwo: {
    recommendation: 'revisions',
    toAuthor: `I should like to know more about how the 26 were found, and about what they were told would happen with what they said. The mires are well disguised; one of the tellers is not, since the parish has only one vet.`,
    toEditor: 'Please make sure that the vet cannot be recognised before this is published.',
  },
  pilotOne: {
    recommendation: 'revisions',
    toAuthor: `The lookout as a place where one learns to wait is a happy idea, and to read the carvings as a record of the absence of shipping is better than happy. The section on the boys is the best in the article.

I am less certain about the counting. The marks cluster in years with few arrivals, but how were undated marks assigned to years? If only dated ones were used, say how many of the 614 they are. A sceptic will suggest that people carve dates when they have time to carve dates.

Please also consider whether competition alone explains why one had to be there with others. The ordinance had something to say about it.`,
  },
  pilotTwo: {
    recommendation: 'accept',
    toAuthor: `Clear, well founded, and short. I recommend that it be accepted as it stands. A map of the four lookouts would be welcome, though not necessary.`,
    toEditor: 'One of the better manuscripts that I have read this year.',
  },
  iceOne: {
    recommendation: 'revisions',
    toAuthor: `Manuskriptet behandler et tema som mange kjenner til, men få har undersøkt på dette nivået. Registreringen av de 26 dammene er grundig, og avsnittet om sagflisa er til å bli glad i.

Jeg savner en drøfting av forholdet til amerikansk isproduksjon. Da handelen tok til, hadde is fra New England alt vært å få i London i tjue år, og både sagen, plogen og ishuset kom derfra. Uten denne forhistorien kan det se ut som om bygda fant opp næringen selv.

Oppgi gjerne også hvor mange av de 74 navnene fra 1889 som går igjen i andre år.`,
  },
  iceTwo: {
    recommendation: 'revisions',
    toAuthor: `En godt skrevet artikkel med et rikt materiale. Min viktigste merknad gjelder eierskapet. Sytten dammer er gravd på beite og myr, og bare fem er omtalt i tinglyste avtaler. Hvem eide vannet, hvem eide isen, og hva skjedde med begge da dammen skiftet eier? Leseren må nå lete etter svarene i tre forskjellige avsnitt.

For øvrig mangler kvinnene. Noen må ha tatt fjøsstellet når tjueto gårdsfolk sto på isen i januar.`,
    toEditor: 'Jeg anbefaler mindre endringer og leser gjerne en ny versjon.',
  },
  compassOne: {
    recommendation: 'decline',
    toAuthor: `Arbeidet med å måle og tegne skiven er gjort med stor omhu, og jeg forstår godt gleden over funnet. Men tolkningen hviler på fire av sytten hakk. Når kurven får gå gjennom de hakkene den treffer, sier sannsynligheten på én av 900 lite; de øvrige tretten må også forklares.

Uten datering kan jeg ikke anbefale publisering. Museets forslag om kavl eller lokk bør drøftes, ikke bare avvises. Jeg vil oppfordre forfatteren til å levere skiven til museet, som kan få den datert.`,
  },
  compassTwo: {
    recommendation: 'resubmitElsewhere',
    toAuthor: `Beregningene av skyggelengde er riktige så langt jeg kan se. De viser at gjenstanden kunne ha vært brukt som solkompass, ikke at den var det. Teksten vil kunne passe godt som en kort funnmelding i en årbok, gjerne med tegningen.`,
    toEditor: 'Skriv gjerne vennlig til forfatteren. Dette er gjort med omhu, men det er ikke en artikkel.',
  },
  churchBoat: {
    recommendation: 'accept',
    toAuthor: `Artikkelen viser godt korleis setet i kyrkjebåten var ein eigedom som husmannen kunne rå over, og dei fire sakene om tofta er reine funnet. Eg har lite å leggje til. Eg ville berre ha forklart «tofte» ved første bruk, av omsyn til lesarar som ikkje har rodd.`,
  },
  churchBoatTwo: {
    recommendation: 'revisions',
    toAuthor: `Eg saknar ei drøfting av dei som ikkje hadde sete i nokon båt. Dei kom òg til kyrkje. Elles er dette eit solid arbeid, og dei åtte skifta der setet gjekk ein annan veg enn dei 33, fortener eit avsnitt.`,
  },
  cod: {
    recommendation: 'accept',
    toAuthor: `En klar og godt dokumentert artikkel. De 43 kontraktene som oppgir både dato og merkedag, er en lykkelig kilde, og de er brukt godt. Jeg har ingen innvendinger mot publisering.`,
  },
  codTwo: {
    recommendation: 'revisions',
    toAuthor: `Jeg ber om en setning om kalenderreformen i 1700, siden lesere ellers vil spørre om forskyvningen skyldes den. Utover det er dette et bidrag jeg gjerne ser på trykk.`,
  },
  goodEn: { recommendation: 'accept', toAuthor: 'The material is well chosen, the method is described so that others could follow it, and the conclusions do not go beyond what has been shown. I recommend publication.' },
  smallEn: { recommendation: 'revisions', toAuthor: 'A valuable contribution. Please say more about how the cases were selected, and move the comparison with earlier work from the conclusion to the introduction, where readers will look for it.' },
  goodNb: { recommendation: 'accept', toAuthor: 'Et gjennomarbeidet manuskript med en tydelig problemstilling. Kildene er godt beskrevet, og drøftingen er nøktern. Jeg anbefaler publisering.' },
  smallNb: { recommendation: 'revisions', toAuthor: 'Et verdifullt bidrag. Avgrensningen i tid bør begrunnes, og tabellene bør få overskrifter som kan leses uten teksten. Ellers har jeg bare språklige merknader.' },
} as const satisfies Record<string, Report>;

export type ReportKey = keyof typeof reports;
export const reportOf = (key: ReportKey): Report => reports[key];
