import type { AutomatedProcedure } from '../../personal-data/holder.js';
import { daysOf, terms } from './terms.js';

const days = {
  first: daysOf(terms.firstQuestion), second: daysOf(terms.secondQuestion), warning: daysOf(terms.warning),
};

/** How accounts end by themselves, as the privacy statement tells it (S8): with the times that the jobs go by. */
export const automatedEnds: readonly AutomatedProcedure[] = [
  {
    job: 'accounts.dates',
    words: {
      en: `Where an expiry date has been set for your account, you are told ${days.warning} days before, and from that date on you cannot sign in. Where an erasure date has been set, you are told ${days.warning} days before, and the account is erased on that date, or as soon as you have no open work.`,
      nb: `Er det satt en utløpsdato for kontoen din, får du beskjed ${days.warning} dager før, og fra den datoen kan du ikke logge inn. Er det satt en slettedato, får du beskjed ${days.warning} dager før, og kontoen slettes på datoen, eller så snart du ikke har noe arbeid under behandling.`,
      nn: `Er det sett ein utløpsdato for kontoen din, får du beskjed ${days.warning} dagar før, og frå den datoen kan du ikkje logge inn. Er det sett ein slettedato, får du beskjed ${days.warning} dagar før, og kontoen blir sletta på datoen, eller så snart du ikkje har noko arbeid under handsaming.`,
    },
  },
  {
    job: 'accounts.unconfirmed',
    words: {
      en: `An account whose address is never confirmed is removed after {accountUnconfirmed}.`, nb: `En konto der adressen aldri blir bekreftet, fjernes etter {accountUnconfirmed}.`, nn: `Ein konto der adressa aldri blir stadfesta, blir fjerna etter {accountUnconfirmed}.`,
    },
  },
  {
    job: 'accounts.idle',
    words: {
      en: `An account that you have not used for {accountIdle} is erased. We ask you ${days.first} and ${days.second} days before whether you want to keep it; signing in, or one click in that mail, keeps it.`,
      nb: `En konto du ikke har brukt på {accountIdle}, slettes. Vi spør deg ${days.first} og ${days.second} dager før om du vil beholde den; du beholder den ved å logge inn eller med ett klikk i e-posten.`,
      nn: `Ein konto du ikkje har brukt på {accountIdle}, blir sletta. Vi spør deg ${days.first} og ${days.second} dagar før om du vil behalde han; du beheld han ved å logge inn eller med eitt klikk i e-posten.`,
    },
  },
];
