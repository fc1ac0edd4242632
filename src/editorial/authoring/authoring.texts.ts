import { ownTexts } from './own/own.texts.js';
import { wizardTexts } from './wizard/wizard.texts.js';

export const authoringTexts = { ...wizardTexts, ...ownTexts };
