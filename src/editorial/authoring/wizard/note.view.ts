import type { ErrorSummary, Textarea } from '../../../platform/web/fields.js';
import { defineView, type PageModel } from '../../../platform/views/view.js';
import { sampleNamed, type NamedBlock } from '../../suggestions/suggest.view.js';
import { textareaSample } from './details.view.js';
import { frameSample, type WizardFrame } from './steps.js';

export interface NotePage extends PageModel {
  frame: WizardFrame;
  lede: string;
  errors: ErrorSummary | null;
  action: string;
  note: Textarea;
  named: NamedBlock;
}

export const noteView = defineView<NotePage>('editorial/authoring/note', 'plain', {
  title: 'Note to the editor', frame: frameSample, lede: 'If you like.', action: '/boreal/en/submissions/17/note', note: textareaSample, named: sampleNamed,
  errors: { title: 'There is a problem', errors: [{ href: '#note', text: 'Too long.' }] },
});
