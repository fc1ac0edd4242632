import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ContributorsModule } from '../contributors/contributors.module.js';
import { JournalsModule } from '../journals/journals.module.js';
import { AnnounceIssue } from './alerts/announce-issue.js';
import { ChangeCover } from './cover/change-cover.js';
import { CoverController } from './cover/cover.controller.js';
import { ChangeIssues } from './desk/change-issues.js';
import { IssueContentsController } from './desk/issue-contents.controller.js';
import { IssueDeskController } from './desk/issue-desk.controller.js';
import { Galleys } from './galleys.js';
import { HtmlGalleys } from './html/html-galleys.js';
import { IssueSubject } from './issue.subject.js';
import { Issues } from './issues.js';
import { Publications } from './publications.js';
import { AboutController } from './reading/about.controller.js';
import { ArticlesController } from './reading/articles.controller.js';
import { FrontController } from './reading/front.controller.js';
import { GalleysController } from './reading/galleys.controller.js';
import { GoneArticles } from './reading/gone-articles.js';
import { HomeController } from './reading/home.controller.js';
import { IssuesController } from './reading/issues.controller.js';
import { ReportedBiography } from './reading/reported-biography.js';
import { SearchController } from './search/search.controller.js';
import { SearchPages } from './search/search-pages.js';
import { SearchQuery } from './search/search.query.js';
import { ReadersJournal } from './reading/readers-journal.js';

const reading = [FrontController, HomeController, IssuesController, ArticlesController, GalleysController, AboutController, SearchController];

@Module({
  imports: [AccountsModule, ContributorsModule, JournalsModule],
  controllers: [...reading, IssueDeskController, IssueContentsController, CoverController],
  providers: [Publications, Issues, Galleys, HtmlGalleys, IssueSubject, ReadersJournal, GoneArticles, ChangeIssues, ChangeCover, AnnounceIssue, ReportedBiography, SearchQuery, SearchPages],
  exports: [Publications, Issues, Galleys, HtmlGalleys, IssueSubject, ReportedBiography],
})
export class PublishingModule {}
