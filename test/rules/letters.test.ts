import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { letterKinds } from '../../src/editorial/letters/letter-kinds.js';
import { everySyntax, sourcesIn } from './support/sources.js';

/** The mails that a journal words as its own: their words are asked of the templates, whoever sends them. */
const worded = ['notice', 'review-invitation', 'review-letter', 'review-cancelled', 'contributor', 'discussion', 'special-guest', 'editor-digest', 'private-link'];

/** The mails that no journal words, by the reason. */
const exceptions: Record<string, readonly string[]> = {
  'Security of an account: words that someone could change to mislead are the platform’s alone.': [
    'account-acted-for', 'account-block-lifted', 'account-blocked', 'account-confirm', 'account-correction', 'account-email-changed', 'account-exists', 'account-identity', 'account-idle', 'account-lifecycle', 'account-merge',
    'account-password-changed', 'account-reset', 'second-factor', 'second-factor-lost', 'second-factor-staff',
  ],
  'Somebody’s right, whose wording the law asks for: the platform answers for it.': ['rights', 'rights-confirm', 'masthead', 'role-given-back', 'report-hidden', 'report-kept', 'text-hidden', 'text-reported', 'text-shown'],
  'The way into a role: it tells what is promised and leads to an account.': ['invitation', 'invitation-answer'],
  'Written by hand each time.': ['contact'],
  'For readers, about what is published; it says what was asked for and nothing else.': ['alert-confirm', 'alert-known', 'issue-alert'],
  'Figures, without words.': ['monthly-figures'],
};

/** Files of editorial work that send one of these mails without a template. */
const withoutTemplate: Record<string, string> = {
  'src/editorial/retention/draft-ends.ts': 'From the platform, whose rule it is: a draft that nobody works on ends.',
  'src/rights/leaving/leaving-letters.ts': 'Somebody’s right: what goes on after an account has ended.',
  'src/editorial/circulars/circulars.ts': 'Written by hand each time, in each language, and previewed.',
  'src/editorial/authoring/by-link/author-link-letters.ts': 'Security: a private way in for one person.',
};

const views = new Map<string, string>();
const senders = new Map<string, Set<string>>();
const asking = new Set<string>();
const words = new Set<string>();
for (const source of sourcesIn('src')) {
  for (const [, constant, name] of source.text.matchAll(/export const (\w+) = defineView<[^>]*>\('mail\/([\w-]+)'/g)) views.set(constant!, name!);
  if (/LetterTemplates|\bSayer\b/.test(source.text)) asking.add(source.file);
  if (!source.text.includes('view')) continue;
  everySyntax(source, (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'view' && ts.isIdentifier(node.initializer)) senders.set(source.file, (senders.get(source.file) ?? new Set()).add(node.initializer.text));
  });
}
for (const { file, text } of sourcesIn('src')) if (!file.includes('/letters/letter-kinds')) for (const [, key] of text.matchAll(/'(\w+)'/g)) words.add(key!);
for (const { text } of sourcesIn('src')) for (const [, key] of text.matchAll(/^ {2}(\w+): \{ to: '/gm)) words.add(key!);

test('[X31] every mail there is, is one that a journal words itself, or stands in the table of those that none does, with the reason', () => {
  const all = readdirSync('views/mail').map((file) => file.replace('.hbs', ''));
  expect(all.length).toBeGreaterThan(30);
  expect([...worded, ...Object.values(exceptions).flat()].sort()).toEqual(all.sort());
});

test('whoever sends a letter about editorial work asks the journal’s templates for its words, and every template is asked for', () => {
  const sending = [...senders].filter(([file, used]) => [...used].some((constant) => views.has(constant) && (file.startsWith('src/editorial/') || worded.includes(views.get(constant)!)))).map(([file]) => file);
  expect(sending.length).toBeGreaterThan(7);
  expect(sending.filter((file) => !asking.has(file)).sort()).toEqual(Object.keys(withoutTemplate).sort());
  expect(letterKinds.map(({ key }) => key).filter((key) => !words.has(key))).toEqual([]);
});
