import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy, type Facts } from '../../access/policy.js';
import type { Journal } from '../../journals/journal.entity.js';
import { fromLocalized, localizedTextareas } from '../../journals/localized.js';
import { item } from '../../journals/staff-form.view.js';
import { Clock } from '../../platform/clock.js';
import { dayIn, noon } from '../../platform/days.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { issueLabel } from '../../publishing/issue-label.js';
import { Issues } from '../../publishing/issues.js';
import { publishingUrls } from '../../publishing/urls.js';
import { GuestForm, SpecialIssueForm } from './special-issue.form.js';
import { SpecialIssues, type Guest, type Special } from './special-issues.js';
import type { SpecialIssuePage } from './special-issues.views.js';
import { specialIssueUrls } from './urls.js';

interface Typed {
  form?: Form<SpecialIssueForm>;
  guest?: Form<GuestForm>;
}

/** The page of a special issue on the desk. */
@Injectable()
export class SpecialIssuePages {
  constructor(private readonly issues: Issues, private readonly special: SpecialIssues, private readonly policy: Policy, private readonly clock: Clock) {}

  async page({ translator: tr, language: lang }: RequestContext, actor: Actor, facts: Facts, journal: Journal, { form, guest }: Typed = {}): Promise<SpecialIssuePage> {
    const can = (action: string): boolean => this.policy.allows(action, actor, facts);
    const [issue, special] = [await this.issues.byId(facts.id), await this.special.of(facts.id)];
    const at = { journal: journal.path, lang, issue: facts.id };
    const title = tr.t(special.issue || !can('specialIssue.edit') ? 'special.title' : 'special.make');
    const { sent, drafts, guests } = special;
    return {
      title, crumbs: { items: [{ label: tr.t('publishing.desk.title'), href: publishingUrls.issueDesk(at) }, { label: issueLabel(tr, issue), href: publishingUrls.issueContents(at) }, { label: tr.t('special.title'), href: null }] },
      intro: tr.t('special.intro'), state: this.state(special, issue.publishedAt, journal, tr), sent: special.issue && tr.t('special.sent', { count: sent }),
      errors: (form ? new FieldMaker(form, tr).summary() : null) ?? (guest ? new FieldMaker(guest, tr).summary() : null),
      form: can('specialIssue.edit') ? this.form(form ?? this.stored(special, journal), special.issue !== null, specialIssueUrls.desk(at), tr) : null,
      guests: special.issue && await this.guests(guests, can('specialIssue.appoint'), guest ?? new Form(new GuestForm()), at, tr),
      end: special.issue && can('specialIssue.edit') && guests.length + sent + drafts === 0 ? { action: specialIssueUrls.end(at), heading: tr.t('special.end'), text: tr.t('special.end.text'), label: tr.t('special.end.label') } : null,
    };
  }

  private state({ issue }: Special, publishedAt: Date | null, journal: Journal, tr: RequestContext['translator']): SpecialIssuePage['state'] {
    if (!issue || Object.keys(issue.call).length === 0 || !issue.until) return null;
    const open = !publishedAt && issue.until >= dayIn(journal.timeZone, this.clock.now());
    return open ? { text: tr.t('special.open', { date: tr.date(noon(issue.until)) }), color: 'success' } : { text: tr.t('special.over'), color: 'neutral' };
  }

  private stored({ issue }: Special, { primaryLanguage, languages }: Journal): Form<SpecialIssueForm> {
    const language = [...new Set([primaryLanguage, ...languages])];
    return new Form({ language, call: fromLocalized(issue?.call ?? {}, language), until: issue?.until ?? '' });
  }

  private form(form: Form<SpecialIssueForm>, made: boolean, action: string, tr: RequestContext['translator']): SpecialIssuePage['form'] {
    return {
      action, languages: form.values.language, submit: tr.t(made ? 'special.save' : 'special.make'),
      items: [
        ...localizedTextareas(form, 'call', tr, { label: 'special.call', hint: 'special.call.hint', rows: 8, maxlength: 10_000 }).map(item.textarea),
        item.field(new FieldMaker(form, tr).field('until', { label: 'special.until', hint: 'special.until.hint', type: 'date' })),
      ],
    };
  }

  private async guests(guests: readonly Guest[], mayAppoint: boolean, form: Form<GuestForm>, at: { journal: string; lang: RequestContext['language']; issue: number }, tr: RequestContext['translator']): Promise<SpecialIssuePage['guests']> {
    const candidates = mayAppoint ? await this.special.candidates(at.issue) : [];
    const stateOf = ({ publicName, answered }: Guest): { text: string; color: string } =>
      publicName !== null ? { text: tr.t('special.guest.shown'), color: 'success' } : { text: tr.t(answered ? 'special.guest.declined' : 'special.guest.waits'), color: answered ? 'neutral' : 'warning' };
    return {
      heading: tr.t('special.guests'), intro: tr.t('special.guests.intro'), none: tr.t('special.guests.none'),
      rows: guests.map((guest) => ({
        name: guest.name, state: stateOf(guest), note: guest.ready ? null : tr.t('special.guest.notReady'),
        removal: mayAppoint ? { action: specialIssueUrls.editor({ ...at, editor: guest.id }), label: tr.t('special.guest.removeName', { name: guest.name }) } : null,
      })),
      add: candidates.length > 0 ? {
        action: specialIssueUrls.editors(at), label: tr.t('special.guest.add'),
        person: new FieldMaker(form, tr).select('person', { label: 'special.guest', required: true, options: [{ value: '', label: tr.t('special.guest.choose') }, ...candidates.map(({ personId, name }) => ({ value: String(personId), label: name }))] }),
      } : null,
      nobody: candidates.length > 0 ? null : tr.t(mayAppoint ? 'special.guest.nobody' : 'special.guest.manager'),
    };
  }
}
