import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { nameOfContributor, shownContributorOf } from '../../contributors/contributors.js';
import { Journals } from '../../journals/journals.js';
import type { Section } from '../../journals/section.entity.js';
import { licenceOf } from '../../journals/licences.js';
import { FieldMaker, type ErrorSummary } from '../../platform/web/fields.js';
import { noon } from '../../platform/days.js';
import { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { html } from '../../platform/files/kinds.js';
import { Galleys } from '../../publishing/galleys.js';
import { issueLabel } from '../../publishing/issue-label.js';
import type { Issue } from '../../publishing/issue.entity.js';
import { Issues } from '../../publishing/issues.js';
import { publishingUrls } from '../../publishing/urls.js';
import { Manuscripts, type NamedManuscript } from '../authoring/manuscripts.js';
import { bylineUrls } from '../bylines/urls.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import type { SubmissionFacts } from '../facts.js';
import { galleyAccept } from '../file-kinds.js';
import { htmlPartUrls } from '../html-parts/urls.js';
import { placeOf } from '../place.js';
import { SubmissionFiles } from '../submission-files.js';
import { titleOf } from '../title.js';
import { editorialUrls } from '../urls.js';
import { finishedSteps } from './entering-pages.js';
import type { FinishingPage } from './finishing.view.js';
import { GalleyForm } from '../galley.form.js';
import { finishedUrls } from './urls.js';

/** The second half of a finished article: its files, what readers will see of it, and the button. */
@Injectable()
export class FinishingPages {
  constructor(
    private readonly policy: Policy,
    private readonly manuscripts: Manuscripts,
    private readonly galleys: Galleys,
    private readonly files: SubmissionFiles,
    private readonly issues: Issues,
    private readonly frame: SubmissionFrame,
    private readonly journals: Journals,
  ) {}

  async page(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, typed: Form<GalleyForm> | null, errors: ErrorSummary | null = null, { day, dayError }: { day: string; dayError: string | null } = { day: '', dayError: null }): Promise<FinishingPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const manuscript = await this.manuscripts.named(facts.id);
    const { publication } = manuscript;
    const section = (await this.journals.sections(facts.journalId)).find(({ id }) => id === publication.sectionId);
    const form = typed ?? new Form(Object.assign(new GalleyForm(), { label: 'PDF', language: publication.language }));
    const issue = publication.issueId === null ? null : await this.issues.byId(publication.issueId);
    const open = facts.stage === 'production';
    const can = (action: string): boolean => this.policy.allows(action, actor, facts);
    const make = new FieldMaker(form, tr);
    const summary = make.summary();
    const wrong = [...(summary?.errors ?? []), ...(errors?.errors ?? [])];
    return {
      title: tr.t('finished.step.publish'),
      frame: await this.frame.of(ctx, actor, facts, { label: 'finished.tab', here: finishedUrls.finish(at) }, publication),
      steps: finishedSteps(ctx, 2),
      errors: wrong.length > 0 ? { title: tr.t('form.problem'), errors: wrong } : null,
      state: this.state(ctx, facts, issue, publication.releaseOn), after: this.after(ctx, facts),
      facts: this.facts(ctx, manuscript, section, issue),
      changes: open || facts.stage === 'scheduled' ? [
        { label: tr.t('finished.change'), href: finishedUrls.article(at) },
        ...(can('contributors.edit') ? [{ label: tr.t('finished.changeContributors'), href: bylineUrls.contributors(at) }] : []),
      ] : [],
      galleys: await this.galleyRows(ctx, facts, publication.id, open && can('galley.edit')),
      add: open && can('galley.edit') ? {
        action: finishedUrls.galleys(at),
        label: make.field('label', { label: 'submission.galleyLabel', required: true, maxlength: 40 }),
        language: make.select('language', { label: 'submission.language', required: true, options: ['en', 'nb', 'nn', 'se'].map((value) => ({ value, label: tr.languageName(value) })) }),
        supplement: make.checkbox('supplement', { label: 'submission.supplement', hint: 'submission.supplement.hint' }),
        file: { id: 'file', name: 'file', label: tr.t('submission.galleyFile'), accept: galleyAccept, multiple: false, hint: tr.t('submission.galleyFile.hint'), error: null, required: true },
      } : null,
      release: open ? {
        action: finishedUrls.release(at), seen: String(facts.moves), text: tr.t('finished.release.text'), publish: tr.t('move.publish'),
        later: {
          submit: tr.t('finished.later.submit'),
          day: { id: 'day', name: 'day', label: tr.t('finished.later.day'), type: 'date', value: day, error: dayError, hint: tr.t('finished.later.hint'), required: false, autocomplete: 'off', inputmode: null, maxlength: null, lang: null },
        },
        schedule: issue && !issue.publishedAt ? tr.t('finished.schedule', { issue: issueLabel(tr, issue) }) : null,
      } : null,
    };
  }

  private state({ translator: tr }: RequestContext, { stage }: SubmissionFacts, issue: Issue | null, releaseOn: string | null): FinishingPage['state'] {
    if (stage === 'published') return { kind: 'success', title: tr.t('finished.published'), text: tr.t('finished.published.text'), live: false };
    if (stage === 'scheduled' && releaseOn !== null) return { kind: 'info', title: tr.t('finished.scheduled'), text: tr.t('finished.later.text', { date: tr.date(noon(releaseOn)) }), live: false };
    if (stage === 'scheduled') return { kind: 'info', title: tr.t('finished.scheduled'), text: tr.t('finished.scheduled.text', { issue: issue ? issueLabel(tr, issue) : '' }), live: false };
    return null;
  }

  private after(ctx: RequestContext, { id, stage }: SubmissionFacts): FinishingPage['after'] {
    const { t } = ctx.translator;
    const at = { journal: found(ctx.journal).path, lang: ctx.language };
    const another = { label: t('finished.enterAnother'), href: finishedUrls.enter(at), variant: 'secondary' };
    if (stage === 'published') return [{ label: t('mail.openArticle'), href: publishingUrls.article({ ...at, number: id }), variant: 'primary' }, another];
    return stage === 'scheduled' ? [another] : [];
  }

  private facts({ translator: tr }: RequestContext, { publication, contributors }: NamedManuscript, within: Section | undefined, issue: Issue | null): FinishingPage['facts'] {
    const item = (key: string, text: string | null, lang: string | null = null): FinishingPage['facts']['items'] => (text ? [{ term: tr.t(key), values: [{ text, href: null, lang }] }] : []);
    const section = tr.pick(within?.title ?? {});
    return {
      items: [
        ...item('details.title', titleOf(publication, tr), publication.language),
        { term: tr.t('finished.contributors'), values: contributors.map((one) => ({ text: nameOfContributor(shownContributorOf(one)), href: null, lang: null })) },
        ...item('submission.section', section.text, section.lang),
        ...item('submission.language', tr.languageName(publication.language)),
        ...item('submission.issue', issue ? issueLabel(tr, issue) : tr.t('finished.continuous')),
        ...item('submission.pages', publication.pages),
        ...item('finished.date', publication.publishedAt ? tr.date(publication.publishedAt) : tr.t('finished.date.then')),
        ...item('publishing.article.doi', publication.doi),
        ...item('journals.licence', licenceOf(publication.licence).name),
      ],
    };
  }

  private async galleyRows(ctx: RequestContext, facts: SubmissionFacts, publicationId: number, removable: boolean): Promise<FinishingPage['galleys']> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const files = await this.files.of(facts.id, ['galley']);
    return (await this.galleys.of(publicationId)).map((galley) => {
      const file = files.find(({ fileId }) => fileId === galley.fileId);
      return {
        label: galley.label, meta: [galley.supplement ? tr.t('submission.supplement') : null, tr.languageName(galley.language), file?.name, file && tr.bytes(file.size)].filter(Boolean).join(' · '),
        parts: removable && file?.mediaType === html.mediaType ? { label: tr.t('htmlParts.link'), href: htmlPartUrls.parts({ ...at, galley: galley.id }) } : null,
        href: file ? editorialUrls.file({ ...at, file: file.publicId }) : publishingUrls.galley({ journal: at.journal, lang: ctx.language, number: facts.id, key: galley.key }),
        removal: removable ? { action: finishedUrls.galleyRemoval({ ...at, galley: galley.id }), label: tr.t('submission.removeGalley', { label: galley.label }) } : null,
      };
    });
  }
}
