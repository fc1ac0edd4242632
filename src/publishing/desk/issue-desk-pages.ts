import type { Journal } from '../../journals/journal.entity.js';
import { localizedFields, localizedTextareas } from '../../journals/localized.js';
import { item, type StaffFormPage } from '../../journals/staff-form.view.js';
import type { Language } from '../../platform/i18n/texts.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { issueLabel } from '../issue-label.js';
import type { Issue } from '../issue.entity.js';
import { ownText } from '../reading/contents.js';
import { publishingUrls } from '../urls.js';
import type { DeskArticle, DeskIssue } from './issue-desk.query.js';
import type { IssueContentsPage, IssueListPage } from './issue-desk.view.js';
import type { IssueForm } from './issue.form.js';

interface At {
  journal: string;
  lang: Language;
}

const colors = { draft: 'neutral', scheduled: 'info', published: 'success', withdrawn: 'danger', removed: 'danger' };

const stateOf = (publishedAt: Date | null, tr: Translator): { text: string; color: string } =>
  publishedAt ? { text: tr.t('publishing.publishedOn', { date: tr.date(publishedAt) }), color: 'success' } : { text: tr.t('publishing.desk.draft'), color: 'warning' };

export function issueListPage(issues: readonly DeskIssue[], mayCreate: boolean, at: At, tr: Translator): IssueListPage {
  return {
    title: tr.t('publishing.desk.title'), create: mayCreate ? { label: tr.t('publishing.desk.new'), href: publishingUrls.newIssue(at) } : null,
    columns: { issue: tr.t('publishing.desk.issue'), articles: tr.t('publishing.desk.articles'), state: tr.t('publishing.desk.state') },
    rows: issues.map((issue) => {
      const { text, lang } = tr.pick(issue.title);
      return { label: issueLabel(tr, issue), href: publishingUrls.issueContents({ ...at, issue: issue.id }), title: text || null, lang, articles: tr.number(issue.articles), state: stateOf(issue.publishedAt, tr) };
    }),
    none: { title: tr.t('publishing.desk.none'), text: tr.t('publishing.desk.noneText'), action: null },
  };
}

export function issueFormPage(form: Form<IssueForm>, id: number | null, at: At, tr: Translator): StaffFormPage {
  const make = new FieldMaker(form, tr);
  const title = tr.t(id === null ? 'publishing.desk.new' : 'publishing.desk.edit');
  return {
    title, intro: null, errors: make.summary(), languages: form.values.language,
    action: id === null ? publishingUrls.newIssue(at) : publishingUrls.editIssue({ ...at, issue: id }),
    crumbs: { items: [{ label: tr.t('publishing.desk.title'), href: publishingUrls.issueDesk(at) }, { label: title, href: null }] },
    items: [
      item.field(make.field('volume', { label: 'publishing.desk.volume', inputmode: 'numeric', maxlength: 5, autocomplete: 'off' })),
      item.field(make.field('number', { label: 'publishing.desk.number', maxlength: 20, autocomplete: 'off' })),
      item.field(make.field('year', { label: 'publishing.desk.year', required: true, inputmode: 'numeric', maxlength: 4, autocomplete: 'off' })),
      ...localizedFields(form, 'title', tr, { label: 'publishing.desk.issueTitle', hint: 'publishing.desk.titleHint', maxlength: 200 }).map(item.field),
      ...localizedTextareas(form, 'description', tr, { label: 'publishing.desk.description', rows: 4, maxlength: 5_000 }).map(item.textarea),
      item.checkbox(make.checkbox('forthcoming', { label: 'publishing.desk.forthcoming', hint: 'publishing.desk.forthcomingHint' })),
    ],
    submit: tr.t('publishing.desk.save'),
    cancel: { label: tr.t('publishing.desk.cancel'), href: id === null ? publishingUrls.issueDesk(at) : publishingUrls.issueContents({ ...at, issue: id }) },
  };
}

export function issueContentsPage(issue: Issue, articles: readonly DeskArticle[], may: { edit: boolean; publish: boolean; special: string | null }, journal: Journal, at: At, tr: Translator): IssueContentsPage {
  const here = { ...at, issue: issue.id };
  const { text, lang } = tr.pick(issue.title);
  const label = issueLabel(tr, issue);
  const scheduled = articles.filter(({ status }) => status === 'scheduled').length;
  return {
    title: label, subtitle: text || null, lang, state: stateOf(issue.publishedAt, tr),
    crumbs: { items: [{ label: tr.t('publishing.desk.title'), href: publishingUrls.issueDesk(at) }, { label, href: null }] },
    edit: may.edit ? { label: tr.t('publishing.desk.edit'), href: publishingUrls.editIssue(here) } : null,
    cover: may.edit ? { label: tr.t(issue.coverFileId === null ? 'publishing.cover.add' : 'publishing.cover'), href: publishingUrls.issueCover(here) } : null,
    special: may.special === null ? null : { label: tr.t('publishing.special'), href: may.special },
    read: issue.publishedAt && journal.enabled ? { label: tr.t('publishing.desk.read'), href: publishingUrls.issue(here) } : null,
    columns: { title: tr.t('publishing.desk.issueTitle'), pages: tr.t('publishing.desk.pages'), state: tr.t('publishing.desk.state'), order: tr.t('publishing.desk.order') },
    sections: bySection(articles, may.edit, tr),
    placeAction: publishingUrls.issuePlaces(here),
    none: { title: tr.t('publishing.desk.empty'), text: tr.t('publishing.desk.emptyText'), action: null },
    publish: may.publish && !issue.publishedAt
      ? { heading: tr.t('publishing.desk.publish'), text: tr.t('publishing.desk.publishText', { count: scheduled }), action: publishingUrls.issueRelease(here), label: tr.t('publishing.desk.publish') }
      : null,
  };
}

function bySection(articles: readonly DeskArticle[], mayMove: boolean, tr: Translator): IssueContentsPage['sections'] {
  const ids = [...new Set(articles.map(({ sectionId }) => sectionId))];
  return ids.map((id) => {
    const own = articles.filter(({ sectionId }) => sectionId === id);
    const section = tr.pick(own[0]?.section ?? {});
    return {
      title: section.text, lang: section.lang,
      rows: own.map((article, index) => {
        const { text: title, lang } = ownText(tr, article.title, article.language);
        return {
          id: String(article.id), title, lang, authors: article.authors.join(', '), pages: article.pages ?? '', state: { text: tr.t(`publishing.status.${article.status}`), color: colors[article.status] },
          place: mayMove ? { up: index > 0 ? { label: tr.t('publishing.desk.moveUp', { name: title }) } : null, down: index < own.length - 1 ? { label: tr.t('publishing.desk.moveDown', { name: title }) } : null } : null,
        };
      }),
    };
  });
}
