import type { EditorialPart } from '../editorial-part.js';
import { EthicsCases, ethicsSweeping } from './ethics-cases.js';
import { EthicsController } from './ethics.controller.js';
import { ethicsCaseData, ethicsConcernedData, ethicsNoteData } from './ethics.data.js';
import { EthicsCase, EthicsConcerned, EthicsNote } from './ethics.entities.js';
import { EthicsPages } from './ethics-pages.js';
import { ethicsPolicy } from './ethics.policy.js';
import { ethicsTexts } from './ethics.texts.js';
import { ethicsUrls } from './urls.js';

/** Cases of research ethics, as COPE advises to follow them up: in confidence, in writing, to an end. */
export const ethicsPart: EditorialPart = {
  controllers: [EthicsController],
  providers: [EthicsCases, EthicsPages],
  entities: [EthicsCase, EthicsConcerned, EthicsNote],
  maps: [ethicsCaseData, ethicsConcernedData, ethicsNoteData],
  onMerge: { pointers: [{ table: 'ethics_concerned', column: 'person_id', how: { same: ['case_id'], then: 'delete' } }] },
  texts: [ethicsTexts],
  rules: ethicsPolicy,
  automated: [ethicsSweeping],
  submissionLinks: [{ order: 92, label: 'ethics.title', action: 'ethics.read', href: ethicsUrls.cases }],
};
