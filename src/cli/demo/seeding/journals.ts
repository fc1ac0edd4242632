import type { EntityManager } from 'typeorm';
import { Journal } from '../../../journals/journal.entity.js';
import { Section } from '../../../journals/section.entity.js';
import { Issue } from '../../../publishing/issue.entity.js';
import type { DemoJournal } from '../content.js';
import type { SetUp } from './scene.js';

/** When an issue came out: eight in the morning, in Norway. */
export const publishedAt = (day: string): Date => new Date(`${day}T07:00:00Z`);

/** The journals with their sections, what they have published, and the issue that is in preparation. */
export async function seedJournals(manager: EntityManager, journals: readonly DemoJournal[]): Promise<SetUp[]> {
  const stages: SetUp[] = [];
  for (const content of journals) {
    const first = publishedAt(content.issues[0]!.publishedOn);
    const journal = manager.create(Journal, {
      path: content.path, name: content.name, acronym: content.acronym, publisher: content.publisher, languages: content.languages, primaryLanguage: content.primaryLanguage,
      issnPrint: content.issnPrint ?? null, issnOnline: content.issnOnline ?? null, contactName: content.contactName, contactEmail: content.contactEmail,
      tagline: content.tagline, about: content.about, authorGuidelines: content.authorGuidelines, licence: 'CC-BY-4.0', accent: content.accent,
      logoFileId: null, timeZone: 'Europe/Oslo', enabled: true, createdAt: new Date(first.getTime() - 600 * 86_400_000),
    });
    await manager.insert(Journal, journal);
    const sections = content.sections.map(({ title, abbreviation, peerReviewed, key }, index) =>
      manager.create(Section, { journalId: journal.id, title, abbreviation, peerReviewed, open: !/leder|editorial/.test(key), position: index + 1 }));
    await manager.insert(Section, sections);
    const issues = [...content.issues.map((issue) => issueRow(manager, journal, issue)), issueRow(manager, journal, { ...next(content), publishedOn: null })];
    await manager.insert(Issue, issues);
    stages.push({ content, journal, sections: new Map(content.sections.map(({ key }, index) => [key, sections[index]!])), issues });
  }
  return stages;
}

type Numbered = Pick<DemoJournal['issues'][number], 'volume' | 'number' | 'year' | 'title' | 'description'>;

const issueRow = (manager: EntityManager, journal: Journal, issue: Numbered & { publishedOn: string | null }): Issue =>
  manager.create(Issue, {
    journalId: journal.id, volume: issue.volume, number: issue.number, year: issue.year, title: issue.title ?? {}, description: issue.description ?? {},
    publishedAt: issue.publishedOn ? publishedAt(issue.publishedOn) : null,
  });

/** Two numbers make a volume. */
function next({ issues }: DemoJournal): Numbered {
  const last = issues.at(-1)!;
  return last.number === '1' ? { volume: last.volume, number: '2', year: last.year } : { volume: last.volume + 1, number: '1', year: last.year + 1 };
}
