import type { DemoArticle, DemoJournal, DemoManuscript } from '../content.js';
import type { GalleyOptions } from '../galleys/parts.js';

/** What the head of a galley says of its journal, issue and section. */
export function galleyOptions(journal: DemoJournal, content: DemoManuscript & Partial<Pick<DemoArticle, 'issue'>>): GalleyOptions {
  const { language } = content;
  const issue = content.issue === undefined ? undefined : journal.issues[content.issue];
  const [volume, number] = language === 'en' ? ['Vol.', 'No.'] : ['Årg.', 'nr.'];
  const section = journal.sections.find(({ key }) => key === content.section);
  return {
    journalName: journal.name[language] ?? journal.name[journal.primaryLanguage] ?? '', accent: journal.accent,
    ...(issue ? { issueLabel: `${volume} ${issue.volume}, ${number} ${issue.number} (${issue.year})` } : {}),
    ...(section ? { sectionTitle: section.title[language] ?? '' } : {}),
  };
}
