import { Global, Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { ACTOR_SOURCE } from './access/actor.js';
import { ON_LEAVING } from './access/leaving.js';
import { PERSON_LINKS } from './access/person-links.js';
import { REPORTABLES } from './access/reportable.js';
import type { Room } from './access/room.js';
import { JOURNAL_SOURCE, SUBJECT_KINDS } from './access/subjects.js';
import { accountsRoom } from './accounts/accounts.room.js';
import { Actors } from './accounts/account/actors.js';
import { RestrictedMail } from './accounts/restriction/restricted-mail.js';
import { ManagerAppointment } from './accounts/roles/manager-appointment.js';
import { ERASING } from './accounts/lifecycle/erasing.js';
import { CURRENT_STATEMENT } from './accounts/consents/current-statement.js';
import { OPEN_WORK } from './accounts/roles/open-work.js';
import { WITHOUT_ACCOUNT } from './accounts/sign-in/without-account.js';
import { SignInFirst } from './accounts/sign-in/sign-in-answer.js';
import { HouseChrome, NAVIGATION } from './chrome.js';
import { contributorsRoom } from './contributors/contributors.room.js';
import { LinkForAuthors } from './editorial/authoring/by-link/link-for-authors.js';
import { EditorialPersonWork } from './editorial/person-work.js';
import { PERSON_WORK } from './accounts/people/person-work.js';
import { EditorialOpenWork } from './editorial/open-work.js';
import { editorialRoom } from './editorial/editorial.room.js';
import { editorialUrls } from './editorial/urls.js';
import { APPOINTMENT } from './journals/appointment.js';
import { journalsRoom } from './journals/journals.room.js';
import { Journals } from './journals/journals.js';
import { DISCLOSURES } from './personal-data/disclosures.js';
import { HOLDERS } from './personal-data/holder.js';
import { MAIL_GATE } from './platform/mail/mail-gate.js';
import { MAIL_KINDS } from './platform/mail/mail-kinds.js';
import { PlatformModule, type PlatformParts } from './platform/platform.module.js';
import { platformHolder } from './platform/platform.data.js';
import { platformEntities } from './platform/platform.entities.js';
import { chartTexts } from './platform/charts/chart.texts.js';
import { layoutTexts } from './platform/i18n/layout.texts.js';
import { BANNERS } from './platform/web/banners.js';
import { CHROME_SOURCE } from './platform/web/renderer.js';
import { SIGN_IN_ANSWER } from './platform/web/failures.js';
import { webTexts } from './platform/web/web.texts.js';
import { publishingRoom } from './publishing/publishing.room.js';
import { SUBMISSION_DOOR, type SubmissionDoor } from './publishing/submission-door.js';
import { MOVED_ARTICLES } from './publishing/moved-articles.js';
import { READERSHIP } from './publishing/readership.js';
import { SPECIAL_ISSUES } from './publishing/special-issues.js';
import { ReadersSpecialIssues } from './editorial/special-issues/readers-special-issues.js';
import { ClosingBanner } from './rights/closings/closing-banner.js';
import { StatementNotice } from './rights/announcements/statement-notice.js';
import { ARTICLE_FIGURES } from './publishing/article-figures.js';
import { ShownFigures } from './visitors/statistics/figures/shown/shown-figures.js';
import { rightsRoom } from './rights/rights.room.js';
import { Disclosures } from './rights/disclosures/disclosures.js';
import { ErasePeople } from './rights/erasure/erase-people.js';
import { Statements } from './rights/statement/statements.js';
import { sessionsRoom } from './visitors/sessions/sessions.room.js';
import { Recorder } from './visitors/statistics/recording/recorder.js';
import { statisticsRoom } from './visitors/statistics/statistics.room.js';

/** The rooms, from the top of the house down: routes of upper rooms are tried first. */
export const rooms: readonly Room[] = [rightsRoom, statisticsRoom, accountsRoom, editorialRoom, contributorsRoom, journalsRoom, publishingRoom, sessionsRoom];

export const entities = [...platformEntities, ...rooms.flatMap((room) => room.entities)];
export const texts = [webTexts, layoutTexts, chartTexts, ...rooms.flatMap((room) => room.texts)];

export const holders = [platformHolder, ...rooms.map((room) => room.holder)];

const subjects = rooms.flatMap((room) => room.subjects ?? []);

/** What is plugged into which port. */
const ports: Provider[] = [
  { provide: ACTOR_SOURCE, useExisting: Actors },
  { provide: APPOINTMENT, useExisting: ManagerAppointment },
  { provide: SUBMISSION_DOOR, useValue: { href: editorialUrls.begin } satisfies SubmissionDoor },
  { provide: WITHOUT_ACCOUNT, useExisting: LinkForAuthors },
  { provide: READERSHIP, useExisting: Recorder },
  { provide: SPECIAL_ISSUES, useExisting: ReadersSpecialIssues },
  { provide: ARTICLE_FIGURES, useExisting: ShownFigures },
  { provide: MOVED_ARTICLES, useExisting: ClosingBanner },
  { provide: JOURNAL_SOURCE, useExisting: Journals },
  { provide: CURRENT_STATEMENT, useExisting: Statements },
  { provide: ERASING, useExisting: ErasePeople },
  { provide: OPEN_WORK, useExisting: EditorialOpenWork },
  { provide: PERSON_WORK, useExisting: EditorialPersonWork },
  { provide: SIGN_IN_ANSWER, useExisting: SignInFirst },
  { provide: REPORTABLES, useFactory: (...kinds: unknown[]) => kinds, inject: [...rooms.flatMap((room) => room.reportables ?? [])] },
  { provide: ON_LEAVING, useFactory: (...services: unknown[]) => services, inject: [...rooms.flatMap((room) => room.onLeaving ?? [])] },
  { provide: SUBJECT_KINDS, useFactory: (...kinds: unknown[]) => kinds, inject: [...subjects] },
  { provide: HOLDERS, useValue: holders },
  { provide: NAVIGATION, useValue: rooms.flatMap((room) => room.navigation ?? []).sort((a, b) => a.order - b.order) },
  { provide: PERSON_LINKS, useValue: rooms.flatMap((room) => room.personLinks ?? []).sort((a, b) => a.order - b.order) },
  { provide: DISCLOSURES, useExisting: Disclosures },
  { provide: MAIL_GATE, useExisting: RestrictedMail },
  { provide: MAIL_KINDS, useValue: rooms.flatMap((room) => room.mailKinds ?? []) },
  { provide: BANNERS, useFactory: (...sources: unknown[]) => sources, inject: [StatementNotice, ClosingBanner] },
  HouseChrome,
  { provide: CHROME_SOURCE, useExisting: HouseChrome },
];

@Global()
@Module({ imports: rooms.map((room) => room.module), providers: ports, exports: ports as Type[] })
class PortsModule {}

@Module({})
export class AppModule {
  static with(parts: PlatformParts): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(parts), AccessModule.with(rooms.map((room) => room.rules)), PortsModule] };
  }
}
