import type { DemoArticle } from '../content.js';

/** The books are as invented as the people who wrote them. */
export const bokmeldinger: DemoArticle[] = [
  {
    section: 'bokmeldinger',
    issue: 0,
    pages: '18–19',
    language: 'nb',
    title: {
      nb: 'Oddbjørn Leirgulen: Tønna. En sildehistorie i staver og bånd. Forlaget Strandlinje, 2024',
      en: 'Book review: Oddbjørn Leirgulen, The Barrel',
    },
    abstract: {},
    keywords: { nb: ['sildefiske', 'håndverk', 'emballasje'] },
    authors: [
      {
        given: 'Jorunn',
        family: 'Ødegård-Tveit',
        email: 'jorunn.odegard-tveit@bokn-sjomuseum.example',
        affiliation: 'Bokn sjømuseum',
        country: 'NO',
      },
    ],
    body: [
      { p: 'Det er skrevet mye om silda og lite om det den ble lagt i. Oddbjørn Leirgulens bok om tønna på 412 sider retter på dette, og den gjør det med en entusiasme som iblant går ut over leseren. Jeg la den fra meg to ganger. Begge ganger tok jeg den opp igjen samme kveld.' },
      { p: 'Boka har tre deler. Den første er en håndverkshistorie, fra staver kløyvd av bartrær på Østlandet til ferdig tønne på en brygge på Vestlandet. Leirgulen er selv utdannet bøkker, trolig en av få under sekstifem, og beskrivelsene av høvling, brenning og tetting med dunkjevle er det beste jeg har lest om emnet på norsk. Han forklarer hvorfor en tønne må være litt feil for å bli tett. Etter det kapitlet så jeg annerledes på en samling jeg har hatt ansvar for i nitten år.' },
      { p: 'Den andre delen er en økonomisk historie, og her er grunnen mindre fast. Leirgulen regner seg fram til at tønna i gode sildeår utgjorde opp mot en tredjedel av kostnaden ved en eksportert enhet saltsild. Det kan godt stemme for enkelte år, men han blander priser fra Stavanger og Bergen, og han sier ikke alltid om saltet er regnet med. Det foreligger prisrekker som kunne ha vært brukt. Solhaug (1976) er i litteraturlista, men jeg finner ham ikke i notene til dette kapitlet. Når forfatteren slutter fra tallene til at «bøkkeren, og ikke notbasen, var sildefiskets egentlige herre», er det en god setning og en dårlig slutning.' },
      { p: 'Tredje del handler om tønna etter silda: som regnvannstønne, potetkjeller, blomsterkasse, fangehull i en barnelek og endelig som utstillingsgjenstand. Delen er på under seksti sider, og jeg skulle ønske den var dobbelt så lang. Leirgulen har en egen evne til å se gjenbruk uten å gjøre det pittoresk. Han bemerker for eksempel at nesten alle sildetønner i norske museer er tomtønner som aldri ble brukt, fordi de brukte luktet. Museene har altså samlet på det som ble til overs. Min egen samling er intet unntak. Jeg gikk ned i magasinet og luktet.' },
      { p: 'Noen innvendinger av formell art: Registeret mangler stedsnavn. Flere av fotografiene er gjengitt så små at bøkkermerkene ikke kan leses, enda teksten viser til dem. Et kart på side 88 plasserer Bokn på feil side av Boknafjorden. Det siste vil ikke alle merke.' },
      { p: 'Boka plasserer seg i en tradisjon der gjenstanden får føre ordet, med de farene det innebærer. Etter Kopytoffs (1986) mye siterte artikkel om tingenes biografi er det blitt vanlig å la ting ha liv og karriere, og Leirgulen er ikke fri for det. Men han har en fordel framfor de fleste i sjangeren: Han kan lage tingen. Der andre skriver at tønna «forhandler» mellom vått og tørt, skriver han hvor mange millimeter staven må være buet på midten.' },
      { p: 'Boka anbefales for alle som arbeider med kystens materielle kultur, og den bør stå i ethvert bygdebibliotek med utsikt til en brygge. Andre opplag bør ha register, og del to bør leses av en økonomisk historiker før trykking.' },
    ],
    references: [
      'Christensen, A. E. (Red.). (1979). Inshore craft of Norway: From a manuscript by Bernhard and Øystein Færøyvik. Conway Maritime Press.',
      'Døssland, A. (Red.). (2014). Norges fiskeri- og kysthistorie: Bd. 2. Ekspansjon i eksportfiskeriene: 1720–1880. Fagbokforlaget.',
      'Kolle, N. (Red.). (2014). Norges fiskeri- og kysthistorie: Bd. 3. En næring i omforming: 1880–1970. Fagbokforlaget.',
      'Kopytoff, I. (1986). The cultural biography of things: Commoditization as process. I A. Appadurai (Red.), The social life of things: Commodities in cultural perspective (s. 64–91). Cambridge University Press.',
      'Molaug, S. (1985). Vår gamle kystkultur (Bd. 1–2). Dreyer.',
      'Pye, D. (1968). The nature and art of workmanship. Cambridge University Press.',
      'Sennett, R. (2008). The craftsman. Yale University Press.',
      'Solhaug, T. (1976). De norske fiskeriers historie 1815–1880. Universitetsforlaget.',
    ],
    competingInterests: 'Ingen.',
  },
  {
    section: 'bokmeldinger',
    issue: 1,
    pages: '41–42',
    language: 'nn',
    title: {
      nn: 'Guro Hatlestrand Øye (red.): Straumen som veg. Sjøferdsle i smale sund. Havgap forlag, 2025',
      en: 'Book review: Guro Hatlestrand Øye (ed.), The Current as a Road',
    },
    abstract: {},
    keywords: { nn: ['sjøferdsle', 'straum', 'transporthistorie'] },
    authors: [
      {
        given: 'Leiv Arne',
        family: 'Bjørkåsen',
        email: 'leiv.arne.bjorkaasen@hks.example',
        affiliation: 'Høgskulen på kysten, avdeling for historie',
        country: 'NO',
      },
    ],
    body: [
      { p: 'Ni forfattarar har skrive om det same: korleis folk har kome seg gjennom smale sund der sjøen renn som ei elv fire gonger i døgeret. Emnet er så avgrensa at ein ventar seg eit hefte. Det er blitt ei bok på 296 sider, og ho er merkeleg lite keisam.' },
      { p: 'Redaktøren opnar med ei innleiing der ho set straumen opp mot det faste landskapet. Ein veg ligg der han ligg. Ein straum er framkomeleg i førti minutt, stengd i fem timar og livsfarleg i mellomtida. Å kjenne staden er å kjenne klokka. Dette er ikkje nytt for den som har rodd, men det er sjeldan sagt så klart på trykk, og det gir boka ei samanhengande line som mange antologiar saknar.' },
      { p: 'Av dei ni kapitla vil eg nemne tre. Det eine handlar om kyrkjeferd, og viser ved hjelp av ministerialbøker og tidvasstabellar rekna bakover at gudstenestene i eit anneksokn på 1800-talet byrja til ulik tid etter månefasen. Presten skriv ingen stad at det er slik. Klokkaren visste det. Det andre er ei grannsam gjennomgåing av straumord i tre målføre. Forfattaren skil mellom ord for retning, ord for styrke og ord for skifte, og finn at den siste gruppa er størst. Det er vendinga folk har hatt bruk for å snakke om. Det tredje kapitlet, om ein losfamilie gjennom fire generasjonar, er rørande utan å bry seg om å vere det.' },
      { p: 'Andre bidrag er veikare. Eit kapittel om «straumen som metafor» er plassert nest sist og kunne ha vore plassert i ei anna bok. Eit kapittel om tidvasskraft har med rette mykje om turbinar og for lite om dei naboane som ikkje ville ha dei. Fleire forfattarar brukar Westerdahl (1992) som om omgrepet hans var ei forklaring. Det er eit spørsmål.' },
      { p: 'Det eg saknar mest, er kartet. Boka har fjorten kart, alle teikna på fjøre sjø. Eit sund er ikkje éin stad, og når heile poenget er at det er ope og stengt etter klokka, burde i det minste eitt av sunda ha vore teikna to gonger. Eg prøvde sjølv, med kalkerpapir. Det tok ein kveld, og eg lærde meir av det enn av to av kapitla.' },
      { p: 'Språket er jamt godt. Sju kapittel er på nynorsk og to på bokmål, og redaktøren har late kvar forfattar halde på sine eigne straumord utan å samordne dei. Det er rett. Eit ordregister bak i boka gjer at lesaren finn fram likevel.' },
      { p: 'Dette er ei bok om transport, tid og uro. Eg las det meste av henne på ferja, der ein etter ruta skal bruke tjue minutt over eit sund som i gamle dagar kunne ta tre dagar. Kapteinen kjenner straumen, men passasjerane treng ikkje vite at han finst. Her kan dei lese om det.' },
    ],
    references: [
      'Christensen, A. E. (Red.). (1979). Inshore craft of Norway: From a manuscript by Bernhard and Øystein Færøyvik. Conway Maritime Press.',
      'Eldjarn, G., & Godal, J. B. (1988). Nordlandsbåten og Åfjordsbåten: Bd. 1. Båten i bruk. A. Kjellands forlag.',
      'Fulsås, N. (2003). Havet, døden og vêret: Kulturell modernisering i Kyst-Noreg 1850–1950. Samlaget.',
      'Gell, A. (1985). How to read a map: Remarks on the practical logic of navigation. Man, 20(2), 271–286.',
      'Hutchins, E. (1995). Cognition in the wild. MIT Press.',
      'Ingold, T. (2007). Lines: A brief history. Routledge.',
      'Steinberg, P. E. (2001). The social construction of the ocean. Cambridge University Press.',
      'Westerdahl, C. (1992). The maritime cultural landscape. International Journal of Nautical Archaeology, 21(1), 5–14.',
    ],
    competingInterests: 'Bokmeldaren har tidlegare arbeidd ved same institusjon som to av bidragsytarane.',
  },
];
