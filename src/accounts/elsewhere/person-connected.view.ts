import type { ErrorSummary, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleFrame, type PersonFrameModel } from '../people/person-frame.js';
import { sampleOrcid, type OrcidShown } from '../person/orcid.js';
import { sampleFacts, type Facts } from '../profile/profile.view.js';

export interface PersonConnectedPage extends PageModel, PersonFrameModel {
  intro: string;
  errors: ErrorSummary | null;
  identities: {
    id: string;
    heading: string;
    ended: string | null;
    facts: Facts;
    orcid: OrcidShown | null;
    form: null | { action: string; identity: string; note: Textarea; save: string; disconnect: string | null };
  }[];
  nothing: string | null;
}

export const personConnectedView = defineView<PersonConnectedPage>('accounts/person-connected', 'staff', {
  ...sampleFrame, intro: 'Connected by the person.',
  errors: { title: 'There is a problem', errors: [{ href: '#note-1', text: 'Say why' }] },
  identities: [{
    id: 'identity-1', heading: 'Feide', ended: 'Disconnected', facts: sampleFacts, orcid: sampleOrcid,
    form: {
      action: '/en/admin/people/x/connected', identity: '1', save: 'Save the note', disconnect: 'Disconnect',
      note: { id: 'note-1', name: 'note', label: 'Note', value: 'Moved', rows: 2, error: 'Say why', hint: 'A hint', required: true, maxlength: 500, lang: 'en' } as Textarea,
    },
  }],
  nothing: 'Nothing is connected.',
});
