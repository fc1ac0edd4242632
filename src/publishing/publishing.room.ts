import type { Room } from '../access/room.js';
import { issueDeskTexts } from './desk/desk.texts.js';
import { DeindexedArticle } from './deindexed-article.entity.js';
import { Galley } from './galley.entity.js';
import { HtmlGalley } from './html/html-galley.entity.js';
import { HtmlPart } from './html/html-part.entity.js';
import { htmlGalleyData, htmlPartData } from './html/html.data.js';
import { Issue } from './issue.entity.js';
import { IssueSubject } from './issue.subject.js';
import { Publication } from './publication.entity.js';
import { deindexedArticleData, galleyData, galleyFiles, issueData, publicationData } from './publishing.data.js';
import { PublishingModule } from './publishing.module.js';
import { publishingRules } from './publishing.policy.js';
import { publishingTexts } from './publishing.texts.js';
import { ReportedBiography } from './reading/reported-biography.js';
import { articleIndexData } from './search/article-index.data.js';
import { ArticleIndex } from './search/article-index.entity.js';
import { searchTexts } from './search/search.texts.js';
import { publishingUrls } from './urls.js';

export const publishingRoom: Room = {
  module: PublishingModule,
  entities: [Publication, Issue, Galley, DeindexedArticle, HtmlGalley, HtmlPart, ArticleIndex],
  texts: [publishingTexts, issueDeskTexts, searchTexts],
  rules: publishingRules,
  holder: { room: 'publishing', maps: [publicationData, issueData, galleyData, deindexedArticleData, htmlGalleyData, htmlPartData, articleIndexData], elsewhere: [galleyFiles] },
  subjects: [IssueSubject],
  reportables: [ReportedBiography],
  navigation: [
    { place: 'reader', order: 1, label: 'publishing.currentIssue', href: publishingUrls.currentIssue, action: null },
    { place: 'reader', order: 2, label: 'publishing.archive', href: publishingUrls.archive, action: null },
    { place: 'reader', order: 3, label: 'publishing.about.nav', href: publishingUrls.about, action: null },
    { place: 'journalStaff', order: 2, label: 'publishing.desk.title', href: publishingUrls.issueDesk, action: 'issue.list' },
  ],
};
