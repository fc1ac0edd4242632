import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Journals } from '../../journals/journals.js';
import { FieldMaker, type Textarea } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { publishingUrls } from '../../publishing/urls.js';
import { followers } from '../../publishing/versions.js';
import { bylineUrls } from '../bylines/urls.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import type { SubmissionFacts } from '../facts.js';
import { paragraphs } from '../paragraphs.js';
import { placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import { versionUrls } from './urls.js';
import { AbandonForm, VersionForm } from './version.forms.js';
import { VersionList, type VersionRow } from './version-list.query.js';
import type { VersionsPage } from './versions.view.js';

/** The versions of a published work: those that readers have, and the one that is prepared. */
@Injectable()
export class VersionPages {
  constructor(private readonly frame: SubmissionFrame, private readonly list: VersionList, private readonly journals: Journals, private readonly policy: Policy) {}

  async page(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, tried: { form?: Form<VersionForm>; abandon?: Form<AbandonForm> } = {}): Promise<VersionsPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const versions = await this.list.of(facts.id);
    const draft = versions.find(({ status }) => status === 'draft') ?? null;
    const standing = versions.find(({ status }) => status === 'published');
    const form = tried.form ?? (await this.blank(ctx, facts, draft));
    const make = new FieldMaker(form, tr);
    const abandon = new FieldMaker(tried.abandon ?? new Form(new AbandonForm()), tr);
    const can = (action: string): boolean => this.policy.allows(action, actor, facts);
    return {
      ...(await this.frame.of(ctx, actor, facts, { label: 'versions.title', here: versionUrls.versions(at) })),
      title: tr.t('versions.title'), lede: tr.t('versions.lede'),
      errors: make.summary() ?? abandon.summary(),
      seen: String(facts.moves),
      draft: draft && {
        heading: tr.t('versions.draft', { version: String(draft.version) }), tag: { text: tr.t(`publishing.kind.${draft.kind}`), color: draft.kind === 'retraction' || draft.kind === 'removal' ? 'danger' : 'warning' },
        links: [
          ...(can('submission.edit') ? [{ label: tr.t('versions.toDetails'), href: editorialUrls.details(at) }] : []),
          ...(can('contributors.edit') ? [{ label: tr.t('versions.toContributors'), href: bylineUrls.contributors(at) }] : []),
          ...(draft.kind === 'removal' ? [] : [{ label: tr.t('versions.toGalleys'), href: `${editorialUrls.submission(at)}#galleys` }]),
        ],
        publish: { label: tr.t('move.publishVersion'), href: editorialUrls.move({ ...at, move: 'publishVersion' }) },
        abandon: { action: versionUrls.abandonment(at), sure: abandon.checkbox('sure', { label: 'versions.abandon.sure', required: true }) },
      },
      form: {
        heading: draft ? null : tr.t('versions.begin'), action: draft ? versionUrls.draft(at) : versionUrls.versions(at), submit: tr.t(draft ? 'versions.save' : 'versions.begin'),
        kind: make.choices('kind', { label: 'versions.kind', required: true, options: followers(standing?.kind ?? 'original').map((value) => ({ value, label: tr.t(`publishing.kind.${value}`), hint: tr.t(`versions.kind.${value}`) })) }),
        notes: this.notes(form, ctx),
        languages: form.values.language,
      },
      versions: versions.filter(({ status }) => status !== 'draft').map(({ version, status, kind, note, publishedAt }) => {
        const { text, lang } = tr.pick(note);
        return {
          label: tr.t('publishing.article.version', { version: String(version), date: publishedAt ? tr.date(publishedAt) : '' }), kind: tr.t(`publishing.kind.${kind}`),
          href: status === 'published' ? publishingUrls.version({ journal: at.journal, lang: ctx.language, number: facts.id, version }) : null, note: { lang, paragraphs: paragraphs(text) },
        };
      }),
    };
  }

  /** The journal's languages, its main one first. */
  async languages({ journalId }: Pick<SubmissionFacts, 'journalId'>): Promise<string[]> {
    const { primaryLanguage, languages } = await this.journals.byId(journalId);
    return [primaryLanguage, ...languages.filter((code) => code !== primaryLanguage)];
  }

  private async blank({ translator: _tr }: RequestContext, facts: SubmissionFacts, draft: VersionRow | null): Promise<Form<VersionForm>> {
    const language = await this.languages(facts);
    return new Form(Object.assign(new VersionForm(), { seen: String(facts.moves), kind: draft?.kind ?? '', language, note: language.map((code) => draft?.note[code] ?? '') }));
  }

  private notes(form: Form<VersionForm>, { translator: tr }: RequestContext): Textarea[] {
    const { language, note } = form.values;
    const words = new Form(Object.fromEntries(language.map((code, index) => [`note-${code}`, note[index] ?? ''])), form.errors['note'] ? { [`note-${language[0]}`]: form.errors['note'] } : {});
    const make = new FieldMaker(words, tr);
    return language.map((code, index) => ({
      ...make.textarea(`note-${code}`, { label: 'versions.note', hint: index === 0 ? 'versions.note.hint' : 'web.noSensitive', rows: 5, maxlength: 4_000, required: index === 0, lang: code }),
      ...(index === 0 ? { id: 'note' } : {}), name: 'note', label: language.length > 1 ? tr.t('journals.inLanguage', { label: tr.t('versions.note'), language: tr.languageName(code) }) : tr.t('versions.note'),
    }));
  }
}
