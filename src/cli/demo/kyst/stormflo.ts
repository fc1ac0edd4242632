import type { DemoArticle, DemoAuthor } from '../content.js';

const author = (given: string, family: string, mail: string, affiliation: string, country = 'NO'): DemoAuthor => ({ given, family, email: mail, affiliation, country });

const NORD = 'Universitetet i Vestfjorden, Institutt for arkeologi og kulturmiljø';
const MUS = 'Ofotmuseene, arkeologisk avdeling';
const GEO = 'Kystgeologisk senter';

export const stormflo: DemoArticle[] = [
  {
    section: 'artikler',
    issue: 1,
    pages: '23–27',
    language: 'nb',
    title: {
      nb: 'Stormflo over gårdshaugene: Tilstand og erosjon på 312 kulturminner i strandsonen i Nordland 2021–2025',
      en: 'Storm surge over the farm mounds: Condition and erosion of 312 heritage sites in the coastal zone of Nordland, 2021–2025',
    },
    abstract: {
      nb: 'Vi rapporterer en systematisk tilstandskontroll av 312 kulturminner lavere enn fem meter over havet i tre kommuner i Nordland. 127 av lokalitetene (41 prosent) hadde aktiv erosjon ved første befaring. Gårdshauger og fiskeværstufter var betydelig mer utsatt enn graver. På 24 lokaliteter ble kantens tilbaketrekning målt årlig med faste pinner fra høsten 2021 til høsten 2025. Gjennomsnittet var 14 cm i året, men mer enn halvparten av det samlede tapet kom i én sesong, som omfattet ekstremværet i månedsskiftet januar–februar 2024. Bølger var den viktigste direkte årsaken. I 41 av 127 tilfeller var erosjonen imidlertid utløst eller forsterket av tiltak på land. Vi foreslår en enkel prioriteringsnøkkel og drøfter hva som skal til for at lokale observatører kan overta deler av overvåkingen.',
      en: 'We report a systematic condition survey of 312 heritage sites below five metres above sea level in three municipalities in Nordland, northern Norway. Active erosion was observed at 127 sites (41 per cent) at the first visit. Farm mounds and fishing-station remains were considerably more exposed than burials. At 24 sites, edge retreat was measured annually with fixed pins from autumn 2021 to autumn 2025. Mean retreat was 14 cm per year, but more than half of the total loss occurred in a single season, which included the extreme weather of late January and early February 2024. Waves were the main direct cause; in 41 of 127 cases, however, erosion had been triggered or aggravated by activity on land. We propose a simple key for setting priorities.',
    },
    keywords: {
      nb: ['klimaendringer', 'erosjon', 'gårdshauger', 'tilstandskontroll', 'kulturmiljøforvaltning'],
      en: ['climate change', 'erosion', 'farm mounds', 'condition monitoring', 'heritage management'],
    },
    authors: [
      { ...author('Synnøve', 'Hjelmsøy', 'synnove.hjelmsoy@univf.example', NORD), biography: 'Synnøve Hjelmsøy er professor i arkeologi og ledet prosjektet Strandsonens arkiv.' },
      author('Bård', 'Kråkmo', 'bard.kraakmo@univf.example', NORD),
      author('Máret', 'Šuoŋjel', 'maret.suonjel@univf.example', NORD),
      author('Tor-Egil', 'Værnes', 'tor-egil.vaernes@ofotmuseene.example', MUS),
      author('Kristbjörg', 'Þórarinsdóttir', 'kristbjorg.thorarinsdottir@strondin.example', 'Strandrannsóknastofnun Norðurlands', 'IS'),
      author('Hanna', 'Lindqvist-Öhman', 'hanna.lindqvist-ohman@kustarkeologi.example', 'Institutet för kustarkeologi', 'SE'),
      author('Eirin', 'Storslett Åbø', 'eirin.storslett.aabo@ofotmuseene.example', MUS),
      author('Fergus', 'MacAskill', 'fergus.macaskill@shorewatch.example', 'Shorewatch Heritage Trust', 'GB'),
      author('Jo Inge', 'Nymoen', 'jo.inge.nymoen@kystgeologi.example', GEO),
      author('Agnieszka', 'Wróblewska', 'agnieszka.wroblewska@kystgeologi.example', GEO),
      author('Øyvind', 'Ellingvåg', 'oyvind.ellingvaag@univf.example', NORD),
      author('Signe', 'Brøndsted Holm', 'signe.brondsted.holm@kystgeologi.example', GEO, 'DK'),
    ],
    body: [
      { h: 'Bakgrunn' },
      { p: 'Langs kysten av Nord-Norge ligger en stor del av kulturminnene lavt. Det har en enkel forklaring: Folk bodde der båten lå. Gårdshaugene, de opptil flere meter tykke avfalls- og bygningslagene som er særegne for regionen, ligger ofte på strandvoller og lave nes (Bertelsen, 1979). Det samme gjelder nausttufter og de eldre fiskeværene, der bosetningen kan følges fra jernalder til nyere tid (Wickler & Narmo, 2014; Wickler, 2016).' },
      { p: 'Framskrivningene for havnivå viser mindre relativ stigning her enn lenger sør, siden landet fortsatt hever seg (Simpson et al., 2015). Det har bidratt til at kysterosjon er blitt oppfattet som et problem for andre land. Erlandson (2008) beskrev tidlig hvordan stigende hav visker ut historien på verdens kyster, og fra Skottland foreligger det lange serier basert på frivillige observatører (Dawson et al., 2020). For Arktis er nedbryting av organisk materiale i tinende grunn grundig behandlet (Hollesen et al., 2018). For Nordlandskysten, som verken har permafrost eller rask havstigning, har tallene manglet.' },
      { p: 'Prosjektet Strandsonens arkiv (2021–2025) hadde to mål: å fastslå hvor mange av de kjente kulturminnene som eroderer, og å måle hvor fort det går.' },
      { h: 'Områder og metode' },
      { p: 'Undersøkelsen omfatter tre øykommuner, her kalt nordre, midtre og søndre område. Fra kulturminnedatabasen trakk vi ut alle lokaliteter med hele eller deler av avgrensningen lavere enn 5 meter over havet og nærmere sjøen enn 50 meter. Det ga 386 lokaliteter. 312 ble befart i sesongene 2021 og 2022. De 74 øvrige lot seg ikke gjenfinne (29), var utilgjengelige på grunn av landingsforhold eller hekkende fugl (34) eller var fjernet ved tiltak (11).' },
      { p: 'Hver lokalitet ble beskrevet av to personer uavhengig av hverandre etter en firedelt skala:' },
      { list: [
        '0: Ingen synlig erosjon. Sammenhengende vegetasjon ned til fast fjell eller grov stein.',
        '1: Eldre erosjon. Kant eller rasmerke, men tilgrodd.',
        '2: Aktiv erosjon. Åpen kant, rotheng eller nedraste masser uten vegetasjon.',
        '3: Aktiv erosjon i kulturlag. Som 2, med synlige gjenstander, bein, trekull eller konstruksjoner i kanten.',
      ] },
      { p: 'De to vurderingene falt sammen i 271 tilfeller (87 prosent). I resten ble skåren satt ved drøfting på stedet. Med aktiv erosjon mener vi i det følgende skår 2 eller 3.' },
      { p: 'På 24 lokaliteter med aktiv erosjon ble det slått ned rekker av rustfrie pinner vinkelrett på kanten, fem til elleve på hver lokalitet, til sammen 188. Avstanden fra pinne til kant er målt hver september. Lokalitetene ble trukket slik at alle tre områdene og alle typer unntatt graver er med. På graver ville vi ikke slå ned pinner.' },
      { h: 'Resultater' },
      { p: 'Ved første befaring hadde 127 av 312 lokaliteter aktiv erosjon. Av dem ble 52 gitt skår 3. Fordelingen på typer går fram av tabell 1.' },
      {
        table: {
          caption: 'Tabell 1. Befarte lokaliteter og lokaliteter med aktiv erosjon etter type.',
          head: ['Type', 'Befart', 'Aktiv erosjon', 'Prosent', 'Herav skår 3'],
          rows: [
            ['Naust og nausttufter', '121', '46', '38', '11'],
            ['Fiskevær og rorbutufter', '63', '31', '49', '17'],
            ['Graver og gravrøyser', '57', '9', '16', '2'],
            ['Gårdshauger', '38', '19', '50', '18'],
            ['Kaier, brygger og sjøboder', '33', '22', '67', '4'],
            ['Sum', '312', '127', '41', '52'],
          ],
        },
      },
      { p: 'Kaier og brygger har høyest andel, som ventet av byggverk som står i sjøen. Mer bekymringsfullt er det at halvparten av gårdshaugene eroderer, og at det i 18 av 19 tilfeller skjer i selve kulturlaget. Gårdshauger består av jord, torv og avfall og har liten indre styrke når torvdekket først er brutt. Gravene ligger jevnt over høyere innenfor femmetersgrensen (median 3,8 meter, mot 2,1 meter for de øvrige) og på steinete grunn.' },
      { p: 'Pinnemålingene viser en gjennomsnittlig tilbaketrekning på 56 cm over fire år, eller 14 cm i året. Figur 1 viser hvor ujevnt det er fordelt.' },
      {
        figure: {
          caption: 'Figur 1. Gjennomsnittlig tilbaketrekning av erosjonskanten per målesesong (september til september), 24 lokaliteter, 188 pinner.',
          alt: 'Søylediagram med fire sesonger. 2021–2022: 11 centimeter. 2022–2023: 7. 2023–2024: 29. 2024–2025: 9.',
          kind: 'bars',
          unit: 'cm',
          labels: ['2021–22', '2022–23', '2023–24', '2024–25'],
          values: [11, 7, 29, 9],
        },
      },
      { p: 'Sesongen 2023–2024 står for 29 av 56 cm, altså 52 prosent. Seks lokaliteter ble befart i uka etter ekstremværet Ingunn, som traff området natt til 1. februar 2024. På disse seks hadde kanten gått tilbake med mellom 18 og 71 cm siden september, og da den ordinære målingen ble gjort i september samme år, var det kommet til i gjennomsnitt bare 3 cm. For disse lokalitetene er det dermed grunn til å tilskrive én natt det meste av årets tap. Vi har ikke grunnlag for å si det samme om de 18 andre.' },
      { p: 'Enkelte steder var tapet av et annet slag. Ved en gårdshaug i midtre område gikk en blokk på anslagsvis 9 kubikkmeter ut i ett stykke, med to gulvnivåer og et ildsted. Fire dager etterpå var blokken vasket bort. Det som er igjen av den, er 212 fotografier, 34 gjenstander og en prøveserie på elleve poser.' },
      { h: 'Årsaker' },
      { p: 'Ved hver lokalitet med aktiv erosjon ble sannsynlig hovedårsak og utløsende årsak vurdert. Bølger er hovedårsak i 104 tilfeller, overvann og utglidning i 16 og annet i 7. Det er den utløsende årsaken som overrasket oss. I 41 av de 127 tilfellene, omtrent en tredjedel, hadde noe på land åpnet torvdekket:' },
      { list: [
        'beiting og tråkk, særlig av sau på lave hauger (17)',
        'kjøring, båtopptrekk og stier (11)',
        'grøfter eller rør med utløp i kanten (8)',
        'steinfyllinger og moloer som har endret bølgene ved naboeiendommen (5)',
      ] },
      { p: 'Dette er årsaker som kan gjøres noe med. Et gjerde koster lite. Fire av de fem tilfellene i siste gruppe gjelder moloer som kommunen selv har bygd eller gitt tillatelse til, og ingen av sakspapirene nevner kulturminnet på naboeiendommen.' },
      { h: 'Drøfting' },
      { p: 'Er 41 prosent mye? I mangel av eldre kontroll kan vi ikke si at erosjonen har økt. Strandvoller har alltid flyttet seg, og mange av lokalitetene med skår 1 viser at kanten har vært åpen tidligere og grodd til. Det vi kan si, er at tilgroing tar lang tid og at store stormer setter klokka tilbake. Klimaframskrivningene for regionen gir usikre svar om vind, men sikrere om at havnivået en storm bygger på, over tid blir høyere, og om kortere perioder med tele i bakken (Hanssen-Bauer et al., 2015; IPCC, 2019). En frossen kant tåler en januarstorm. I 2024 var det ikke tele på noen av de seks lokalitetene vi besøkte.' },
      { p: 'Landhevingen beskytter mindre enn en skulle tro. Den virker over generasjoner og er på denne kysten noen få millimeter i året. Tilbaketrekningen vi har målt, er om lag femti ganger så rask.' },
      { p: 'Forvaltningen er bygd for tiltak: Noen søker om å bygge, og kulturminnet undersøkes på tiltakshavers regning. Havet søker ikke. Kulturminneloven (1978) har ingen tiltakshaver å sende regningen til når det er bølgene som graver, og i den siste stortingsmeldingen om kulturmiljø er klima et gjennomgående tema, men uten at det følger med en ordning for sikringsgravning i strandsonen (Meld. St. 16 (2019–2020)). Vi har derfor utarbeidet en nøkkel for å skille ut lokaliteter der det haster (tabell 2).' },
      {
        table: {
          caption: 'Tabell 2. Forslag til prioriteringsnøkkel. Poengene legges sammen; sju eller mer innebærer at lokaliteten bør undersøkes innen to år.',
          head: ['Kriterium', '0 poeng', '1 poeng', '3 poeng'],
          rows: [
            ['Skår ved befaring', '0–1', '2', '3'],
            ['Kanthøyde i kulturlag', 'under 0,3 m', '0,3–1 m', 'over 1 m'],
            ['Åpent hav i framherskende vindretning', 'under 1 km', '1–10 km', 'over 10 km'],
            ['Kan årsaken fjernes på land?', 'ja', 'delvis', 'nei'],
          ],
        },
      },
      { p: 'Med nøkkelen får 33 av de 312 lokalitetene sju poeng eller mer. Med dagens kapasitet i regionen kan to eller tre undersøkes hvert år.' },
      { p: 'Prosjektet hadde fra starten med lokale observatører etter skotsk mønster. 46 personer meldte seg, og 19 sendte inn minst én observasjon hvert år. De som holdt ut, bodde nær lokaliteten og hadde gjerne en båt eller en hund. Overvåking er rutine, og rutiner henger på noe man ellers gjør.' },
      { h: 'Konklusjon' },
      { p: 'Fire av ti lavtliggende kulturminner i de tre områdene har åpen erosjon. Gårdshaugene er mest utsatt i forhold til hva de inneholder. Tapet kommer i rykk, og en overvåking som bygger på befaring hvert tiende år, vil som regel komme enten for tidlig eller for sent. En tredjedel av tilfellene har en årsak på land som grunneier eller kommune kan rette på uten å vente på havet.' },
    ],
    references: [
      'Bertelsen, R. (1979). Farm mounds in North Norway: A review of recent research. Norwegian Archaeological Review, 12(1), 48–56.',
      'Dawson, T., Hambly, J., Kelley, A., Lees, W., & Miller, S. (2020). Coastal heritage, global climate change, public engagement, and citizen science. Proceedings of the National Academy of Sciences, 117(15), 8280–8286.',
      'Erlandson, J. M. (2008). Racing a rising tide: Global warming, rising seas, and the erosion of human history. Journal of Island and Coastal Archaeology, 3(2), 167–169.',
      'Hanssen-Bauer, I., Førland, E. J., Haddeland, I., Hisdal, H., Mayer, S., Nesje, A., Nilsen, J. E. Ø., Sandven, S., Sandø, A. B., Sorteberg, A., & Ådlandsvik, B. (Red.). (2015). Klima i Norge 2100 (NCCS report 2/2015). Norsk klimaservicesenter.',
      'Hollesen, J., Callanan, M., Dawson, T., Fenger-Nielsen, R., Friesen, T. M., Jensen, A. M., Markham, A., Martens, V. V., Pitulko, V. V., & Rockman, M. (2018). Climate change and the deteriorating archaeological and environmental archives of the Arctic. Antiquity, 92(363), 573–586.',
      'IPCC. (2019). IPCC special report on the ocean and cryosphere in a changing climate. Intergovernmental Panel on Climate Change.',
      'Kulturminneloven. (1978). Lov om kulturminner (LOV-1978-06-09-50). Lovdata.',
      'Meld. St. 16 (2019–2020). Nye mål i kulturmiljøpolitikken: Engasjement, bærekraft og mangfold. Klima- og miljødepartementet.',
      'Simpson, M. J. R., Nilsen, J. E. Ø., Ravndal, O. R., Breili, K., Sande, H., Kierulf, H. P., Steffen, H., Jansen, E., Carson, M., & Vestøl, O. (2015). Sea level change for Norway: Past and present observations and projections to 2100 (NCCS report 1/2015). Norsk klimaservicesenter.',
      'Wickler, S. (2016). The centrality of small islands in Arctic Norway from the Viking Age to recent historic times. Journal of Island and Coastal Archaeology, 11(2), 171–194.',
      'Wickler, S., & Narmo, L. E. (2014). Tracing the development of fishing settlement from the Iron Age to the modern period in northern Norway: A case study from Borgvær in the Lofoten Islands. Journal of Island and Coastal Archaeology, 9(1), 72–87.',
    ],
    funding: 'Prosjektet Strandsonens arkiv fikk støtte fra Fondet for kystnær kulturmiljøforskning (tildeling KK-2020-117) og fra de deltakende institusjonene.',
    dataAvailability: 'Måledata fra 188 pinner og skår for alle lokaliteter er deponert i Ofotmuseenes åpne dataarkiv. Nøyaktige koordinater for lokaliteter med skår 3 er holdt tilbake for å hindre plyndring.',
    competingInterests: 'Tor-Egil Værnes og Eirin Storslett Åbø er ansatt ved en institusjon som utfører arkeologiske undersøkelser på oppdrag.',
  },
];
