/** Where people can sign in besides here. */
export const externalTypes = ['feide', 'orcid'] as const;
export type ExternalType = (typeof externalTypes)[number];
export const isExternalType = (text: unknown): text is ExternalType => externalTypes.includes(text as ExternalType);

/** What an issuer proved and told of someone. Only `issuer` and `subject` identify; there is no address, and no role, on purpose. */
export interface Told {
  issuer: string;
  subject: string;
  givenName: string | null;
  familyName: string | null;
  name: string | null;
  affiliation: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim().replace(/\s+/g, ' ').slice(0, 300) : null);

/** Of all that an issuer may say, what we take. A name that comes in one piece is divided before its last word, as a proposal. */
export function toldBy(issuer: string, subject: string, claims: Readonly<Record<string, unknown>>, affiliation: unknown): Told {
  const name = text(claims['name']) ?? text([claims['given_name'], claims['family_name']].map(text).filter(Boolean).join(' '));
  const words = name?.split(' ') ?? [];
  return {
    issuer, subject, name,
    givenName: text(claims['given_name']) ?? text(words.slice(0, -1).join(' ')),
    familyName: text(claims['family_name']) ?? text(words.at(-1)),
    affiliation: text(affiliation),
  };
}

/** The name of the organisation among a person's groups in Feide. A school has a `parent`, its owner has none; all other groups are of no interest here. */
export function organisationOf(groups: unknown): string | null {
  if (!Array.isArray(groups)) return null;
  const own = (groups as unknown[]).find((group): group is { displayName?: unknown } =>
    typeof group === 'object' && group !== null && (group as { type?: unknown }).type === 'fc:org' && !('parent' in group));
  return text(own?.displayName);
}
