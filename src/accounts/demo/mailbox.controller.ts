import { Controller, Get, Param, Query } from '@nestjs/common';
import { Public } from '../../access/marks.js';
import { page, type Page } from '../../platform/web/answers.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { accountsUrls } from '../urls.js';
import { Demo } from './demo.js';
import { DemoMailbox, linksOf } from './mailbox.js';
import { mailboxMailView, mailboxView } from './mailbox.view.js';

/** Every mail that the demo has sent. */
@Controller()
export class MailboxController {
  constructor(private readonly demo: Demo, private readonly mailbox: DemoMailbox) {}

  @Get(accountsUrls.demoMailbox.pattern)
  @Public()
  async list(@Context() { translator: tr }: RequestContext, @Query('to') to: unknown): Promise<Page> {
    await this.demo.orNotFound();
    const mails = await this.mailbox.list();
    const people = new Map(mails.map((mail) => [mail.to.address, mail.to.name || mail.to.address]));
    const chosen = typeof to === 'string' && people.has(to) ? to : '';
    return page(mailboxView, {
      title: tr.t('demo.mailbox.title'), text: tr.t('demo.mailbox.text'), action: accountsUrls.demoMailbox(),
      to: {
        id: 'to', name: 'to', label: tr.t('demo.mailbox.to'), hint: null, error: null, required: true,
        options: [{ value: '', label: tr.t('demo.mailbox.everyone'), selected: chosen === '' },
          ...[...people].sort(([, a], [, b]) => a.localeCompare(b)).map(([value, label]) => ({ value, label, selected: value === chosen }))],
      },
      mails: mails.filter((mail) => !chosen || mail.to.address === chosen).map((mail) => ({
        href: accountsUrls.demoMail({ mail: mail.id }), to: mail.to.name || mail.to.address, subject: mail.subject, iso: mail.at, time: tr.dateTime(new Date(mail.at)),
      })),
      nothing: { title: tr.t('demo.mailbox.empty.title'), text: tr.t('demo.mailbox.empty.text'), action: null },
    });
  }

  @Get(accountsUrls.demoMail.pattern)
  @Public()
  async read(@Context() { translator: tr, language }: RequestContext, @Param('mail') id: string): Promise<Page> {
    await this.demo.orNotFound();
    const mail = found(await this.mailbox.one(id));
    const fact = (key: string, text: string) => ({ term: tr.t(`demo.mailbox.${key}`), values: [{ text, href: null, lang: null }] });
    const address = ({ name, address }: { name: string; address: string }): string => (name ? `${name} <${address}>` : address);
    return page(mailboxMailView, {
      title: mail.subject,
      back: { label: tr.t('demo.mailbox.back'), href: accountsUrls.demoMailbox() },
      facts: {
        items: [
          fact('from', address(mail.from)), fact('to', address(mail.to)),
          ...(mail.replyTo ? [fact('replyTo', address(mail.replyTo))] : []), fact('time', tr.dateTime(new Date(mail.at))),
        ],
      },
      text: mail.text,
      lang: mail.headers['Content-Language'] ?? language,
      linksHeading: tr.t('demo.mailbox.links'),
      links: linksOf(mail.html),
    }, { head: { bodyClass: 'wide' } });
  }
}
