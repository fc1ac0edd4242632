import { Controller, Get, Param, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { accountsUrls } from '../../accounts/urls.js';
import { sameAddress } from '../../contributors/contributors.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { idFrom, NotFound } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { bylineUrls } from '../bylines/urls.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf, type Place } from '../place.js';
import { taskUrls } from '../tasks/urls.js';
import { BouncedMail, type Returned } from './bounced-mail.js';
import { bouncedView, type BouncedPage } from './bounced.view.js';
import { bouncedUrls } from './urls.js';

class BouncedForm {
  @IsIn(['again', 'leave'])
  what = '';
}

/** A letter about a manuscript that did not reach anyone. */
@Controller()
export class BouncedController {
  constructor(private readonly mail: BouncedMail, private readonly frame: SubmissionFrame) {}

  @Get(bouncedUrls.bounced.pattern)
  @Can('returnedMail.handle')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('letter') letter: string): Promise<Page<BouncedPage>> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const returned = await this.mail.of(facts.id, idFrom(letter));
    const fact = (key: string, text: string) => ({ term: tr.t(key), values: [{ text, href: null, lang: null }] });
    const name = returned.toName || returned.toAddress;
    const todo = returned.settled ? { text: tr.t('bounced.settled'), correct: null } : this.todo(returned, at, tr);
    return page(bouncedView, {
      title: tr.t('bounced.title', { name }), frame: await this.frame.of(ctx, actor, facts, { label: 'bounced.crumb', here: '' }), lede: tr.t('bounced.lede', { name }),
      facts: {
        items: [
          fact('bounced.letter', returned.subject ?? tr.t('bounced.discussion')), fact('bounced.to', returned.toAddress), fact('bounced.when', tr.dateTime(returned.failedAt)),
          fact('bounced.why', tr.t(`bounced.why.${reasonOf(returned.failure)}`, { code: returned.failure })), fact('bounced.now', returned.address ?? tr.t('bounced.noAddress')),
        ],
      },
      heading: tr.t('bounced.what'), ...todo, action: bouncedUrls.bounced({ ...at, letter: returned.id }),
      again: returned.settled || !returned.address ? null : tr.t('bounced.again'), leave: returned.settled ? null : tr.t('bounced.leave'),
    });
  }

  @Post(bouncedUrls.bounced.pattern)
  @Can('returnedMail.handle')
  async settle(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('letter') letter: string, @Posted(BouncedForm) form: Form<BouncedForm>): Promise<Redirect> {
    if (form.invalid) throw new NotFound();
    if (form.values.what === 'again') await this.mail.again(facts.id, actor, idFrom(letter));
    else await this.mail.leave(facts.id, actor, idFrom(letter));
    return redirect(taskUrls.tasks(placeOf(facts, ctx)));
  }

  /** Where the address is corrected depends on whose it is; a person's own is never changed from here (A8, A17). */
  private todo(returned: Returned, at: Place, { t }: Translator): Pick<BouncedPage, 'text' | 'correct'> {
    if (!returned.address) return { text: t('bounced.noAddress'), correct: null };
    if (!sameAddress(returned.address, returned.toAddress)) return { text: t('bounced.changed'), correct: null };
    if (returned.contributorId !== null) return { text: t('bounced.same'), correct: { href: bylineUrls.contributor({ ...at, contributor: returned.contributorId }), label: t('bounced.correct.contributor') } };
    if (returned.personPublicId === null || !returned.hasAccount) return { text: t('bounced.correct.invited'), correct: null };
    return { text: t('bounced.same'), correct: { href: accountsUrls.journalPerson({ journal: at.journal, lang: at.lang, person: returned.personPublicId }), label: t('bounced.correct.person') } };
  }
}

const reasonOf = (code: string): 'address' | 'mailbox' | 'other' => (code.startsWith('5.1.') || code === '5.0.0' ? 'address' : code.startsWith('5.2.') ? 'mailbox' : 'other');
