import { defineTexts } from '../../platform/i18n/texts.js';

export const processingTexts = defineTexts({
  'processing.title': { en: 'Record of processing', nb: 'Behandlingsprotokoll', nn: 'Behandlingsprotokoll' },
  'processing.intro': {
    en: 'What personal data is used for, as Article 30 of the General Data Protection Regulation asks. It is written from the declarations that the system itself goes by, so it is always up to date.',
    nb: 'Hva personopplysninger brukes til, slik personvernforordningen artikkel 30 krever. Protokollen skrives ut fra det systemet selv går etter, og er derfor alltid oppdatert.',
    nn: 'Kva personopplysningar blir brukte til, slik personvernforordninga artikkel 30 krev. Protokollen blir skriven ut frå det systemet sjølv går etter, og er difor alltid oppdatert.',
  },
  'processing.file': { en: 'Download as CSV', nb: 'Last ned som CSV', nn: 'Last ned som CSV' },
  'processing.controller': { en: 'Controller', nb: 'Behandlingsansvarlig', nn: 'Behandlingsansvarleg' },
  'processing.processors': { en: 'Processors and others who receive data', nb: 'Databehandlere og andre mottakere', nn: 'Databehandlarar og andre mottakarar' },
  'processing.contact': { en: 'Contact', nb: 'Kontakt', nn: 'Kontakt' },
  'processing.security': { en: 'Security measures', nb: 'Sikkerhetstiltak', nn: 'Tryggleikstiltak' },
  'processing.purpose': { en: 'Purpose', nb: 'Formål', nn: 'Formål' },
  'processing.ground': { en: 'Ground', nb: 'Grunnlag', nn: 'Grunnlag' },
  'processing.persons': { en: 'Whose data', nb: 'Hvem opplysningene gjelder', nn: 'Kven opplysningane gjeld' },
  'processing.persons.A': { en: 'people with an account, and staff', nb: 'folk med konto, og medarbeidere', nn: 'folk med konto, og medarbeidarar' },
  'processing.persons.B': { en: 'contributors', nb: 'bidragsytere', nn: 'bidragsytarar' },
  'processing.persons.C': { en: 'authors, reviewers and editors', nb: 'forfattere, fagfeller og redaktører', nn: 'forfattarar, fagfellar og redaktørar' },
  'processing.persons.D': { en: 'visitors', nb: 'besøkende', nn: 'vitjande' },
  'processing.data': { en: 'Which data', nb: 'Hvilke opplysninger', nn: 'Kva opplysningar' },
  'processing.staff': { en: 'Seen by, within', nb: 'Sett av, internt', nn: 'Sett av, internt' },
  'processing.recipients': { en: 'Recipients', nb: 'Mottakere', nn: 'Mottakarar' },
  'processing.public': { en: 'anyone, on the open web', nb: 'alle, på det åpne nettet', nn: 'alle, på det opne nettet' },
  'processing.none': { en: 'none', nb: 'ingen', nn: 'ingen' },
  'processing.outside': { en: 'Transfers outside the EEA', nb: 'Overføringer ut av EØS', nn: 'Overføringar ut av EØS' },
  'processing.outside.none': { en: 'none', nb: 'ingen', nn: 'ingen' },
  'processing.outside.open': {
    en: 'what is published can be read and fetched from anywhere; other transfers stand in the ledger of disclosures with their safeguard', nb: 'det som er publisert, kan leses og hentes fra hele verden; andre overføringer står i protokollen over utleveringer med grunnlaget sitt',
    nn: 'det som er publisert, kan lesast og hentast frå heile verda; andre overføringar står i protokollen over utleveringar med grunnlaget sitt',
  },
  'processing.ends': { en: 'Ends', nb: 'Slutt', nn: 'Slutt' },
});
