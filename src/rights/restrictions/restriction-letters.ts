import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { People } from '../../accounts/person/people.js';
import type { Restriction } from '../../accounts/restriction/restriction.entity.js';
import { CONFIG, type Config } from '../../config.js';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Mail } from '../../platform/mail/mail.js';
import { letterMail } from '../letters/letter.view.js';

type Whose = Pick<Restriction, 'id' | 'personId' | 'address' | 'requestId' | 'name'>;
interface To {
  personId: number | null;
  address: string;
  name: string;
  language: Language;
}

/** Whom to write to about a restriction, and in which language. */
@Injectable()
export class RestrictionLetters {
  constructor(private readonly database: Database, private readonly people: People, private readonly languages: Languages, private readonly mail: Mail, @Inject(CONFIG) private readonly config: Config) {}

  async told(row: Whose, letter: string, by: Actor): Promise<void> {
    const to = await this.recipient(row);
    if (!to) return;
    const tr = this.languages.in(to.language);
    await this.mail.enqueue({
      view: letterMail, to, from: { name: tr.t('platform.name'), replyTo: this.config.CONTACT_EMAIL }, about: row.requestId === null ? ['restriction', row.id] : ['rightsRequest', row.requestId], senderId: by.personId,
      model: { subject: tr.t('restriction.letter.subject'), paragraphs: [...letter.split(/\n{2,}/), tr.t('requests.letter.complain')], button: null },
    });
  }

  /** Null where the letter goes on paper. */
  async recipient({ personId, address, requestId, name }: Whose): Promise<To | null> {
    const onFile = personId === null ? null : await this.people.recipient(personId);
    if (onFile) return onFile;
    return address ? { personId: null, address, name, language: await this.language(requestId) } : null;
  }

  async language(requestId: number | null): Promise<Language> {
    return (await this.database.one<{ language: Language }>('select language from rights_request where id = $1', [requestId]))?.language ?? 'nb';
  }
}
