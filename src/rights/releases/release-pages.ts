import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { item as formItem, type StaffFormPage } from '../../journals/staff-form.view.js';
import { capital } from '../../platform/i18n/capital.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { ListPage } from '../pages/list.view.js';
import type { RequestFacts } from '../requests/requests.policy.js';
import { requestsUrls } from '../requests/urls.js';
import { Anonymous } from './anonymous.query.js';
import { ReleaseForm } from './release.form.js';
import { Releases, type Asked } from './releases.js';
import { releasesUrls } from './urls.js';
import { itemKey, type WithheldItem } from './withheld.js';

export const itemSaid = ({ datum, submission }: WithheldItem, tr: Translator): string =>
  [capital(datum.what[tr.language]), ...(submission === null ? [] : [tr.t('ownData.manuscript', { number: submission })])].join(' · ');

/** What the administrator sees of what is withheld from the person of a request. */
@Injectable()
export class ReleasePages {
  constructor(private readonly releases: Releases, private readonly anonymous: Anonymous) {}

  async list({ language: lang, translator: tr }: RequestContext, request: RequestFacts, by: Actor): Promise<ListPage> {
    const asked = await this.releases.asked(request, by);
    const items = asked ? await this.releases.items(asked, by) : [];
    const at = { lang, rightsRequest: request.publicId };
    return {
      title: tr.t('release.title'), crumbs: [{ label: tr.t('requests.title'), href: requestsUrls.queue({ lang }) }, { label: tr.t('release.back'), href: requestsUrls.request(at) }, { label: tr.t('release.title'), href: null }], intro: tr.t('release.intro'), tabs: null, links: [], filter: null,
      columns: [tr.t('release.what'), tr.t('release.provision'), tr.t('release.state')],
      rows: items.map((item) => ({
        title: itemSaid(item, tr), href: item.released || !asked?.open ? null : releasesUrls.item({ ...at, item: itemKey(item) }),
        cells: [
          { label: tr.t('release.provision'), text: tr.t(item.unlisted ? 'release.provision.unlisted' : 'release.provision.short'), tag: null },
          { label: tr.t('release.state'), text: '', tag: item.released ? { text: tr.t('release.released', { date: tr.date(item.released.at) }), color: 'success' } : { text: tr.t(item.unlisted ? 'release.unlisted' : 'release.withheld'), color: item.unlisted ? 'warning' : 'neutral' } },
        ],
      })),
      none: { title: tr.t('release.none'), text: tr.t(asked ? 'release.none.text' : 'release.none.unknown'), action: null }, previous: null, next: null,
    };
  }

  /** The text is proposed without the names that must not be in it. */
  async form({ language: lang, translator: tr }: RequestContext, { request, asked }: { request: RequestFacts; asked: Asked }, key: string, by: Actor, typed: Form<ReleaseForm> | null): Promise<StaffFormPage> {
    const item = found((await this.releases.items(asked, by)).find((one) => itemKey(one) === key && !one.released));
    const named = await this.anonymous.named(asked.personId, item.text);
    const fields = new FieldMaker(typed ?? new Form(Object.assign(new ReleaseForm(), { text: await this.anonymous.struck(asked.personId, item.text) })), tr);
    const at = { lang, rightsRequest: request.publicId };
    return {
      title: itemSaid(item, tr), crumbs: { items: [{ label: tr.t('requests.title'), href: requestsUrls.queue({ lang }) }, { label: tr.t('release.back'), href: requestsUrls.request(at) }, { label: tr.t('release.title'), href: releasesUrls.list(at) }, { label: itemSaid(item, tr), href: null }] },
      intro: [...(item.unlisted ? [tr.t('release.form.unlisted')] : []), named.length > 0 ? tr.t('release.form.struck', { names: tr.list(named) }) : tr.t('release.form.text')].join(' '),
      errors: fields.summary(), action: releasesUrls.item({ ...at, item: key }), languages: [],
      items: [
        formItem.textarea(fields.textarea('text', { label: 'release.text', hint: 'release.text.hint', required: true, rows: 12, maxlength: 20_000 })),
        formItem.textarea(fields.textarea('reason', { label: 'release.reason', hint: 'release.reason.hint', required: true, rows: 3, maxlength: 2000 })),
      ],
      submit: tr.t('release.submit'), cancel: { label: tr.t('form.cancel'), href: releasesUrls.list(at) },
    };
  }
}
