import type { FormClass, Routes } from './routes.js';
import type { Walker } from './walker.js';

/** Fields that are no words of anybody: what a machine made, where a form stands, a password that is stored as a digest. */
const machine = /[pP]assword$|^(code|recoveryCode|credential|secret|seen|next|kept|step|move|page|sort|stage|section|q|invitation|file|replace|offer|entry|choices)$/;

/** Fields that nobody types into: chosen from what there is, where there was nothing to choose from. */
const chosen = /^(successors|recommendation|attachments|promised|give|readerOf|identity|act|answer|choice|how|files|person|form|day|publication)$/;

const another = 'It takes the name of an account, an address or a code that is known already, and keeps nothing of what is not.';
const planted = 'It comes only after something outside of this life; erasure.test.ts plants a string in each column that it fills.';
const closed = 'It takes an answer out of two or three, and no words.';
const alike = 'The same handler as that of another route, which was given a file: galleys, discussions.';

/** Routes that take nothing of a person, or that do not belong to a life, with the reason. */
export const excused: Readonly<Record<string, string>> = {
  '/:lang/sign-in': another, '/demo/sign-in': another, '/:lang/profile/merge': another, '/:lang/admin/people/:person/merge': another, '/:lang/admin/requests/:rightsRequest/person': another,
  '/:lang/profile/second-factor/passkeys': planted, '/:lang/admin/people/:person/second-factor': planted, '/:lang/admin/people/:person/connected': planted, '/:journal/:lang/desk/people/:person/connected': planted,
  '/:lang/admin/transfers/to-tell/:recipientNotice': planted, '/:lang/admin/mentions/:mentionSearch/works/:number': planted, '/:journal/:lang/desk/people/:person/correction': planted, '/:journal/:lang/desk/submissions/:submission/conflicts': planted,
  '/:journal/:lang/masthead/own/:secret': planted, '/:lang/profile/masthead/:mastheadEntry': planted, '/:journal/:lang/desk/submissions/:submission/files/:file/clean': planted,
  '/:lang/invitations/:secret/new': closed, '/:journal/:lang/desk/submissions/:submission/returned/:letter': closed, '/:lang/admin/statistics/sharing': closed,
  '/:journal/:lang/submissions/:submission/checking/file': alike, '/:journal/:lang/desk/submissions/:submission/galleys/:galley/parts': alike, '/:journal/:lang/desk/submissions/:submission/finished/galleys': alike,
  '/:lang/admin/people-export': 'It reads the filter of a list, to give the list as a file.', '/:journal/:lang/desk/people-export': 'It reads the filter of a list, to give the list as a file.',
  '/:journal/:lang/desk/settings/archive': 'It writes the name of an archive into a file that is not kept.',
  '/:lang/admin/closings/:journal/announcement': 'It ends the journal, with words to its readers.', '/:lang/admin/closings/:journal/steps/:step': 'It ends the journal, with a note for its archive.',
  '/bounces/:secret': 'It takes the number of a mail and of what went wrong with it.',
};

/** Routes that were not given everything, and what they missed. */
export function ungiven(routes: Routes, walker: Walker): string[] {
  const classes = new Map<FormClass, Set<string>>();
  const given = (path: string): Set<string> => new Set(walker.sent.filter((one) => one.route === path && one.taken).flatMap(({ marked }) => marked).map(plain));
  const offered = (path: string): Set<string> => new Set([...(walker.chosen.get(path) ?? [])].map(plain));
  for (const { path, fields } of routes.taking) {
    const names = new Set([...given(path), ...offered(path)]);
    for (const { form, field } of fields) if (names.has(field)) classes.set(form, (classes.get(form) ?? new Set()).add(field));
  }
  return routes.taking.flatMap(({ path, fields, file, raw }) => {
    const missed = [
      ...fields.filter(({ form, field }) => !machine.test(field) && !chosen.test(field) && !classes.get(form)?.has(field)).map(({ field }) => field),
      ...(file && !given(path).has('file') ? ['the file'] : []), ...(raw ? ['its body'] : []),
    ];
    return missed.length > 0 && !(path in excused) ? [`${path}: ${[...new Set(missed)].join(', ')}`] : [];
  });
}

const plain = (name: string): string => name.replace(/\d+$/, '');
