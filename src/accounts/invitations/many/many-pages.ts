import { Injectable } from '@nestjs/common';
import type { Role } from '../../../personal-data/roles.js';
import { isDay } from '../../../platform/days.js';
import { FieldMaker } from '../../../platform/web/fields.js';
import type { Form } from '../../../platform/web/form.js';
import { found } from '../../../platform/web/problems.js';
import type { RequestContext } from '../../../platform/web/request.js';
import { InvitationPages } from '../invitation-pages.js';
import { nameOf, rolesOf, termOf } from '../invitation-words.js';
import { invitationsUrls } from '../urls.js';
import { csvColumns } from './csv-rows.js';
import type { JudgedRow } from './invite-many.js';
import type { ManyPage } from './many.view.js';

export class ListForm {
  text = '';
  /** Only so that what is wrong with the file has a place. */
  file = '';
}

/** Draws the form for a list, and the list as it would be sent. */
@Injectable()
export class ManyPages {
  constructor(private readonly invitations: InvitationPages) {}

  page(ctx: RequestContext, form: Form<ListForm>, rows: readonly JudgedRow[] | null): ManyPage {
    const { translator: tr, language: lang } = ctx;
    const at = { journal: found(ctx.journal).path, lang };
    const fields = new FieldMaker(form, tr);
    const title = tr.t('inviteMany.title');
    const wrongFile = form.errors['file'];
    return {
      title, crumbs: this.invitations.crumbs(ctx, title), intro: tr.t('inviteMany.intro'),
      columnsText: tr.t('inviteMany.columns', { columns: tr.list(csvColumns.map(([, key]) => tr.t(key))) }),
      example: { label: tr.t('inviteMany.example'), href: invitationsUrls.journalManyExample(at) },
      errors: fields.summary(),
      preview: rows && this.preview(ctx, form.values.text, rows),
      fileHeading: tr.t('inviteMany.fromFile'), fileAction: invitationsUrls.journalManyFile(at),
      file: { id: 'file', name: 'file', label: tr.t('inviteMany.file'), accept: '.csv,.txt', multiple: false, hint: tr.t('inviteMany.file.hint'), error: wrongFile ? tr.t(wrongFile.key) : null, required: true },
      textHeading: tr.t('inviteMany.fromText'), textAction: invitationsUrls.journalMany(at),
      text: fields.textarea('text', { label: 'inviteMany.text', hint: 'inviteMany.text.hint', required: true, rows: 8 }),
    };
  }

  private preview(ctx: RequestContext, text: string, rows: readonly JudgedRow[]): NonNullable<ManyPage['preview']> {
    const { translator: tr, language: lang } = ctx;
    const right = rows.filter(({ problem }) => problem === null).length;
    return {
      heading: tr.t('inviteMany.preview'),
      summary: tr.t('inviteMany.summary', { right, wrong: rows.length - right }),
      columns: { line: tr.t('inviteMany.line'), who: tr.t('invitations.who'), roles: tr.t('people.roles'), state: tr.t('invitations.state') },
      rows: rows.map(({ line, values, problem }) => {
        const name = nameOf({ givenName: values.givenName, familyName: values.familyName });
        const term = { startsOn: isDay(values.startsOn) ? values.startsOn : null, endsOn: isDay(values.endsOn) ? values.endsOn : null };
        return {
          line, who: name || values.email, email: name ? values.email : null, roles: rolesOf({ roles: values.roles as Role[] }, tr), term: termOf(term, tr),
          state: problem ? { text: tr.t('inviteMany.leftOut'), color: 'danger' } : { text: tr.t('inviteMany.ready'), color: 'success' },
          problem: problem && tr.t(problem.key, problem.args),
        };
      }),
      send: right === 0 ? null : { action: invitationsUrls.journalManySend({ journal: found(ctx.journal).path, lang }), text, label: tr.t('inviteMany.send', { count: right }) },
    };
  }
}
