import { Injectable } from '@nestjs/common';
import { page, type Page } from '../../platform/web/answers.js';
import type { RequestContext } from '../../platform/web/request.js';
import { stepView } from '../links/step.view.js';
import { orcidShown, type OrcidShown } from '../person/orcid.js';
import type { Facts } from '../profile/profile.view.js';
import { accountsUrls } from '../urls.js';
import type { Reason } from './come-back.js';
import type { ElsewhereUnknownPage } from './elsewhere.view.js';
import type { Returned } from './errands.js';
import { providerName } from './providers.js';
import { isExternalType, type ExternalType, type Told } from './told.js';
import { elsewhereUrls } from './urls.js';

/** Draws what people see who come back from elsewhere and are not in. */
@Injectable()
export class ElsewherePages {
  unknown(ctx: RequestContext, errand: Returned): ElsewhereUnknownPage {
    const { translator: { t }, language: lang } = ctx;
    const type = errand.type as ExternalType;
    const name = { provider: providerName[type] };
    return {
      title: t('elsewhere.unknown.title', name), text: t('elsewhere.unknown.text', name), ...this.told(ctx, type, errand.told),
      connect: {
        heading: t('elsewhere.unknown.connect'), text: t('elsewhere.unknown.connect.text', name), label: t('elsewhere.unknown.connect.submit'),
        href: accountsUrls.signIn({ lang }, { next: elsewhereUrls.confirm({ lang }) }),
      },
      register: {
        heading: t('elsewhere.unknown.register'), text: t('elsewhere.unknown.register.text', name), label: t('signIn.register'), href: accountsUrls.register({ lang }, { with: type }),
      },
    };
  }

  /** What was told of someone, as the person sees it before anything is done with it. */
  told({ translator: { t } }: RequestContext, type: ExternalType, told: Told): { orcid: OrcidShown | null; facts: Facts } {
    const lines: [string, string | null][] = [['elsewhere.told.name', told.name], ['elsewhere.told.affiliation', told.affiliation]];
    return {
      orcid: type === 'orcid' ? orcidShown(told.subject, true) : null,
      facts: { items: lines.flatMap(([term, text]) => (text ? [{ term: t(term), values: [{ text, href: null, lang: null }] }] : [])) },
    };
  }

  failed({ translator: { t }, language: lang }: RequestContext, about: { why: Reason; type: unknown; wanted: 'signIn' | 'link' }): Page {
    const name = { provider: isExternalType(about.type) ? providerName[about.type] : t('elsewhere.someProvider') };
    const back = about.wanted === 'link' ? { label: t('elsewhere.connected'), href: elsewhereUrls.connected({ lang }) } : { label: t('signIn.title'), href: accountsUrls.signIn({ lang }) };
    return page(stepView, {
      title: t(`elsewhere.failed.${about.why}.title`, name), texts: [t(`elsewhere.failed.${about.why}`, name), ...(about.wanted === 'signIn' && about.why !== 'closed' ? [t('elsewhere.failed.password')] : [])],
      form: null, links: [back],
    }, { status: about.why === 'unavailable' ? 503 : 403 });
  }
}
