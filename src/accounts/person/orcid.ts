import { ValidateBy, type ValidationOptions } from 'class-validator';

/** The sixteen characters of an ORCID iD in its usual form, if the check digit (ISO 7064, mod 11-2) is right. */
export function orcidOf(text: string): string | null {
  const plain = text.trim().toUpperCase().replace(/^HTTPS?:\/\/(WWW\.)?ORCID\.ORG\//, '').replace(/[\s-]/g, '');
  if (!/^\d{15}[\dX]$/.test(plain)) return null;
  const sum = [...plain.slice(0, 15)].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return plain[15] === (check === 10 ? 'X' : String(check)) ? (plain.match(/.{4}/g) ?? []).join('-') : null;
}

/** An ORCID iD, or nothing. */
export const IsOrcid = (options: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isOrcid', validator: { validate: (value: unknown) => value === '' || (typeof value === 'string' && orcidOf(value) !== null) } }, options);
