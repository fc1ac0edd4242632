import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { PlatformMail } from '../../accounts/mails/platform-mail.js';
import { People } from '../../accounts/person/people.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Files } from '../../platform/files/files.js';
import { zipped } from '../../platform/files/zipped.js';
import { Languages } from '../../platform/i18n/languages.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { letterMail } from '../letters/letter.view.js';
import { subjectValues, type DataSubject } from '../holdings/data-subject.js';
import { Holdings } from '../holdings/holdings.js';
import { Subjects } from '../holdings/subjects.js';
import { CopyWriter } from './copy-writer.js';
import { copyDays } from './copies.js';
import { ownDataUrls } from './urls.js';

interface OwnFile {
  key: string;
  name: string;
}

/** Makes a copy: what is held, for people and for machines, and the person's files. Doing it twice is the same as once. */
@Injectable()
export class MakeCopy {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly writer: CopyWriter,
    private readonly holdings: Holdings,
    private readonly subjects: Subjects,
    private readonly people: People,
    private readonly store: FileStore,
    private readonly files: Files,
    private readonly mail: PlatformMail,
    private readonly languages: Languages,
    jobs: Jobs,
  ) {
    jobs.define('rights.copy', ({ copy }) => this.make(Number(copy)));
  }

  async make(id: number): Promise<void> {
    const copy = await this.database.one<{ personId: number }>('select person_id as "personId" from data_copy where id = $1 and file_id is null', [id]);
    if (!copy) return;
    const arrived = await this.store.receive(await this.packed(copy.personId));
    await this.database.transaction(async () => {
      const waiting = await this.database.one('select 1 from data_copy where id = $1 and file_id is null for update', [id]);
      if (!waiting) return;
      const file = await this.files.keep(arrived, 'data.zip', 'application/zip');
      await this.database.execute('update data_copy set file_id = $2, ends_at = $3 where id = $1', [id, file.id, new Date(this.clock.now().getTime() + copyDays * 86_400_000)]);
      await this.mail.toPerson(copy.personId, (tr) => ({
        view: letterMail,
        model: {
          subject: tr.t('ownData.mail.subject'), paragraphs: [tr.t('ownData.mail.text', { days: copyDays })],
          button: { href: this.mail.href(ownDataUrls.copies({ lang: tr.language })), label: tr.t('ownData.mail.button') },
        },
      }));
    }).finally(() => this.files.letGo(arrived));
  }

  private async packed(personId: number): Promise<Readable> {
    const subject = await this.subjects.ofPerson(personId);
    const recipient = await this.people.recipient(personId);
    const { json, html } = await this.writer.write(subject, this.languages.in(recipient?.language ?? 'en'));
    const files = await this.ownFiles(subject);
    const there = await Promise.all(files.map(({ key }) => this.store.exists(key)));
    const missing = files.filter((_, index) => !there[index]).map(({ name }) => name);
    const texts: [string, string][] = [['data.json', json], ['data.html', html], ...(missing.length > 0 ? [['files/not-found.txt', missing.join('\n')] as [string, string]] : [])];
    // Two files of one name both get in.
    const own = files.filter((_, index) => there[index]).map(({ key, name }, index) => ({ key, name: `files/${String(index + 1).padStart(3, '0')}-${name.replaceAll(/[/\\]/g, '_')}` }));
    return Readable.from(zipped([...texts.map(([name, text]) => ({ name, text })), ...own], (key) => this.store.read(key)), { objectMode: false });
  }

  /** The files that the person gets: those that they sent. */
  async ownFiles(subject: DataSubject): Promise<OwnFile[]> {
    const parts = this.holdings.all().flatMap(({ table, about, files }) => (files && about ? [`select t."${files.column}" as id from "${table}" t where ${about} and (${files.when})`] : []));
    return this.database.query<OwnFile>(
      `select key, original_name as name from stored_file where id in (${parts.join(' union ')}) and $1::integer is not distinct from $1 and $2::text[] is not distinct from $2 order by id`, subjectValues(subject),
    );
  }
}
