import { Injectable } from '@nestjs/common';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { NotFound } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { organisationsUrls } from '../organisations/urls.js';
import { Statements } from '../statement/statements.js';
import { rightsUrls } from '../urls.js';
import { Announce } from './announce.js';
import type { AnnouncementForm } from './announcement.form.js';
import type { ChangesPage, VersionsPage } from './announcements.view.js';
import { saidOnlyBy, type Said } from './difference.js';
import { ways } from './statement-announcement.entity.js';
import { announcementsUrls } from './urls.js';

@Injectable()
export class AnnouncementPages {
  constructor(private readonly statements: Statements, private readonly announcing: Announce) {}

  async changes({ translator: tr, language: lang }: RequestContext, version: number): Promise<ChangesPage> {
    if (version < 2) throw new NotFound();
    const [now, before] = [await this.statements.read(lang, version), await this.statements.read(lang, version - 1)];
    const [added, removed] = [saidOnlyBy(now.html, before.html), saidOnlyBy(before.html, now.html)];
    return {
      title: tr.t('announcements.title', { version }), intro: tr.t('announcements.intro', { date: tr.date(now.publishedAt), before: version - 1 }),
      links: [version, version - 1].map((one) => ({ label: tr.t('announcements.read', { version: one }), href: rightsUrls.privacyVersion({ lang, version: one }) })),
      added: grouped('announcements.added', added, tr), removed: grouped('announcements.removed', removed, tr),
      none: added.length + removed.length === 0 ? tr.t('announcements.none') : null,
    };
  }

  async versions({ translator: tr, language: lang }: RequestContext, form: Form<AnnouncementForm>): Promise<VersionsPage> {
    const [versions, done] = [await this.statements.versions(), new Map((await this.announcing.of()).map((one) => [one.version, one]))];
    const newest = versions[0]?.version ?? 0;
    const make = new FieldMaker(form, tr);
    const changes = (version: number) => ({ label: tr.t('announcements.changes'), href: announcementsUrls.changes({ lang, version }) });
    return {
      title: tr.t('announcements.versions'), intro: tr.t('announcements.versionsIntro'),
      crumbs: { items: [{ label: tr.t('organisations.title'), href: organisationsUrls.list({ lang }) }, { label: tr.t('announcements.versions'), href: null }] },
      form: newest < 2 || done.has(newest) ? null : {
        title: tr.t('announcements.waiting', { version: newest }), text: tr.t('announcements.ask'), changes: changes(newest), errors: make.summary(), action: announcementsUrls.versions({ lang }),
        how: make.choices('how', { label: 'announcements.how', required: true, options: ways.map((value) => ({ value, label: tr.t(`announcements.how.${value}`), hint: tr.t(`announcements.how.${value}.hint`) })) }),
        until: make.field('until', { label: 'announcements.until', hint: 'announcements.until.hint', type: 'date', autocomplete: 'off' }), submit: tr.t('announcements.submit'),
      },
      columns: { version: tr.t('announcements.column.version'), from: tr.t('announcements.column.from'), how: tr.t('announcements.column.how'), changes: tr.t('announcements.changes') },
      rows: versions.map(({ version, publishedAt }) => {
        const told = done.get(version);
        return {
          version: tr.t('announcements.read', { version }), href: rightsUrls.privacyVersion({ lang, version }), from: tr.date(publishedAt),
          how: told ? tr.t(`announcements.told.${told.how}`, { date: tr.date(told.announcedAt) }) : tr.t(version === 1 ? 'announcements.told.first' : version === newest ? 'announcements.told.waits' : 'announcements.told.never'),
          changes: version > 1 ? changes(version) : null,
        };
      }),
    };
  }
}

function grouped(title: string, said: readonly Said[], tr: Translator): ChangesPage['added'] {
  if (said.length === 0) return null;
  const groups = new Map<string, { label: string | null; text: string }[]>();
  for (const { under, text } of said) {
    const label = under.length > 1 ? under.at(-1)! : null;
    const heading = (label === null ? under : under.slice(0, -1)).join(' › ');
    groups.set(heading, [...(groups.get(heading) ?? []), { label, text }]);
  }
  return { title: tr.t(title), groups: [...groups].map(([under, items]) => ({ under, items })) };
}
