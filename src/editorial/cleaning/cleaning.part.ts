import type { EditorialPart } from '../editorial-part.js';
import { cleanedFileData } from './cleaned-file.data.js';
import { CleanedFile } from './cleaned-file.entity.js';
import { CleaningController } from './cleaning.controller.js';
import { CleaningPages } from './cleaning-pages.js';
import { CleaningTasks } from './cleaning-tasks.js';
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
  providers: [CleaningPages, CleaningQueue, CleaningTasks, Cleanings, DecideOnFile, KnownPeople, LaundryRoom, MakeClean],
  entities: [CleanedFile],
  maps: [cleanedFileData],
  texts: [cleaningTexts],
  submissionLinks: [{ order: 60, label: 'cleaning.title', action: 'review.see', href: cleaningUrls.files }],
  automated: [{
    job: 'files.clean',
    words: {
      en: 'A copy without names and other traces of people is made of each file that passes between authors and anonymous reviewers. An editor sees what was taken out.',
      nb: 'Av hver fil som går mellom forfattere og anonyme fagfeller, lages en kopi uten navn og andre spor av personer. En redaktør ser hva som er tatt ut.',
      nn: 'Av kvar fil som går mellom forfattarar og anonyme fagfellar, blir det laga ein kopi utan namn og andre spor av personar. Ein redaktør ser kva som er teke ut.',
    },
  }],
};
