import { randomBytes } from 'node:crypto';

/** Where a string was given away, and by whom. */
export interface Given {
  by: string;
  route: string;
  field: string;
}

const letters = 'abcdefghijklmnoprstuvwxy';
const word = (): string => `zq${[...randomBytes(9)].map((byte) => letters[byte % letters.length]).join('')}q`;

/** Sixteen digits with the check digit of ORCID and ISNI. */
function sixteen(start: string): string {
  const digits = (start + String(randomBytes(6).readUIntBE(0, 6)).padStart(15, '0')).slice(0, 15);
  const sum = [...digits].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return digits + (check === 10 ? 'X' : String(check));
}

/** Strings that stand nowhere else, and who gave each of them where. */
export class Marks {
  readonly given = new Map<string, Given>();

  take(value: string, given: Given): string {
    this.given.set(value.toLowerCase(), given);
    return value;
  }

  word(given: Given): string {
    return this.take(word(), given);
  }

  orcid(given: Given): string {
    return this.take(sixteen('00000002').replace(/(.{4})(?=.)/g, '$1-'), given);
  }

  isni(given: Given): string {
    return this.take(sixteen('00000001').replace(/(.{4})(?=.)/g, '$1 '), given);
  }

  isbn(given: Given): string {
    const digits = `978${String(randomBytes(6).readUIntBE(0, 6)).padStart(15, '0').slice(-9)}`;
    const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1), 0);
    return this.take(digits + String((10 - (sum % 10)) % 10), given);
  }

  digits(given: Given): string {
    return this.take(`9${String(randomBytes(6).readUIntBE(0, 6)).padStart(15, '0').slice(-13)}`, given);
  }
}
