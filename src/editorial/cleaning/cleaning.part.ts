import type { EditorialPart } from '../editorial-part.js';
import { cleanedFileData } from './cleaned-file.data.js';
import { CleanedFile } from './cleaned-file.entity.js';
import { CleaningController } from './cleaning.controller.js';
import { CleaningPages } from './cleaning-pages.js';
import { CleaningQueue } from './cleaning-queue.js';
import { cleaningTexts } from './cleaning.texts.js';
import { Cleanings } from './cleanings.query.js';
import { DecideOnFile } from './decide-on-file.js';
import { KnownPeople } from './known-people.query.js';
import { LaundryRoom } from './laundry.js';
import { MakeClean } from './make-clean.js';
import { cleaningUrls } from './urls.js';

/** Cleaned copies of the files that cross the line between author and reviewer (C2, X5). */
export const cleaningPart: EditorialPart = {
  controllers: [CleaningController],
  providers: [CleaningPages, CleaningQueue, Cleanings, DecideOnFile, KnownPeople, LaundryRoom, MakeClean],
  entities: [CleanedFile],
  maps: [cleanedFileData],
  texts: [cleaningTexts],
  submissionLinks: [{ order: 60, label: 'cleaning.title', action: 'review.see', href: cleaningUrls.files }],
};
