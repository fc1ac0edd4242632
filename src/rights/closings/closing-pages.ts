import { Injectable } from '@nestjs/common';
import { editorialUrls } from '../../editorial/urls.js';
import type { Journal } from '../../journals/journal.entity.js';
import { fromLocalized, localizedTextareas } from '../../journals/localized.js';
import { item } from '../../journals/staff-form.view.js';
import { languages } from '../../platform/i18n/texts.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { AnnouncementForm, StepForm } from './closing-forms.js';
import { closingSteps, type ClosingStep } from './closing.entities.js';
import type { ClosingPage } from './closing.view.js';
import { Closings, mayTake, notedSteps, type ClosingState } from './closings.js';
import { closingsUrls } from './urls.js';

/** What was typed beside a step, and is to be mended. */
interface Noted {
  step: ClosingStep;
  form: Form<StepForm>;
}

@Injectable()
export class ClosingPages {
  constructor(private readonly closings: Closings) {}

  async page(journal: Journal, context: RequestContext, typed: Form<AnnouncementForm> | null = null, noted: Noted | null = null): Promise<ClosingPage> {
    const { translator: tr, language: lang } = context;
    const at = { lang, journal: journal.path };
    const state = await this.closings.state(journal.id);
    const form = typed ?? new Form<AnnouncementForm>({ language: [...languages], announcement: fromLocalized(state.closing?.announcement ?? {}, languages), movedTo: state.closing?.movedTo ?? '', articleAddress: state.closing?.articleAddress ?? '', redirects: state.closing?.redirects ?? false });
    const make = new FieldMaker(form, tr);
    const made = state.export;
    return {
      title: tr.t('closings.titleOf', { journal: tr.pick(journal.name).text }), intro: tr.t('closings.intro'), errors: noted ? { title: tr.t('form.problem'), errors: [{ href: `#note-${noted.step}`, text: new FieldMaker(noted.form, tr).field('note', { label: 'closings.note' }).error ?? '' }] } : make.summary(),
      crumbs: { items: [{ label: tr.t('closings.title'), href: closingsUrls.list({ lang }) }, { label: tr.pick(journal.name).text, href: null }] },
      export: {
        title: tr.t('closings.export'), text: tr.t('closings.exportText'), action: closingsUrls.export(at), submit: tr.t('closings.exportMake'),
        state: made === null ? null : made.fileId && made.madeAt && made.madeAt >= made.askedAt ? tr.t('closings.exportMade', { time: tr.dateTime(made.madeAt) }) : tr.t('closings.exportAsked', { time: tr.dateTime(made.askedAt) }),
        download: made?.fileId ? { label: tr.t('closings.download'), href: closingsUrls.download(at) } : null,
      },
      stepsTitle: tr.t('closings.steps'),
      steps: closingSteps.map((step, index) => this.step(step, index, state, at, context, noted)),
      announcement: {
        title: tr.t('closings.announcement'), text: tr.t('closings.announcementText'), action: closingsUrls.announce(at), languages: form.values.language, submit: tr.t(state.closing ? 'closings.announceAgain' : 'closings.announce'), primary: state.closing === null,
        items: [
          ...localizedTextareas(form, 'announcement', tr, { label: 'closings.announcementWords', rows: 2, maxlength: 1_000 }).map(item.textarea),
          item.field(make.field('movedTo', { label: 'closings.movedTo', hint: 'closings.movedToHint', type: 'url', autocomplete: 'off' })),
          item.field(make.field('articleAddress', { label: 'closings.articleAddress', hint: 'closings.articleAddressHint', maxlength: 500, autocomplete: 'off' })),
          item.checkbox(make.checkbox('redirects', { label: 'closings.redirects', hint: 'closings.redirectsHint' })),
        ],
      },
    };
  }

  private step(step: ClosingStep, index: number, { done, next, live }: ClosingState, at: { lang: string; journal: string }, { translator: tr }: RequestContext, noted: Noted | null): ClosingPage['steps'][number] {
    const taken = done.get(step);
    const blocked = step === 'work' && live.length > 0;
    const make = new FieldMaker(noted?.step === step ? noted.form : new Form(new StepForm()), tr);
    return {
      title: tr.t('closings.numbered', { number: index + 1, step: tr.t(`closings.step.${step}`) }), text: tr.t(`closings.step.${step}.text`),
      state: taken ? { text: tr.t('closings.state.done'), color: 'success' } : step === next ? { text: tr.t('closings.state.next'), color: 'info' } : { text: tr.t('closings.state.later'), color: 'neutral' },
      done: taken ? tr.date(taken.doneAt) : null, note: taken?.note ?? null,
      counts: Object.entries(taken?.counts ?? {}).map(([name, count]) => tr.t('closings.count', { name: tr.t(`closings.of.${name}`), count })),
      links: step === 'announce' && !taken ? [{ label: tr.t('closings.step.announce.write'), href: '#announcement-title' }] : step === 'handOver' ? [{ label: tr.t('closings.dois'), href: closingsUrls.articles(at) }] : blocked && !taken ? live.map(({ id }) => ({ label: tr.t('closings.manuscript', { number: id }), href: editorialUrls.submission({ ...at, submission: id }) })) : [],
      form: !mayTake(step, { next }) || blocked ? null : {
        action: closingsUrls.step({ ...at, step }), submit: tr.t(`closings.step.${step}.act`),
        note: notedSteps.includes(step) ? { ...make.textarea('note', { label: 'closings.note', hint: 'closings.noteHint', rows: 2, maxlength: 1_000, required: true }), id: `note-${step}` } : null,
      },
    };
  }
}
