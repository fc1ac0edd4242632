import type { Part } from '../../access/part.js';
import { Copies } from './copies.js';
import { CopyWriter } from './copy-writer.js';
import { dataCopyData } from './data-copy.data.js';
import { DataCopy } from './data-copy.entity.js';
import { GivenQuery } from './given.query.js';
import { MakeCopy } from './make-copy.js';
import { OwnDataController } from './own-data.controller.js';
import { OwnDataPages } from './own-data-pages.js';
import { ownDataPolicy } from './own-data.policy.js';
import { OwnDataPresenter } from './own-data.presenter.js';
import { Receivers } from './receivers.js';
import { ownDataTexts } from './own-data.texts.js';
import { ownDataUrls } from './urls.js';

/** What is held about oneself, on screen and as a copy (R1). */
export const ownDataPart: Part = {
  controllers: [OwnDataController],
  providers: [Copies, CopyWriter, GivenQuery, MakeCopy, OwnDataPages, OwnDataPresenter, Receivers],
  entities: [DataCopy],
  maps: [dataCopyData],
  rules: ownDataPolicy,
  texts: [ownDataTexts],
  automated: [{
    job: 'rights.copies',
    words: {
      en: 'A copy of your data that you asked for is deleted after {copies}.', nb: 'En kopi av opplysningene dine som du har bestilt, slettes etter {copies}.', nn: 'Ein kopi av opplysningane dine som du har bestilt, blir sletta etter {copies}.',
    },
  }],
  navigation: [{ place: 'profile', group: 'profile.group.privacy', order: 66, label: 'ownData.title', href: ownDataUrls.mine, among: [ownDataUrls.mine, ownDataUrls.copies], action: 'ownData.read' }],
};
