import { ValidateBy, type ValidationOptions } from 'class-validator';

const bare = (text: string): string => text.replace(/^isbn(?:-1[03])?:?/i, '').replace(/[\s-]/g, '').toUpperCase();

/** Whether the last digit is what the others make it: ten digits or thirteen. */
export function isIsbn(text: string): boolean {
  const digits = bare(text);
  const value = (digit: string): number => (digit === 'X' ? 10 : Number(digit));
  if (/^\d{9}[\dX]$/.test(digits)) return [...digits].reduce((sum, digit, index) => sum + value(digit) * (10 - index), 0) % 11 === 0;
  return /^97[89]\d{10}$/.test(digits) && [...digits].reduce((sum, digit, index) => sum + value(digit) * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

/** An ISBN, or nothing. */
export const IsIsbn = (options: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isIsbn', validator: { validate: (value) => typeof value === 'string' && (value === '' || isIsbn(value)) } }, options);
