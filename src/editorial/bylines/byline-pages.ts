import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { orcidShown } from '../../accounts/person/orcid.js';
import { editedContributorFields, ownFields } from '../../contributors/contributor-fields.js';
import { ownFormOf, type OwnDetailsForm } from '../../contributors/contributor.form.js';
import { nameOfContributor, shownContributorOf, type KnownContributor } from '../../contributors/contributors.js';
import type { EditedContributorForm } from '../../contributors/waivers.js';
import { People } from '../../accounts/person/people.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { titleOf, type NamedManuscript } from '../authoring/manuscripts.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import { statusModel } from '../following/status-look.js';
import { StatusSharings } from '../following/status-sharings.js';
import type { SubmissionFacts } from '../facts.js';
import { paragraphs } from '../paragraphs.js';
import { placeOf } from '../place.js';
import { contributorRows } from './byline-rows.js';
import type { DeskBylinePage, DeskContributorPage, NamedPage, ObjectionsModel } from './bylines.views.js';
import { contributorFacts } from './contributor-facts.js';
import { ObjectionForm } from './objection.form.js';
import type { OpenObjection, OwnEntry } from './objections.js';
import { bylineUrls } from './urls.js';

/** The objections that wait for the editors; null where there are none. */
export function objectionsPanel(ctx: RequestContext, facts: SubmissionFacts, open: readonly OpenObjection[], settles: boolean): ObjectionsModel | null {
  const { translator: tr } = ctx;
  if (open.length === 0) return null;
  return {
    heading: tr.t('byline.objections'),
    items: open.map(({ contributorId, name, reason, raisedAt }) => ({
      text: tr.t('byline.objects', { name }), paragraphs: paragraphs(reason), meta: tr.dateTime(raisedAt),
      settle: settles ? { action: bylineUrls.settlement({ ...placeOf(facts, ctx), contributor: contributorId }), label: tr.t('byline.settle'), name: tr.t('byline.settleNamed', { name }) } : null,
    })),
  };
}

@Injectable()
export class BylinePages {
  constructor(private readonly frame: SubmissionFrame, private readonly people: People, private readonly sharings: StatusSharings) {}

  async list(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, manuscript: NamedManuscript, open: readonly OpenObjection[]): Promise<DeskBylinePage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    return {
      title: tr.t('wizard.contributors'), frame: await this.frame.of(ctx, actor, facts, { label: 'wizard.contributors', here: bylineUrls.contributors(at) }, manuscript.publication), lede: tr.t('byline.lede'),
      objections: objectionsPanel(ctx, facts, open, true),
      contributors: contributorRows(tr, manuscript.contributors.map(shownContributorOf), (contributor) => {
        const here = { ...at, contributor };
        return { edit: bylineUrls.contributor(here), move: bylineUrls.position(here), remove: bylineUrls.removal(here) };
      }, () => null),
      add: { label: tr.t('contributors.add'), href: bylineUrls.newContributor(at) },
    };
  }

  async one(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, manuscript: NamedManuscript, form: Form<EditedContributorForm>, before: KnownContributor | null): Promise<DeskContributorPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    return {
      title: before ? tr.t('contributors.edit', { name: nameOfContributor(before) }) : tr.t('contributors.add'),
      frame: await this.frame.of(ctx, actor, facts, { label: 'wizard.contributors', here: bylineUrls.contributors(at) }, manuscript.publication),
      heading: tr.t('byline.details'), lede: tr.t(before ? 'byline.lede.edit' : 'byline.lede.add'),
      action: before ? bylineUrls.contributor({ ...at, contributor: before.id }) : bylineUrls.contributors(at), back: bylineUrls.contributors(at),
      ...editedContributorFields(tr, form, { language: manuscript.publication.language, orcid: before && orcidShown(before.orcid, before.orcidVerified) }),
    };
  }

  async named(ctx: RequestContext, secret: string, entry: OwnEntry, typed: { details?: Form<OwnDetailsForm>; objection?: Form<ObjectionForm>; done?: string | null }): Promise<NamedPage> {
    const { translator: tr } = ctx;
    const { manuscript, contributor, open } = entry;
    const { publication, journal } = manuscript;
    const at = { journal: journal.path, lang: ctx.language, secret };
    const by = contributor.enteredById === null ? null : (await this.people.names([contributor.enteredById])).get(contributor.enteredById);
    const title = titleOf(publication);
    const own = ownFields(tr, typed.details ?? new Form(ownFormOf(contributor, publication.language)), publication.language);
    const objecting = new FieldMaker(typed.objection ?? new Form(Object.assign(new ObjectionForm(), { reason: open?.reason ?? '' })), tr);
    return {
      title: tr.t('byline.own.title'),
      done: typed.done ? { kind: 'success', title: null, text: tr.t(typed.done), live: true } : null,
      intro: tr.t('byline.own.intro', { journal: tr.pick(journal.name).text, name: by || tr.t('byline.someone'), staff: contributor.source === 'staff' ? 'yes' : 'no' }),
      work: { title: title ?? tr.t('editorial.untitled'), lang: title ? publication.language : ctx.language },
      heading: tr.t('byline.own.entered'), facts: { items: contributorFacts(contributor, tr).map(({ term, text }) => ({ term, values: [{ text, href: null, lang: null }] })) },
      errors: own.errors ?? objecting.summary(),
      correct: entry.correctable ? { heading: tr.t('byline.own.correct'), action: bylineUrls.byLink(at), fields: own.fields, submit: tr.t('byline.own.save') } : null,
      closed: entry.correctable ? null : tr.t('byline.tooLate'),
      object: {
        heading: tr.t('byline.own.object'), text: tr.t('byline.own.objectText'), action: bylineUrls.objection(at), submit: tr.t(open ? 'byline.own.objectAgain' : 'byline.own.objectSubmit'),
        reason: objecting.textarea('reason', { label: 'byline.own.reason', rows: 5, maxlength: 3_000 }),
      },
      objected: open && { kind: 'info', title: tr.t('byline.own.objected'), text: tr.t('byline.own.objectedText', { date: tr.dateTime(open.raisedAt) }), live: false },
      status: (await this.sharings.shared(manuscript.submission.journalId)) ? statusModel(tr, { ...manuscript.submission, title: publication.title, language: publication.language }) : null,
      contact: { text: tr.t('byline.own.contact'), address: journal.contactEmail },
    };
  }
}
