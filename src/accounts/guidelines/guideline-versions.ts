import type { Words } from '../../personal-data/words.js';

/** The guidelines as they stood from a day on. What people agreed to is never changed: a change is a new version. */
export interface GuidelineVersion {
  version: string;
  /** The first day, as 2026-01-31. */
  from: string;
  points: readonly { heading: Words; text: Words }[];
}

/** The newest first (P4). */
export const guidelineVersions: readonly [GuidelineVersion, ...GuidelineVersion[]] = [
  {
    version: '2026-1',
    from: '2026-01-01',
    points: [
      {
        heading: { en: 'Nothing sensitive about anyone', nb: 'Ikke noe sensitivt om noen', nn: 'Ikkje noko sensitivt om nokon' },
        text: {
          en: 'In profiles, comments, notes and messages, write nothing about anyone’s health, ethnic origin, political opinions, religion or beliefs, trade union, sex life or sexual orientation, genes or biometrics.',
          nb: 'Ikke skriv noe i profiler, kommentarer, merknader og meldinger om noens helse, etniske opprinnelse, politiske oppfatning, religion eller livssyn, fagforening, seksuelle forhold eller orientering, gener eller biometri.',
          nn: 'Ikkje skriv noko i profilar, kommentarar, merknader og meldingar om helsa, det etniske opphavet, den politiske oppfatninga, religionen eller livssynet, fagforeininga, dei seksuelle tilhøva eller legninga, gena eller biometrien til nokon.',
        },
      },
      {
        heading: { en: 'Nothing about crimes', nb: 'Ikke noe om straffbare forhold', nn: 'Ikkje noko om straffbare forhold' },
        text: {
          en: 'Do not write that someone is suspected, charged or convicted of a crime. A suspicion of misconduct goes to the journal’s editor, not into a text field.',
          nb: 'Ikke skriv at noen er mistenkt, siktet eller dømt for noe straffbart. Mistanke om uredelighet går til tidsskriftets redaktør, ikke i et tekstfelt.',
          nn: 'Ikkje skriv at nokon er mistenkt, sikta eller dømd for noko straffbart. Mistanke om uredelegheit går til redaktøren i tidsskriftet, ikkje i eit tekstfelt.',
        },
      },
      {
        heading: { en: 'Nothing that defames', nb: 'Ikke noe ærekrenkende', nn: 'Ikkje noko ærekrenkjande' },
        text: {
          en: 'Criticise the work, not the person. Insults, threats, harassment and untrue claims about people do not belong here.',
          nb: 'Kritiser arbeidet, ikke personen. Fornærmelser, trusler, trakassering og usanne påstander om mennesker hører ikke hjemme her.',
          nn: 'Kritiser arbeidet, ikkje personen. Fornærmingar, truslar, trakassering og usanne påstandar om menneske høyrer ikkje heime her.',
        },
      },
      {
        heading: { en: 'Other people’s data only with their knowledge', nb: 'Opplysninger om andre bare når de vet om det', nn: 'Opplysningar om andre berre når dei veit om det' },
        text: {
          en: 'Give a co-author’s or a colleague’s name, address or details only if they know that you do.',
          nb: 'Oppgi navn, adresse eller andre opplysninger om en medforfatter eller kollega bare når vedkommende vet at du gjør det.',
          nn: 'Oppgje namn, adresse eller andre opplysningar om ein medforfattar eller kollega berre når vedkomande veit at du gjer det.',
        },
      },
      {
        heading: { en: 'Manuscripts have rules of their own', nb: 'Manuskripter har egne regler', nn: 'Manuskript har eigne reglar' },
        text: {
          en: 'A manuscript and its data are research content. They follow the journal’s rules of research ethics, not these guidelines.',
          nb: 'Et manuskript og dataene i det er forskningsinnhold. De følger tidsskriftets forskningsetiske regler, ikke disse retningslinjene.',
          nn: 'Eit manuskript og dataa i det er forskingsinnhald. Dei følgjer dei forskingsetiske reglane i tidsskriftet, ikkje desse retningslinjene.',
        },
      },
      {
        heading: { en: 'Tell us when you see it', nb: 'Si fra når du ser det', nn: 'Sei frå når du ser det' },
        text: {
          en: 'Beside texts that people have written there is a link to report them. The editors can hide such a text at once; whoever wrote it is told.',
          nb: 'Ved tekster som folk har skrevet, er det en lenke for å melde fra. Redaksjonen kan skjule en slik tekst med en gang; den som skrev den, får beskjed.',
          nn: 'Ved tekstar som folk har skrive, er det ei lenkje for å melde frå. Redaksjonen kan skjule ein slik tekst med ein gong; den som skreiv han, får vite det.',
        },
      },
    ],
  },
];

/** What holds now. */
export const [currentGuidelines] = guidelineVersions;
