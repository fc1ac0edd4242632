import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import { isLanguage, type Language } from '../../platform/i18n/texts.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Mail, type Letter } from '../../platform/mail/mail.js';
import { People } from '../person/people.js';
import { accountsUrls } from '../urls.js';
import { factorLostMail, factorMail, factorStaffMail } from './factor-letters.view.js';

interface Addressee {
  personId: number;
  publicId: string;
  username: string;
  name: string;
  addresses: string[];
  language: string;
}

/** What letters can be about; each has a text `factorMail.<about>`. */
export type About =
  | 'on' | 'off' | 'appAdded' | 'appRemoved' | 'passkeyAdded' | 'passkeyRemoved' | 'codesMade' | 'codeUsed' | 'refused' | 'removalStopped' | 'removedByLink' | 'removedByStaff';

/** What the owner of an account is told when the way in changes: at every address that is theirs (X22). */
@Injectable()
export class FactorLetters {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly languages: Languages,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async told(personId: number, about: About, more: { args?: Record<string, unknown>; key?: string } = {}): Promise<void> {
    await this.each(personId, async ({ t }, to, common) => {
      await this.mail.enqueue({
        ...common, view: factorMail, ...(more.key ? { key: `${more.key}:${common.to.address}` } : {}),
        model: { subject: t(`factorMail.${about}.subject`), username: to.username, text: t(`factorMail.${about}`, { username: to.username, ...more.args }), otherwise: t('factorMail.otherwise') },
      });
    });
  }

  /** At once, and again when the waiting time is over; each mail with a link of its own. Only the account's own address gets one that removes anything: another may have been added by whoever asks. */
  async lost(personId: number, removalId: number, opensAt: Date, open: boolean): Promise<void> {
    await this.each(personId, async (tr, to, common) => {
      const own = common.to.address === to.addresses[0];
      if (open && !own) return;
      const about = open ? 'factorMail.lostOpen' : own ? 'factorMail.lost' : 'factorMail.lostElsewhere';
      await this.mail.enqueue({
        ...common, view: factorLostMail, link: { kind: own ? 'account.factorRemoval' : 'account.factorKeep', id: removalId },
        model: {
          subject: tr.t(`${about}.subject`), text: tr.t(about, { username: to.username, time: tr.dateTime(opensAt) }), button: tr.t(`${about}.link`), otherwise: tr.t('factorMail.lost.otherwise'),
        },
      });
    });
  }

  /** Every administrator, about someone of the staff. */
  async tellAdministrators(personId: number, opensAt: Date): Promise<void> {
    const about = await this.addressee(personId);
    if (!about) return;
    for (const id of await this.people.administrators()) {
      if (id !== personId) await this.each(id, async (tr, _, common) => {
        const args = { name: about.name, username: about.username, time: tr.dateTime(opensAt) };
        await this.mail.enqueue({
          ...common, view: factorStaffMail, about: ['person', personId],
          model: {
            subject: tr.t('factorMail.staff.subject', args), text: tr.t('factorMail.staff', args), personHref: this.config.publicUrl + accountsUrls.person({ lang: common.to.language, person: about.publicId }),
          },
        });
      });
    }
  }

  private async each(personId: number, send: (tr: Translator, to: Addressee, common: Pick<Letter<never>, 'to' | 'from' | 'about'>) => Promise<void>): Promise<void> {
    const to = await this.addressee(personId);
    if (!to) return;
    const language: Language = isLanguage(to.language) ? to.language : 'en';
    const tr = this.languages.in(language);
    for (const address of to.addresses) {
      await send(tr, to, { to: { personId, address, name: to.name, language }, from: { name: tr.t('platform.name'), replyTo: null }, about: ['person', personId] });
    }
  }

  private async addressee(personId: number): Promise<Addressee | null> {
    return this.database.one<Addressee>(
      `select p.id as "personId", p.public_id as "publicId", a.username, concat_ws(' ', p.given_name, p.middle_name, p.family_name) as name,
              array_remove(p.email::text || array(select f.address::text from further_email f where f.person_id = p.id and f.confirmed_at is not null order by f.id), null) as addresses, p.mail_language as language
       from person p join account a on a.person_id = p.id where p.id = $1`, [personId],
    );
  }
}
