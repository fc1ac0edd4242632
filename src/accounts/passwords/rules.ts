import { commonPasswords } from './common-passwords.js';

export const passwordLeast = 10;
export const passwordMost = 200;

const letters: Record<string, string> = { '@': 'a', '4': 'a', '0': 'o', '1': 'i', '!': 'i', '3': 'e', '$': 's', '5': 's', '7': 't', å: 'a', ø: 'o', æ: 'ae' };

/** What is left of a password when the usual decoration is taken off: P@ssw0rd!2024 is password. */
function stems(password: string): string[] {
  const small = password.toLowerCase();
  const bare = small.replace(/[^\p{L}]+$/u, '').replace(/^[^\p{L}@$]+/u, '');
  const spelt = [...bare].map((letter) => letters[letter] ?? letter).join('');
  return [small, bare, spelt, small.replace(/[^\p{L}]/gu, ''), spelt.replace(/[^\p{L}]/gu, '')];
}

/** One thing, three letters or fewer, or one thing said over and over. */
const repetitive = (password: string): boolean => new Set(password.toLowerCase()).size <= 3 || /^(.{1,6})\1+$/i.test(password);

/** Mostly a name that the account already shows. */
const mostly = (password: string, name: string): boolean => {
  const small = password.toLowerCase();
  return name.length >= 4 && small.includes(name.toLowerCase()) && small.length - name.length < 5;
};

/** Why a password is refused, as the key of a text, or null (X24). No rule asks for certain characters. */
export function passwordProblem(password: string, owner: { username: string; email: string }): string | null {
  const length = [...password].length;
  if (length < passwordLeast) return 'password.short';
  if (length > passwordMost) return 'password.long';
  if (repetitive(password) || stems(password).some((stem) => commonPasswords.has(stem))) return 'password.common';
  const names = [owner.username, owner.email, owner.email.split('@')[0] ?? ''];
  return names.some((name) => mostly(password, name)) ? 'password.yours' : null;
}
