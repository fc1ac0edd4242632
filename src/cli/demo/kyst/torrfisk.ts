import type { DemoArticle } from '../content.js';

export const torrfisk: DemoArticle[] = [
  {
    section: 'artikler',
    issue: 2,
    pages: '19–22',
    language: 'nb',
    title: {
      nb: 'Når kan den henge? Tørkeforhold for tørrfisk i et lofotvær 1931–2020',
      en: 'When can it hang? Drying conditions for stockfish in a Lofoten fishing station, 1931–2020',
    },
    abstract: {
      nb: 'Tørrfisk tilvirkes uten salt og uten oppvarming, og metoden forutsetter et vårklima med temperaturer like over frysepunktet. Vi har brukt hengebøkene fra ett fiskebruk i Lofoten og døgnverdier fra en nærliggende værstasjon til å undersøke hvordan tørkeforholdene har utviklet seg over ni tiår. Antallet gunstige tørkedøgn i perioden 15. februar til 31. mai var stabilt omkring 62 fram til 1980-årene og har siden falt til 51. Nedtaking skjer i gjennomsnitt tolv dager tidligere enn i 1930-årene. Bruket har tilpasset seg ved å henge tidligere og ta ned raskere, og andelen prima vare har holdt seg. Tilpasningen har en grense som verken er temperatur eller nedbør alene, men flua.',
      en: 'Stockfish is produced without salt or heating and presupposes spring temperatures just above freezing. Using the hanging records of one Lofoten producer and daily weather data, we show that the number of favourable drying days between 15 February and 31 May was stable at around 62 until the 1980s and has since fallen to 51. Fish is taken down twelve days earlier than in the 1930s. The producer has adapted, and quality has been maintained so far.',
    },
    keywords: {
      nb: ['tørrfisk', 'klimaendringer', 'Lofoten', 'tradisjonelt håndverk', 'fiskeforedling'],
      en: ['stockfish', 'climate change', 'Lofoten', 'traditional craft', 'fish processing'],
    },
    authors: [
      { given: 'Sølvi', family: 'Nusfjordnes', email: 'solvi.nusfjordnes@univf.example', affiliation: 'Universitetet i Vestfjorden, Institutt for samfunnsvitenskap', country: 'NO' },
      { given: 'Giacomo', family: 'Baldassin', email: 'giacomo.baldassin@stoccafisso.example', affiliation: 'Centro di studi sullo stoccafisso, Sandrigo', country: 'IT' },
      { given: 'Kåre', middle: 'M.', family: 'Æsøy', email: 'kaare.aesoy@klimakyst.example', affiliation: 'Klima og kyst AS', country: 'NO', biography: 'Kåre M. Æsøy er meteorolog og tidligere tørrfiskvraker.' },
    ],
    body: [
      { p: 'Tørrfisken er en av de eldste varene i norsk utenrikshandel, og det er grunn til å tro at dens historie er eldre enn handelen. Fra Lofoten ble torsk ført sørover alt i vikingtiden (Star et al., 2017), høvdingenes forsyning gikk over til et kommersielt fiske (Perdikaris, 1999), og i høymiddelalderen var varen grunnlaget for Bergens stilling (Nedkvitne, 1988, 2014). Det er skrevet et bibliotek om dette, fra middelalderarkeologi til bestselgere (Barrett & Orton, 2016; Kurlansky, 1997). Det er skrevet lite om hvorfor fisken tørker.' },
      { p: 'Forklaringen gis gjerne på en halv side: For kaldt, og fisken fryser, slik at kjøttet sprekker. For varmt, og den surner. For vått, og den mugner. For tørt og stille, og den blir hard utenpå og rå inni. Mellom disse farene ligger en vår, og den våren har Lofoten hatt. Vi spør om den er der ennå.' },
      { h: 'Data' },
      { p: 'Det undersøkte bruket, som har bedt om ikke å bli navngitt, har ført hengebok siden 1931. For hver hjell er det notert dato for henging, antall par, dato for nedtaking og resultatet av vrakingen. Sju sesonger mangler, fem av dem fra krigsårene. Værdataene er døgnmiddeltemperatur og døgnnedbør fra en stasjon elleve kilometer unna. Stasjonen ble flyttet i 1976, og temperaturene før flyttingen er justert ned med 0,2 grader etter en overlappsperiode på fjorten måneder.' },
      { p: 'Som gunstig tørkedøgn regner vi et døgn med middeltemperatur fra −2 til +6 grader og mindre enn 5 mm nedbør. Grensene er satt etter samtaler med seks vrakere og tilvirkere, som ga oss nokså like tall uavhengig av hverandre. Vind er utelatt, siden målingene ikke er sammenlignbare over flyttingen. Det er en svakhet. Alle seks begynte med vinden.' },
      { h: 'Resultater' },
      {
        figure: {
          caption: 'Figur 1. Gunstige tørkedøgn i perioden 15. februar–31. mai, gjennomsnitt per tiår.',
          alt: 'Linjediagram med ni punkter: 61 i 1930-årene, 60, 63, 64, 62, 60, 58, 54 og 51 i 2010-årene.',
          kind: 'line',
          unit: 'døgn',
          labels: ['1931–40', '1941–50', '1951–60', '1961–70', '1971–80', '1981–90', '1991–2000', '2001–10', '2011–20'],
          values: [61, 60, 63, 64, 62, 60, 58, 54, 51],
        },
      },
      { p: 'Tallet på gunstige døgn er påfallende stabilt i femti år og faller deretter. Nedgangen på elleve døgn fra 1971–80 til 2011–20 har to deler. Sju av dem skyldes varme døgn i mai, fire skyldes nedbør i februar og mars. Døgn som er for kalde, er det derimot blitt færre av, fra gjennomsnittlig 19 til 11, slik at sesongen er forskjøvet så vel som forkortet. Det stemmer med utviklingen for landsdelen (Hanssen-Bauer et al., 2015).' },
      {
        table: {
          caption: 'Tabell 1. Henging, nedtaking og vraking ved bruket. Middeldatoer veid etter antall par.',
          head: ['Periode', 'Hengt', 'Tatt ned', 'Døgn på hjell', 'Prima'],
          rows: [
            ['1931–1940', '22. mars', '14. juni', '84', '61 %'],
            ['1951–1960', '20. mars', '12. juni', '84', '63 %'],
            ['1971–1980', '18. mars', '10. juni', '84', '60 %'],
            ['1991–2000', '13. mars', '6. juni', '85', '62 %'],
            ['2011–2020', '9. mars', '2. juni', '85', '62 %'],
          ],
        },
      },
      { p: 'Bruket har flyttet hele prosessen framover med tolv–tretten dager og beholdt lengden. Andelen prima har variert med sesongen, fra 38 til 79 prosent, men har ingen trend. Når man spør hvem som bestemte at de skulle henge tidligere, får man vite at det gjorde ingen. Det ble hengt når fisken kom og været var godt. Først da vi la fram tabellen, ble bestyreren klar over forskyvningen. Han så lenge på den. «Da er det derfor vi alltid er ferdige til konfirmasjonene», sa han.' },
      { h: 'Hva vrakeren ser' },
      { p: 'En slik stille tilpasning er mulig fordi kunnskapen er spredt på hender som tar små beslutninger hver dag. Vrakeren deler fisken i en lang rekke sorteringer med egne navn, flere av dem italienske, og han gjør det med øyne, nese og fingre på noen sekunder per fisk. Polanyi (1966) kalte slikt taus kunnskap. Den er ikke så taus i vrakerstua, der det gjerne er krangel.' },
      { p: 'To av vrakerne mener at fisken er blitt annerledes, selv om den sorteres likt. Skinnet er «blankere», og den «synger lavere» når to fisker slås mot hverandre. Kjøperne i Veneto, som en av oss har intervjuet, sier det samme med andre ord: Bløtingstiden er gått ned med omtrent et halvt døgn på tjue år. Ingen av dem klager. Vi har ikke målinger som kan avgjøre om de har rett, men to yrkesgrupper i hver sin ende av Europa har kommet til det uten å snakke sammen.' },
      { h: 'Flua' },
      { p: 'Når vi spurte hva som en dag ville gjøre det umulig, svarte ingen temperatur. Fem av seks svarte spyflua. Den legger egg i fisk som ennå er fuktig, og den flyr når det blir 7–8 grader og stille. I de eldre hengebøkene er flue nevnt for første gang hver vår mellom 12. og 25. mai. I 2010-årene skjer det mellom 24. april og 9. mai. Forskyvningen er altså 16–18 dager, mot fiskens tolv. Så lenge skinnet er tørt nok når flua kommer, skjer det ingenting. Avstanden mellom de to tidspunktene er sesongens egentlige margin, og den er blitt om lag fem dager kortere.' },
      { p: 'Noen har begynt å dekke hjellene med duk. Det virker, men duken tar vinden. Andre har prøvd innendørs tørking, og varen er utmerket, men den kan etter dagens regler for den beskyttede betegnelsen ikke selges som tørrfisk fra Lofoten. Den som vil vite hvor en tradisjon slutter, kan begynne her.' },
      { h: 'Konklusjon' },
      { p: 'Tørkeforholdene er dårligere enn de var, og det merkes ennå ikke i vrakingen. Begge deler er riktige, og den som bare undersøker det ene, vil ta feil. Ni tiår er lite i tørrfiskens historie. Hengebøkene burde leses sammen med bøkene fra andre bruk, og vi kjenner til minst fire som har slike.' },
    ],
    references: [
      'Barrett, J. H., & Orton, D. C. (Red.). (2016). Cod and herring: The archaeology and history of medieval sea fishing. Oxbow Books.',
      'Hanssen-Bauer, I., Førland, E. J., Haddeland, I., Hisdal, H., Mayer, S., Nesje, A., Nilsen, J. E. Ø., Sandven, S., Sandø, A. B., Sorteberg, A., & Ådlandsvik, B. (Red.). (2015). Klima i Norge 2100 (NCCS report 2/2015). Norsk klimaservicesenter.',
      'Kurlansky, M. (1997). Cod: A biography of the fish that changed the world. Walker.',
      'Nedkvitne, A. (1988). «Mens Bønderne seilte og Jægterne for»: Nordnorsk og vestnorsk kystøkonomi 1500–1730. Universitetsforlaget.',
      'Nedkvitne, A. (2014). The German Hansa and Bergen 1100–1600. Böhlau.',
      'Perdikaris, S. (1999). From chiefly provisioning to commercial fishery: Long-term economic change in Arctic Norway. World Archaeology, 30(3), 388–402.',
      'Polanyi, M. (1966). The tacit dimension. Doubleday.',
      'Star, B., Boessenkool, S., Gondek, A. T., Nikulina, E. A., Hufthammer, A. K., Pampoulie, C., Knutsen, H., André, C., Nistelberger, H. M., Dierking, J., Petereit, C., Heinrich, D., Jakobsen, K. S., Stenseth, N. C., Jentoft, S., & Barrett, J. H. (2017). Ancient DNA reveals the Arctic origin of Viking Age cod from Haithabu, Germany. Proceedings of the National Academy of Sciences, 114(34), 9152–9157.',
    ],
    funding: 'Undersøkelsen fikk støtte fra Kystnæringsfondet (KNF 2022/31).',
    dataAvailability: 'Tiårsverdier og datagrunnlag for figur 1 er lagt ved som tilleggsmateriale. Hengebøkene er bedriftens eiendom.',
    competingInterests: 'Giacomo Baldassins institusjon mottar medlemskontingent fra importører av tørrfisk.',
  },
];
