import { Injectable } from '@nestjs/common';
import { versionUrls } from '../../editorial/versions/urls.js';
import type { Whose } from '../../accounts/protection/protection.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { RequestContext } from '../../platform/web/request.js';
import { publishingUrls } from '../../publishing/urls.js';
import { FindMentions } from '../mentions/find-mentions.js';
import { entry, unreadEntry } from '../mentions/mention-entries.js';
import { MentionsQuery } from '../mentions/mentions.query.js';
import type { CaseSection } from '../pages/case.view.js';

interface Work {
  number: number;
  path: string;
  title: Localized;
  unread: boolean;
}

const theirs = '(person_id = $1 or address = $2::citext)';
const shortest = 4;

/** Where a hidden address still stands in what the person has published: inside texts and files, which are changed by a version only (R6). */
@Injectable()
export class HiddenPlaces {
  constructor(private readonly database: Database, private readonly find: FindMentions, private readonly query: MentionsQuery, private readonly jobs: Jobs) {}

  /** The files are read now and not in the night, so that the list is there the same day. */
  async read(): Promise<void> {
    await this.jobs.enqueue('mentions.readNow', {}, { key: 'mentions.readNow' });
  }

  async sections(whose: Whose, { language: lang, translator: tr }: RequestContext): Promise<CaseSection[]> {
    const works = await this.works(whose);
    const numbers = works.map(({ number }) => number);
    const places = await this.find.within(numbers, await this.words(whose));
    const unread = await this.query.unread(numbers.length > 0 ? numbers : [0]);
    const heading = tr.t('hidden.places');
    const reading = works.some((work) => work.unread) ? [tr.t('hidden.places.reading')] : [];
    const items = works.flatMap((work) => {
      const here = places.filter(({ submissionId }) => submissionId === work.number);
      if (here.length === 0) return [];
      const title = tr.pick(work.title).text || String(work.number);
      const at = { journal: work.path, lang, number: work.number };
      return [
        ...here.map(({ place, label, ref, version, snippet }) => entry([title, tr.t(`mention.place.${place}`, { label: label ?? '' }), tr.t('mention.version', { version: String(version) })].join(' · '), {
          quote: snippet, link: { label: tr.t('mention.look'), href: ref === null ? publishingUrls.version({ ...at, version: version ?? 1 }) : publishingUrls.galley({ ...at, key: ref }) },
        })),
        entry('', { link: { label: tr.t('mention.versions'), href: versionUrls.versions({ journal: work.path, lang, submission: work.number }) } }),
      ];
    });
    return [
      { id: 'places', heading: items.length > 0 ? heading : tr.t('hidden.files'), text: [...reading, tr.t(items.length > 0 ? 'hidden.places.text' : 'hidden.places.none')].join(' '), items },
      ...(unread.length > 0 ? [{ id: 'unread', heading: tr.t('mention.unread'), text: tr.t('mention.unread.text'), items: unread.slice(0, 100).map((file) => unreadEntry(file, tr, lang)) }] : []),
    ];
  }

  private works({ personId, address }: Whose): Promise<Work[]> {
    return this.database.query<Work>(
      `select s.id as number, j.path, v.title, exists (select 1 from galley g join publication p on p.id = g.publication_id where p.submission_id = s.id and p.status = 'published' and not exists (select 1 from file_text t where t.file_id = g.file_id)) as unread
       from submission s join journal j on j.id = s.journal_id join lateral (select title from publication where submission_id = s.id and status = 'published' order by version desc limit 1) v on true
       where exists (select 1 from contributor c join publication p on p.id = c.publication_id where p.submission_id = s.id and p.status = 'published' and (c.person_id = $1 or c.email = $2::citext or c.email in (select email from person where id = $1)))
       order by s.id desc limit 200`, [personId, address],
    );
  }

  /** What was hidden, in each language, and each line of an address by itself; nothing so short that it stands everywhere. */
  private async words({ personId, address }: Whose): Promise<string[]> {
    const rows = await this.database.query<{ words: string | null }>(
      `select affiliation as words from protected_address where ${theirs} union select postal_address from protected_address where ${theirs}
       union select v #>> '{}' from protected_byline b join protected_address a on a.id = b.protection_id, jsonb_path_query(b.affiliation, 'strict $.**') v where (a.person_id = $1 or a.address = $2::citext) and jsonb_typeof(v) = 'string'`, [personId, address],
    );
    return [...new Set(rows.flatMap(({ words }) => (words ?? '').split(/\r?\n/)).map((line) => line.trim()).filter((line) => line.replace(/[^\p{L}\p{N}]/gu, '').length >= shortest))];
  }
}
