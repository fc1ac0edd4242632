import { ValidateBy, type ValidationOptions } from 'class-validator';
import { checkedSixteen } from '../accounts/person/orcid.js';
import type { Translator } from '../platform/i18n/translator.js';

/** Authority registers besides ORCID that may know a contributor (B8). */
export const identifierTypes = ['isni', 'national'] as const;
export type IdentifierType = (typeof identifierTypes)[number];

export interface KnownIdentifier {
  type: IdentifierType;
  value: string;
  source: string;
}

/** As each register writes it, or null if it can be none of its. ISNI has a check digit; numbers of the national register have none. */
export function identifierOf(type: IdentifierType, text: string): string | null {
  if (type === 'isni') return checkedSixteen(text.trim().replace(/^https?:\/\/(www\.)?isni\.org\/(isni\/)?/i, ''), ' ');
  const plain = text.replace(/\s/g, '');
  return /^x?\d{4,20}$/i.test(plain) ? plain : null;
}

/** An identifier of this register, or nothing. */
export const IsIdentifier = (type: IdentifierType, options: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isIdentifier', validator: { validate: (value: unknown) => value === '' || (typeof value === 'string' && identifierOf(type, value) !== null) } }, options);

/** As it is shown, with its address where the register has one. */
export const shownIdentifier = ({ type, value }: Pick<KnownIdentifier, 'type' | 'value'>, { t }: Translator): { text: string; href: string | null } => ({
  text: `${t(`contributor.${type}`)} ${value}`, href: type === 'isni' ? `https://isni.org/isni/${value.replaceAll(' ', '')}` : null,
});

/** In SQL: the identifiers of a contributor, as a list. */
export const identifiersSql = (contributor: string): string =>
  `coalesce((select json_agg(json_build_object('type', i.type, 'value', i.value, 'source', i.source) order by i.type) from contributor_identifier i where i.contributor_id = ${contributor}), '[]')`;
