import { defineView } from '../../platform/views/view.js';
import type { Responsibility } from '../organisations/responsibility.js';

interface Facts {
  items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[];
}

/** The part of the privacy statement that is generated and kept as a version. */
export interface StatementModel {
  /** Controllers, processors and recipients of the platform. */
  responsible: Responsibility;
  chapters: {
    id: string;
    title: string;
    /** By what it is for. */
    parts: {
      title: string;
      names: string;
      /** What serves the same purposes, with their grounds and ends. */
      uses: { also: string | null; why: Facts; data: { what: string; facts: { term: string; text: string }[] }[] }[];
    }[];
  }[];
  /** What happens by itself. */
  automated: { title: string; count: string; items: string[] }[];
  /** One for each thing that can be stored there. */
  device: Facts[];
  protection: Facts;
  /** The places on disk. */
  stored: Facts;
  authority: { label: string; href: string };
}

const value = (text: string) => ({ text, href: null, lang: null });

export const responsibilitySample: Responsibility = {
  id: 'responsible', title: 'Who is responsible', controllers: [{ items: [{ term: 'Name', values: [value('University Library')] }], line: 'University Library, Norway' }],
  shared: { title: 'How responsibility is shared', items: [{ term: 'Agreement of', values: [value('1 May 2026')] }], paragraphs: [{ text: 'The platform answers requests.', lang: 'en' }] },
  others: { title: 'Who processes data', lists: [{ items: [{ term: 'Name', values: [value('Host')] }], line: 'Host, Norway' }] }, nobody: 'Nothing yet.',
};

export const statementView = defineView<StatementModel>('rights/statement', null, {
  responsible: responsibilitySample,
  chapters: [{
    id: 'accounts',
    title: 'Your account',
    parts: [{
      title: 'Running the account that you opened',
      names: 'Given name, family name',
      uses: [{
        also: 'Also for inviting you to a role.',
        why: { items: [{ term: 'Ground', values: [value('your consent, Article 6(1)(a)')] }, { term: 'Kept', values: [value('until you close the account')] }] },
        data: [{ what: 'Given name and family name', facts: [{ term: 'Who sees it', text: 'you and web administrators' }] }],
      }],
    }],
  }],
  automated: [{ title: 'Your account', count: '1 procedure', items: ['An account that is never confirmed is removed after 7 days.'] }],
  device: [{ items: [{ term: 'Name', values: [value('session')] }, { term: 'Purpose', values: [value('keeping you signed in')] }] }],
  protection: { items: [{ term: 'Place of storage', values: [value('Oslo')] }] },
  stored: { items: [{ term: 'The database', values: [value('Goes by its rules. In backups.')] }] },
  authority: { label: 'Datatilsynet', href: 'https://www.datatilsynet.no/' },
});
