import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { dayIn } from '../../platform/days.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { privacyHref } from '../links/privacy-href.js';
import { OwnWordsForm } from './masthead.form.js';
import { mastheadHistory, mastheadPerson } from './masthead-look.js';
import { MastheadQuery, type OwnRow } from './masthead.query.js';
import { mastheadState, stateTag } from './masthead-state.js';
import { mastheadUrls } from './urls.js';
import type { OwnEntryPage, OwnMastheadPage } from './masthead.views.js';
import { headingText, titleText, yearsText } from './masthead-words.js';

/** What the person named on a masthead sees of it. */
@Injectable()
export class OwnMastheadPages {
  constructor(private readonly query: MastheadQuery, private readonly clock: Clock) {}

  async list({ translator: tr, language: lang }: RequestContext, personId: number): Promise<OwnMastheadPage> {
    const rows = (await this.query.own(personId)).filter(({ takenAwayAt }) => !takenAwayAt);
    return {
      title: tr.t('masthead.own.title'), intro: tr.t('masthead.own.intro'),
      items: rows.map((row) => ({
        journal: tr.pick(row.journalName), role: titleText(tr, row.title, row.ownTitle), state: stateTag(mastheadState(row, this.today(row)), tr), years: yearsText(tr, row.startsOn, row.endsOn),
        href: mastheadUrls.ownEntry({ lang, mastheadEntry: row.publicId }), label: tr.t('masthead.own.look', { journal: tr.pick(row.journalName).text }),
      })),
      none: { title: tr.t('masthead.own.none'), text: tr.t('masthead.own.none.text'), action: null },
    };
  }

  /** `action` is where the answers go: below the profile, or at the private link. */
  async entry({ translator: tr, language: lang }: RequestContext, id: number, at: { action: string; profile: boolean }, typed: Form<OwnWordsForm> | null): Promise<OwnEntryPage> {
    const row = found(await this.query.entry(id));
    const versions = await this.query.versions(id);
    const state = mastheadState(row, this.today(row));
    const shown = ['objected', 'hidden', 'away'].includes(state) ? undefined : versions.find(({ confirmedAt }) => confirmedAt);
    const waits = row.confirmedAt === null && row.declinedAt === null;
    const journal = tr.pick(row.journalName).text;
    const seen = String(row.versionId);
    const act = { action: at.action, seen };
    const fields = new FieldMaker(typed ?? formOf(row), tr);
    return {
      title: tr.t('masthead.own.of', { journal }),
      crumbs: at.profile ? [{ label: tr.t('masthead.own.title'), href: mastheadUrls.own({ lang }) }, { label: journal, href: null }] : null,
      state: stateTag(state, tr),
      intro: [tr.t(`masthead.own.${state}`, { journal }), tr.t('masthead.own.source', { journal })],
      privacy: { label: tr.t('masthead.own.privacy'), href: privacyHref(lang) },
      errors: fields.summary(),
      proposed: {
        heading: tr.t(waits || !shown ? 'masthead.own.proposed' : 'masthead.own.now'), person: mastheadPerson(row, tr),
        below: tr.t('masthead.own.below', { heading: headingText(tr, row.heading, row.ownHeading).text }),
      },
      now: shown && shown.versionId !== row.versionId ? { heading: tr.t('masthead.own.now'), person: mastheadPerson(shown, tr) } : null,
      form: state === 'away' ? null : {
        ...act, heading: tr.t('masthead.own.words'),
        name: fields.field('name', { label: 'masthead.name', required: true, maxlength: 200, autocomplete: 'name' }),
        affiliation: fields.field('affiliation', { label: 'masthead.affiliation', maxlength: 300, autocomplete: 'organization' }),
        orcid: fields.field('orcid', { label: 'masthead.orcid', hint: 'person.orcid.hint', autocomplete: 'off' }),
        confirm: tr.t(waits || state === 'objected' || state === 'declined' ? 'masthead.own.confirm' : 'masthead.own.save'), decline: waits && state !== 'objected' ? tr.t('masthead.own.decline') : null,
      },
      end: shown && ['shown', 'changed'].includes(state) ? { ...act, heading: tr.t('masthead.own.end'), text: tr.t('masthead.own.end.text'), label: tr.t('masthead.own.end.label') } : null,
      object: ['waiting', 'objected', 'away', 'declined'].includes(state) ? null
        : { ...act, heading: tr.t('masthead.own.object'), text: tr.t('masthead.own.object.text'), label: tr.t('masthead.own.object.label') },
      history: { heading: tr.t('masthead.history'), ...mastheadHistory(versions, tr) },
    };
  }

  private today({ timeZone }: OwnRow): string {
    return dayIn(timeZone, this.clock.now());
  }
}

const formOf = ({ name, affiliation, orcid }: OwnRow): Form<OwnWordsForm> =>
  new Form(Object.assign(new OwnWordsForm(), { name, affiliation: affiliation ?? '', orcid: orcid ?? '' }));
