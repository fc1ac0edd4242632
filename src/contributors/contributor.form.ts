import { IsEmail, IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { IsOrcid, orcidOf } from '../accounts/person/orcid.js';
import { countryCodes } from '../platform/i18n/countries.js';
import type { Localized } from '../platform/i18n/translator.js';
import { IsWebAddress, webAddressOf } from '../platform/web/web-address.js';
import { contributorRoles, type ContributorDetails, type KnownContributor, type OwnDetails } from './contributors.js';
import { identifierOf, identifierTypes, IsIdentifier } from './identifiers.js';

const long = { message: 'contributor.tooLong' };

/** One contributor of a manuscript, as B1 lists the fields. Affiliation and biography are in one language: that of the manuscript. */
export class ContributorForm {
  @IsIn(contributorRoles, { message: 'contributor.role.missing' })
  role = 'author';

  @MaxLength(60, long)
  salutation = '';

  @IsNotEmpty({ message: 'contributor.givenName.missing' })
  @MaxLength(120, long)
  givenName = '';

  @MaxLength(120, long)
  middleName = '';

  @IsNotEmpty({ message: 'contributor.familyName.missing' })
  @MaxLength(120, long)
  familyName = '';

  @MaxLength(60, long)
  suffix = '';

  @IsEmail({}, { message: 'contributor.email.missing' })
  email = '';

  @IsIn(countryCodes, { message: 'contributor.country.missing' })
  country = '';

  @MaxLength(500, long)
  affiliation = '';

  @IsOrcid({ message: 'contributor.orcid.wrong' })
  orcid = '';

  @IsIdentifier('isni', { message: 'contributor.isni.wrong' })
  isni = '';

  @IsIdentifier('national', { message: 'contributor.national.wrong' })
  national = '';

  @MaxLength(500, long)
  @IsWebAddress({ message: 'contributor.website.wrong' })
  website = '';

  @MaxLength(3000, long)
  biography = '';

  corresponding = false;

  /** The submitter's declaration (B2). Never ticked beforehand. */
  permission = false;
}

const orNull = (text: string): string | null => text || null;

/** What is stored of a form that has no errors. */
export const detailsOf = (form: ContributorForm, language: string): ContributorDetails => ({
  role: form.role,
  corresponding: form.corresponding,
  salutation: orNull(form.salutation),
  givenName: orNull(form.givenName),
  middleName: orNull(form.middleName),
  familyName: orNull(form.familyName),
  suffix: orNull(form.suffix),
  email: orNull(form.email),
  country: orNull(form.country),
  orcid: form.orcid ? orcidOf(form.orcid) : null,
  identifiers: identifierTypes.flatMap((type) => (form[type] ? { type, value: identifierOf(type, form[type]) ?? '' } : [])),
  website: form.website ? webAddressOf(form.website) : null,
  affiliation: { [language]: form.affiliation },
  biography: { [language]: form.biography },
  waiver: null,
});

/** In this language, or whatever there is. */
const spoken = (words: Localized, language: string): string => words[language] ?? Object.values(words)[0] ?? '';

/** The form as it stands for a contributor already entered. */
export function formOf(contributor: KnownContributor, language: string): ContributorForm {
  const form = new ContributorForm();
  for (const field of ['role', 'salutation', 'givenName', 'middleName', 'familyName', 'suffix', 'email', 'country', 'orcid', 'website'] as const) form[field] = contributor[field] ?? '';
  for (const { type, value } of contributor.identifiers) form[type] = value;
  form.affiliation = spoken(contributor.affiliation, language);
  form.biography = spoken(contributor.biography, language);
  form.corresponding = contributor.corresponding;
  return form;
}

/** What a contributor corrects of themselves by their private link (B2). */
export class OwnDetailsForm {
  @IsNotEmpty({ message: 'contributor.givenName.missing' })
  @MaxLength(120, long)
  givenName = '';

  @MaxLength(120, long)
  middleName = '';

  @IsNotEmpty({ message: 'contributor.familyName.missing' })
  @MaxLength(120, long)
  familyName = '';

  @MaxLength(60, long)
  suffix = '';

  @MaxLength(500, long)
  affiliation = '';

  @IsOrcid({ message: 'contributor.orcid.wrong' })
  orcid = '';
}

export const ownDetailsOf = (form: OwnDetailsForm, language: string): OwnDetails => ({
  givenName: orNull(form.givenName), middleName: orNull(form.middleName), familyName: orNull(form.familyName), suffix: orNull(form.suffix),
  affiliation: { [language]: form.affiliation }, orcid: form.orcid ? orcidOf(form.orcid) : null,
});

export function ownFormOf(contributor: KnownContributor, language: string): OwnDetailsForm {
  const { givenName, middleName, familyName, suffix, affiliation, orcid } = formOf(contributor, language);
  return Object.assign(new OwnDetailsForm(), { givenName, middleName, familyName, suffix, affiliation, orcid });
}
