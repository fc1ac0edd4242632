import { IsEmail, IsIn, IsNotEmpty, MaxLength, ValidateIf } from 'class-validator';
import { languages as interfaceLanguages, type Language } from '../../platform/i18n/texts.js';
import { isDay } from '../../platform/days.js';
import { Form } from '../../platform/web/form.js';
import { contentLanguages } from '../../journals/content-languages.js';
import { fromLocalized, toLocalized } from '../../journals/localized.js';
import { IsOrcid, orcidOf } from '../person/orcid.js';
import type { Said } from './masthead.query.js';
import type { OwnWords } from './own-masthead.js';
import { isMastheadGroup, isMastheadTitle, mastheadGroups, mastheadTitles } from './masthead-words.js';

const tooLong = { message: 'form.tooLong' };

/** What a person corrects of themselves. */
export class OwnWordsForm {
  @IsNotEmpty({ message: 'masthead.name.missing' })
  @MaxLength(200, tooLong)
  name = '';

  @MaxLength(300, tooLong)
  affiliation = '';

  @IsOrcid({ message: 'person.orcid.form' })
  orcid = '';

  /** The version that they saw. */
  seen = '';

  /** confirm, decline, end or object */
  answer = '';
}

export const wordsOf = ({ name, affiliation, orcid }: OwnWordsForm): OwnWords => ({ name, affiliation: affiliation || null, orcid: orcidOf(orcid) });

/** What a masthead is to say of someone. */
export class MastheadForm {
  @MaxLength(200, tooLong)
  name = '';

  @MaxLength(300, tooLong)
  affiliation = '';

  @IsOrcid({ message: 'person.orcid.form' })
  orcid = '';

  @IsIn([...mastheadTitles], { message: 'masthead.role.missing' })
  role = '';

  /** The content's languages on the form, in their order. */
  language: string[] = [];

  @MaxLength(120, { each: true, ...tooLong })
  ownTitle: string[] = [];

  @IsIn([...mastheadGroups], { message: 'masthead.heading.missing' })
  heading = '';

  @MaxLength(120, { each: true, ...tooLong })
  ownHeading: string[] = [];

  startsOn = '';
  endsOn = '';
}

const byHand = ({ person }: ProposalForm): boolean => person === '';

/** A new entry, and whose it is: someone with a role, whose own name and affiliation fill what is left empty, or someone else with an address. */
export class ProposalForm extends MastheadForm {
  person = '';

  @ValidateIf(byHand)
  @IsEmail({}, { message: 'masthead.email.form' })
  @MaxLength(254, { message: 'masthead.email.form' })
  email = '';

  @ValidateIf(byHand)
  @IsIn([...interfaceLanguages], { message: 'person.country.unknown' })
  mailLanguage = 'en';
}

/** What the decorators cannot say. */
export function checkedForm<F extends MastheadForm>(form: Form<F>, nameless = false): Form<F> {
  const { name, role, ownTitle, heading, ownHeading, startsOn, endsOn } = form.values;
  let checked = form;
  if (!name && !nameless) checked = checked.with('name', 'masthead.name.missing');
  if (role === 'own' && !ownTitle.some(Boolean)) checked = checked.with('ownTitle', 'masthead.ownTitle.missing');
  if (heading === 'own' && !ownHeading.some(Boolean)) checked = checked.with('ownHeading', 'masthead.ownHeading.missing');
  for (const name of ['startsOn', 'endsOn'] as const) if (form.values[name] && !isDay(form.values[name])) checked = checked.with(name, 'masthead.date.form');
  if (isDay(startsOn) && isDay(endsOn) && endsOn < startsOn) checked = checked.with('endsOn', 'masthead.date.order');
  return checked;
}

/** What the form says, with what the person's own row says where it is silent. */
export function saidOf(values: MastheadForm, person: null | { name: string; affiliation: string | null; orcid: string | null }): Said {
  const { role, heading } = values;
  if (!isMastheadTitle(role) || !isMastheadGroup(heading)) throw new Error('The form is not checked.');
  const own = (texts: readonly string[]): Said['ownTitle'] => toLocalized({}, values, texts, contentLanguages);
  return {
    name: values.name || (person?.name ?? ''), affiliation: values.affiliation || (person?.affiliation ?? null), orcid: orcidOf(values.orcid) ?? (person?.orcid ?? null),
    title: role, ownTitle: role === 'own' ? own(values.ownTitle) : {}, heading, ownHeading: heading === 'own' ? own(values.ownHeading) : {},
    startsOn: values.startsOn || null, endsOn: values.endsOn || null,
  };
}

export function formOfSaid(said: Said, languages: string[]): Form<MastheadForm> {
  return new Form(Object.assign(new MastheadForm(), {
    name: said.name, affiliation: said.affiliation ?? '', orcid: said.orcid ?? '', role: said.title, language: languages, ownTitle: fromLocalized(said.ownTitle, languages),
    heading: said.heading, ownHeading: fromLocalized(said.ownHeading, languages), startsOn: said.startsOn ?? '', endsOn: said.endsOn ?? '',
  }));
}

export const mailLanguageOf = ({ mailLanguage }: ProposalForm): Language => mailLanguage as Language;
