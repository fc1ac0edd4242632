import type { Part } from '../../access/part.js';
import { PrivacyController } from './privacy.controller.js';
import { PrivacyStatement } from './privacy-statement.entity.js';
import { privacyStatementData } from './statement.data.js';
import { statementTexts } from './statement.texts.js';
import { StatementWriter } from './statement-writer.js';
import { Statements } from './statements.js';

/** The privacy statement, made from what the rooms declare. */
export const statementPart: Part = {
  controllers: [PrivacyController],
  providers: [StatementWriter, Statements],
  exports: [Statements],
  entities: [PrivacyStatement],
  maps: [privacyStatementData],
  texts: [statementTexts],
};
