import { Module } from '@nestjs/common';
import { AdminController } from './admin/admin.controller.js';
import { JournalsController } from './admin/journals.controller.js';
import { ChangeJournal } from './change-journal.js';
import { ChangeSections } from './change-sections.js';
import { Journals } from './journals.js';
import { LogoController } from './logo.controller.js';
import { FoundJournal } from './new-journal.js';
import { SectionSubject } from './section.subject.js';
import { LookController } from './settings/look.controller.js';
import { ClosingController } from './settings/closing.controller.js';
import { SectionsController } from './settings/sections.controller.js';
import { SettingsController } from './settings/settings.controller.js';

@Module({
  controllers: [AdminController, JournalsController, SettingsController, LookController, SectionsController, ClosingController, LogoController],
  providers: [Journals, FoundJournal, ChangeJournal, ChangeSections, SectionSubject],
  exports: [Journals, FoundJournal, SectionSubject],
})
export class JournalsModule {}
