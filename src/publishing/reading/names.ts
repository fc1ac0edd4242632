interface Named {
  givenName: string | null;
  middleName: string | null;
  familyName: string | null;
  suffix: string | null;
}

export const fullName = (person: Named): string => [person.givenName, person.middleName, person.familyName, person.suffix].filter(Boolean).join(' ');

/** Family name first, as lists and indexes write it: Ærøskøbing, Ingrid Sofie. */
export const invertedName = ({ givenName, middleName, familyName, suffix }: Named): string => {
  const given = [givenName, middleName].filter(Boolean).join(' ');
  return [familyName, given, suffix].filter(Boolean).join(', ');
};

const initials = (text: string | null): string => (text ?? '').split(/\s+/).filter(Boolean).map((name) => name.split('-').map((part) => `${[...part][0] ?? ''}.`).join('-')).join(' ');

/** Ærøskøbing, I. S. */
export const shortName = (person: Named): string => {
  if (!person.familyName) return person.givenName ?? '';
  return [person.familyName, [initials(person.givenName), initials(person.middleName)].filter(Boolean).join(' '), person.suffix].filter(Boolean).join(', ');
};

/** An ORCID iD as a whole address, however it was written; null if it is none. */
export function orcidHref(orcid: string | null): string | null {
  const id = /(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/.exec(orcid?.trim() ?? '')?.[1];
  return id ? `https://orcid.org/${id}` : null;
}
