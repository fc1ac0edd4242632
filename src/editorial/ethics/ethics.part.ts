import type { EditorialPart } from '../editorial-part.js';
import { EthicsCases, ethicsSweeping } from './ethics-cases.js';
import { EthicsController } from './ethics.controller.js';
import { ethicsCaseData, ethicsNoteData } from './ethics.data.js';
import { EthicsCase, EthicsNote } from './ethics.entities.js';
import { ethicsPolicy } from './ethics.policy.js';
import { ethicsTexts } from './ethics.texts.js';
import { ethicsUrls } from './urls.js';

/** Cases of research ethics, as COPE advises to follow them up: in confidence, in writing, to an end. */
export const ethicsPart: EditorialPart = {
  controllers: [EthicsController],
  providers: [EthicsCases],
  entities: [EthicsCase, EthicsNote],
  maps: [ethicsCaseData, ethicsNoteData],
  texts: [ethicsTexts],
  rules: ethicsPolicy,
  automated: [ethicsSweeping],
  submissionLinks: [{ order: 92, label: 'ethics.title', action: 'ethics.read', href: ethicsUrls.cases }],
};
