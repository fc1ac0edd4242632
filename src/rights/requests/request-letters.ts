import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { PlatformMail } from '../../accounts/mails/platform-mail.js';
import { People } from '../../accounts/person/people.js';
import { CONFIG, type Config } from '../../config.js';
import { noon } from '../../platform/days.js';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Mail } from '../../platform/mail/mail.js';
import { SecretLinks } from '../../platform/mail/secret-links.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { confirmMail, letterMail } from '../letters/letter.view.js';
import type { StepKey } from './course.js';
import { groundOf } from './refusal-grounds.js';
import { requestsUrls } from './urls.js';
import type { RightsRequest } from './rights-request.entity.js';

const confirmPurpose = 'request.confirm';
export const hoursToConfirm = 48;

/** What is written to those who use their rights, and to those who answer them. */
@Injectable()
export class RequestLetters {
  constructor(
    private readonly mail: Mail,
    private readonly platform: PlatformMail,
    private readonly people: People,
    private readonly languages: Languages,
    private readonly tokens: Tokens,
    database: Database,
    links: SecretLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    links.define(confirmPurpose, async (id) => {
      const row = await database.one<{ lang: string }>(`select language as lang from rights_request where id = $1 and state = 'unconfirmed'`, [id]);
      if (!row) return null;
      return config.publicUrl + requestsUrls.confirm({ ...row, secret: await tokens.issue({ purpose: confirmPurpose, subjectId: id, minutes: hoursToConfirm * 60 }) });
    });
  }

  /** The letter as it is proposed for a step, in the language of the person. */
  draft(request: Pick<RightsRequest, 'kind' | 'language' | 'reachedOn' | 'name' | 'ground'>, key: StepKey): string {
    const tr = this.languages.in(request.language);
    return tr.t(`requests.letter.${key}`, { kind: tr.t(`requests.kindOf.${request.kind}`), date: tr.date(noon(request.reachedOn)) });
  }

  /** Why figures of use cannot be erased for one reader, and what of a visit can (D10). */
  statistics({ language, reachedOn, personId }: Pick<RightsRequest, 'language' | 'reachedOn' | 'personId'>): string {
    const tr = this.languages.in(language);
    const date = tr.date(noon(reachedOn));
    return [tr.t('requests.letter.statistics', { date }), ...(personId === null ? [] : [tr.t('requests.letter.statistics.sessions')])].join('\n\n');
  }

  /** Every answer says how to complain (R8). Whatever tells something about a person goes to the address on file, never to one given in the request alone (R15). */
  async send(request: RightsRequest, letter: string, by: Actor): Promise<void> {
    const tr = this.languages.in(request.language);
    const to = await this.recipient(request);
    if (!to) return;
    const ground = request.ground ? [tr.t('requests.letter.ground', { ground: tr.t(`requests.ground.${request.ground}`), article: groundOf(request.ground).article })] : [];
    await this.mail.enqueue({
      view: letterMail, to, from: { name: tr.t('platform.name'), replyTo: this.config.CONTACT_EMAIL }, about: ['rightsRequest', request.id], senderId: by.personId,
      model: { subject: tr.t('requests.letter.subject', { kind: tr.t(`requests.kindOf.${request.kind}`) }), paragraphs: [...letter.split(/\n{2,}/), ...ground, tr.t('requests.letter.complain')], button: null },
    });
  }

  async received(request: RightsRequest): Promise<void> {
    const tr = this.languages.in(request.language);
    const to = await this.recipient(request);
    if (!to) return;
    await this.mail.enqueue({
      view: letterMail, to, from: { name: tr.t('platform.name'), replyTo: this.config.CONTACT_EMAIL }, about: ['rightsRequest', request.id],
      model: { subject: tr.t('requests.mail.received.subject'), paragraphs: [tr.t('requests.mail.received', { kind: tr.t(`requests.kindOf.${request.kind}`), date: tr.date(noon(request.dueOn)) })], button: null },
    });
  }

  /** To an address that someone gave: whether it is theirs shows when they open the link. The same for everyone. */
  async confirm(request: RightsRequest): Promise<void> {
    const tr = this.languages.in(request.language);
    if (!request.address) return;
    await this.mail.enqueue({
      view: confirmMail, to: { personId: null, address: request.address, name: request.name, language: request.language }, from: { name: tr.t('platform.name'), replyTo: this.config.CONTACT_EMAIL },
      about: ['rightsRequest', request.id], link: { kind: confirmPurpose, id: request.id },
      model: { subject: tr.t('requests.mail.confirm.subject'), paragraphs: [tr.t('requests.mail.confirm', { hours: hoursToConfirm })], label: tr.t('requests.mail.confirm.link') },
    });
  }

  /** The request whose address is confirmed by this secret, once. */
  async open(secret: string, redeem: boolean): Promise<number | null> {
    const token = await (redeem ? this.tokens.redeem(confirmPurpose, secret) : this.tokens.find(confirmPurpose, secret));
    return token?.subjectId ?? null;
  }

  /** To every administrator: a request has come, or its time is nearly over. */
  async desk(request: Pick<RightsRequest, 'publicId' | 'kind' | 'dueOn'>, left: number | null = null): Promise<void> {
    const about = left === null ? 'arrived' : 'warn';
    await this.platform.toAdministrators((tr) => ({
      view: letterMail,
      model: {
        subject: tr.t(`requests.mail.${about}.subject`, { days: left }), paragraphs: [tr.t(`requests.mail.${about}`, { kind: tr.t(`requests.kindOf.${request.kind}`), date: tr.date(noon(request.dueOn)) })],
        button: { href: this.platform.href(requestsUrls.request({ lang: tr.language, rightsRequest: request.publicId })), label: tr.t('requests.mail.open') },
      },
    }));
  }

  private async recipient(request: RightsRequest): Promise<{ personId: number | null; address: string; name: string; language: Language } | null> {
    const onFile = request.personId === null ? null : await this.people.recipient(request.personId);
    if (onFile) return onFile;
    return request.address ? { personId: null, address: request.address, name: request.name, language: request.language } : null;
  }
}
