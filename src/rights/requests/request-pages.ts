import { Inject, Injectable } from '@nestjs/common';
import { accountsUrls } from '../../accounts/urls.js';
import { noon } from '../../platform/days.js';
import { languageNames, languages } from '../../platform/i18n/texts.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { ErasureWords } from '../erasure/erasure-words.js';
import { QUEUE_LINKS, REQUEST_TOOLS, type QueueLink, type RequestTool } from '../rights-part.js';
import { fulfilments, isOpen, stepKeys, stepOf, type RequestState, type StepKey } from './course.js';
import { daysLeft, latestOn } from './deadline.js';
import { groundOf, groundsFor } from './refusal-grounds.js';
import type { EnterForm, PersonForm, StepForm } from './request.forms.js';
import { channels, kindNames } from './request-kinds.js';
import { RequestLetters } from './request-letters.js';
import { Requests } from './requests.js';
import type { RequestFacts } from './requests.policy.js';
import { pagesOf, queueTabs, RequestsQuery, type QueueTab, type RequestRow } from './requests.query.js';
import type { EnterPage, QueuePage, RequestPage, StepPage } from './requests.views.js';
import { requestsUrls } from './urls.js';

type Tag = QueuePage['rows'][number]['state'];

const colors: Record<RequestState, Tag['color']> = {
  unconfirmed: 'neutral', received: 'info', identityAsked: 'warning', confirmed: 'info', inProgress: 'info', fulfilled: 'success', partlyFulfilled: 'success', refused: 'neutral', withdrawn: 'neutral', notIdentifiable: 'neutral', closed: 'neutral',
};
/** The steps that lead on stand first among the links. */
const onward: readonly StepKey[] = ['fulfil', 'confirmIdentity', 'close', 'begin'];

export const stateTag = (state: RequestState, tr: Translator): Tag => ({ text: tr.t(`requests.state.${state}`), color: colors[state] });

/** What the web administrator sees of the queue. */
@Injectable()
export class RequestPages {
  constructor(
    private readonly query: RequestsQuery,
    private readonly requests: Requests,
    private readonly letters: RequestLetters,
    private readonly erased: ErasureWords,
    @Inject(REQUEST_TOOLS) private readonly tools: readonly RequestTool[],
    @Inject(QUEUE_LINKS) private readonly beside: readonly QueueLink[],
  ) {}

  async queue({ language: lang, translator: tr }: RequestContext, tab: QueueTab, number: number): Promise<QueuePage> {
    const rows = await this.query.queue(tab, number);
    const turn = (page: number, label: string) => (page < 1 || page > pagesOf(rows) ? null : { label: tr.t(label), href: requestsUrls.queue({ lang }, { tab, page }) });
    return {
      title: tr.t('requests.title'), intro: tr.t('requests.intro'), beside: this.beside.map(({ label, href }) => ({ label: tr.t(label), href: href({ lang }) })), enter: { label: tr.t('requests.enter'), href: requestsUrls.enter({ lang }) },
      tabs: { label: tr.t('requests.title'), items: (Object.keys(queueTabs) as QueueTab[]).map((one) => ({ label: tr.t(`requests.tab.${one}`), href: requestsUrls.queue({ lang }, { tab: one }), current: one === tab })) },
      columns: { what: tr.t('requests.column.what'), who: tr.t('requests.column.who'), reached: tr.t('requests.reached'), state: tr.t('requests.column.state'), left: tr.t('requests.column.left') },
      rows: rows.map((row) => ({
        href: requestsUrls.request({ lang, rightsRequest: row.publicId }), what: tr.t(`requests.kind.${row.kind}`), who: row.name, reached: tr.date(noon(row.reachedOn)), state: stateTag(row.state, tr), left: this.left(row, tr),
      })),
      none: { title: tr.t('requests.none'), text: tr.t(`requests.none.${tab}`), action: null }, previous: turn(number - 1, 'requests.previous'), next: turn(number + 1, 'requests.next'),
    };
  }

  enter({ language: lang, translator: tr }: RequestContext, form: Form<EnterForm>): EnterPage {
    const fields = new FieldMaker(form, tr);
    return {
      title: tr.t('requests.enter'), crumbs: [{ label: tr.t('requests.title'), href: requestsUrls.queue({ lang }) }, { label: tr.t('requests.enter'), href: null }], texts: [tr.t('requests.enter.text')],
      errors: fields.summary(['kind', 'channel', 'language', 'name', 'address', 'reachedOn']), action: requestsUrls.enter({ lang }), submit: tr.t('requests.enter.submit'), cancel: { label: tr.t('form.cancel'), href: requestsUrls.queue({ lang }) }, list: null,
      selects: [
        fields.select('kind', { label: 'requests.kind', required: true, options: [{ value: '', label: tr.t('requests.kind.choose') }, ...kindNames.map((kind) => ({ value: kind, label: tr.t(`requests.kind.${kind}`) }))] }),
        fields.select('channel', { label: 'requests.channel', required: true, options: channels.filter((channel) => channel !== 'service').map((channel) => ({ value: channel, label: tr.t(`requests.channel.${channel}`) })) }),
        fields.select('language', { label: 'requests.language', required: true, options: languages.map((code) => ({ value: code, label: languageNames[code] })) }),
      ],
      fields: [
        fields.field('name', { label: 'requests.name', required: true, maxlength: 200 }), fields.field('address', { label: 'requests.address', type: 'email', hint: 'requests.address.hint' }),
        fields.field('reachedOn', { label: 'requests.reachedOn', type: 'date', required: true, hint: 'requests.reachedOn.hint' }),
      ],
      words: fields.textarea('words', { label: 'requests.words.of', required: true, rows: 8, maxlength: 5000 }),
    };
  }

  async request({ language: lang, translator: tr }: RequestContext, facts: RequestFacts, form: Form<PersonForm>): Promise<RequestPage> {
    const row = found(await this.query.one(facts.id));
    const at = { lang, rightsRequest: row.publicId };
    const open = isOpen(row.state);
    const barred = await this.erased.barred(row);
    const possible = stepKeys.filter((key) => stepOf(key).from.includes(row.state) && !barred.includes(key));
    const ordered = [...onward.filter((key) => possible.includes(key)), ...possible.filter((key) => !onward.includes(key))];
    const fields = new FieldMaker(form, tr);
    const tools = row.state === 'closed' ? [] : this.tools.filter(({ kinds }) => kinds.includes(row.kind)).map(({ label, href }) => ({ label: tr.t(label), href: href(at) }));
    return {
      title: `${tr.t(`requests.kind.${row.kind}`)}: ${row.name}`, crumbs: [{ label: tr.t('requests.title'), href: requestsUrls.queue({ lang }) }, { label: row.name, href: null }],
      state: stateTag(row.state, tr), left: open ? this.left(row, tr) : null, facts: { items: this.facts(row, tr) },
      words: { heading: tr.t('requests.words.of'), text: row.words, lang: row.language },
      letter: row.answer ? { heading: tr.t('requests.letter'), text: row.answer, lang: row.language } : null,
      person: {
        heading: tr.t('requests.person'), text: tr.t(row.person ? (row.person.name.trim() ? 'requests.person.known' : 'requests.person.erased') : 'requests.person.unknown'),
        link: row.person && row.person.name.trim() !== '' ? { label: row.person.name, href: accountsUrls.person({ lang, person: row.person.publicId }) } : null,
        form: open ? { action: requestsUrls.person(at), folded: row.person && fields.summary() === null ? tr.t('requests.person.change') : null, errors: fields.summary(), address: fields.field('address', { label: 'requests.person.address', type: 'email', hint: 'requests.person.hint' }), submit: tr.t('requests.person.connect') } : null,
      },
      steps: ordered.length === 0 ? null : { heading: tr.t('requests.steps'), links: ordered.map((key, index) => ({ label: tr.t(`requests.step.${key}`), href: requestsUrls.step({ ...at, step: key }), primary: index === 0 })) },
      tools: tools.length === 0 ? null : { heading: tr.t(open ? 'requests.tools' : 'requests.tools.after'), links: tools },
      history: {
        heading: tr.t('requests.history'),
        items: (await this.query.history(row.id)).map(({ at: when, kind, by }) => ({ iso: when.toISOString(), time: tr.dateTime(when), text: tr.t(`history.${kind}`), actor: by, detail: null })),
      },
    };
  }

  async step({ language: lang, translator: tr }: RequestContext, facts: RequestFacts, key: StepKey, form: Form<StepForm>): Promise<StepPage> {
    const row = found(await this.query.one(facts.id));
    const { needs } = stepOf(key);
    const fields = new FieldMaker(form, tr);
    const at = { lang, rightsRequest: row.publicId };
    const grounds = needs.includes('ground');
    return {
      title: tr.t(`requests.step.${key}`), crumbs: [{ label: tr.t('requests.title'), href: requestsUrls.queue({ lang }) }, { label: row.name, href: requestsUrls.request(at) }, { label: tr.t(`requests.step.${key}`), href: null }],
      texts: [tr.t(`requests.step.${key}.text`, { date: tr.date(noon(latestOn(row.reachedOn))) })], errors: fields.summary(), action: requestsUrls.step({ ...at, step: key }), seen: form.values.seen || String(facts.steps),
      selects: grounds ? [fields.select('ground', { label: 'requests.ground', required: true, options: [{ value: '', label: tr.t('requests.ground.choose') }, ...groundsFor(row.kind, await this.query.publicBody()).map((ground) => ({ value: ground, label: `${tr.t(`requests.ground.${ground}`)} (${groundOf(ground).article})` }))] })] : [],
      fields: [
        ...(needs.includes('until') ? [fields.field('until', { label: 'requests.until', type: 'date', required: true })] : []),
        ...(needs.includes('shown') ? [fields.field('shown', { label: 'requests.shown', required: true, hint: 'requests.shown.hint', maxlength: 500 })] : []),
      ],
      areas: [
        ...(needs.includes('doubt') ? [fields.textarea('doubt', { label: 'requests.doubt', required: true, rows: 3, maxlength: 2000 })] : []),
        ...(needs.includes('reason') ? [fields.textarea('reason', { label: 'requests.reason', required: true, rows: 3, maxlength: 1000 })] : []),
        ...(grounds ? [fields.textarea('weighing', { label: 'requests.weighing', hint: 'requests.weighing.hint', rows: 5, maxlength: 5000 })] : []),
        ...(needs.includes('letter') ? [fields.textarea('letter', { label: 'requests.letter', required: true, hint: 'requests.letter.hint', rows: 12, maxlength: 10_000, lang: row.language })] : []),
      ],
      appended: needs.includes('letter') ? { heading: tr.t('requests.letter.appended'), texts: [...(grounds ? [tr.t('requests.letter.appended.ground')] : []), tr.t('requests.letter.complain')] } : null,
      submit: tr.t(needs.includes('letter') ? 'requests.step.send' : 'requests.step.do'), cancel: { label: tr.t('form.cancel'), href: requestsUrls.request(at) },
    };
  }

  /** A fresh form: the letter is proposed in the person's language. */
  async fresh(facts: RequestFacts, key: StepKey, statistics: boolean): Promise<{ letter: string; until: string; seen: string; ground: string }> {
    const row = found(await this.query.one(facts.id));
    const { needs } = stepOf(key);
    const done = fulfilments.includes(key) ? await this.erased.of(row) : [];
    return { letter: needs.includes('letter') ? [statistics ? this.letters.statistics(row) : this.letters.draft(row, key), ...done].join('\n\n') : '', ground: statistics ? 'anonymous' : '', until: needs.includes('until') ? latestOn(row.reachedOn) : '', seen: String(row.steps) };
  }

  private facts(row: RequestRow, tr: Translator): RequestPage['facts']['items'] {
    const fact = (key: string, text: string | null) => (text ? [{ term: tr.t(key), values: [{ text, href: null, lang: null }] }] : []);
    return [
      ...fact('requests.channel', tr.t(`requests.channel.${row.channel}`)), ...fact('requests.journal', row.journal && tr.pick(row.journal).text), ...fact('requests.address', row.address),
      ...fact('requests.language', languageNames[row.language]), ...fact('requests.reached', tr.date(noon(row.reachedOn))), ...fact('requests.due', tr.date(noon(row.dueOn))),
      ...fact('requests.extended', row.extensionReason), ...fact('requests.doubt', row.doubt),
      ...fact('requests.shown', row.shown && tr.t('requests.shown.by', { what: row.shown, name: row.checkedBy ?? '', time: row.checkedAt ? tr.dateTime(row.checkedAt) : '' })),
      ...fact('requests.ground', row.ground && `${tr.t(`requests.ground.${row.ground}`)} (${groundOf(row.ground).article})`), ...fact('requests.weighing', row.weighing),
      ...fact('requests.answered', row.answeredAt && `${tr.dateTime(row.answeredAt)}${row.answeredBy ? `, ${row.answeredBy}` : ''}`),
    ];
  }

  private left({ state, dueOn }: { state: RequestState; dueOn: string }, tr: Translator): Tag | null {
    if (!isOpen(state)) return null;
    const left = daysLeft(dueOn, this.requests.today());
    return { text: left < 0 ? tr.t('requests.late', { days: -left }) : tr.t('requests.left', { days: left }), color: left <= 3 ? 'danger' : left <= 10 ? 'warning' : 'neutral' };
  }
}
