import { ValidateBy, type ValidationOptions } from 'class-validator';

/** An address that a page may link to: http or https, a host, no user name; as the browser would write it. Anything else, `javascript:` above all, is null. */
export function webAddressOf(text: string): string | null {
  const plain = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(plain)) return null;
  const { protocol, hostname, username, password, href } = new URL(plain);
  return /^https?:$/.test(protocol) && hostname.includes('.') && !username && !password ? href : null;
}

/** A web address, or nothing. */
export const IsWebAddress = (options: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isWebAddress', validator: { validate: (value: unknown) => value === '' || (typeof value === 'string' && webAddressOf(value) !== null) } }, options);
