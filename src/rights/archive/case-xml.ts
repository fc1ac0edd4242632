import type { Localized } from '../../platform/i18n/translator.js';
import type { CaseRecord, CaseVersion } from './case-record.js';
import { xmlOf, type XmlValue } from './xml.js';

export const texts = (content: Localized): XmlValue => Object.entries(content).map(([language, text]) => ({ language, text }));

export const describedVersion = ({ version, status, language, title, abstract, keywords, licence, doi, pages, issue, publishedAt, unpublishedAt, contributors }: CaseVersion): { [name: string]: XmlValue } => ({
  number: version, status, language, title: texts(title), abstract: texts(abstract), keyword: Object.entries(keywords).flatMap(([code, words]) => words.map((text) => ({ language: code, text }))),
  licence, doi, pages, issue, publishedAt, unpublishedAt, contributor: contributors.map(({ affiliation, ...one }) => ({ ...one, affiliation: texts(affiliation) })),
});

/** A case as XML: the same that its paper says, to be read by programs. */
export function caseXml(record: CaseRecord, journal: { [name: string]: XmlValue }): string {
  const { id, stage, language, section, submittedAt, closedAt, noteToEditor, parties, versions, rounds, reviews, appeals, events, letters, discussions, files } = record;
  return xmlOf('case', {
    number: id, journal, state: stage, language, section: texts(section), submittedAt, closedAt, noteToEditor, party: parties.map(({ name, role }) => ({ name, role })), version: versions.map(describedVersion),
    round: rounds.map((round) => ({ ...round, review: reviews.filter((one) => one.round === round.number).map(({ round: _, answers, ...one }) => ({ ...one, answer: answers.map(({ question, answer }) => ({ question: texts(question), text: answer })) })) })),
    appeal: appeals.map((one) => ({ ...one })), event: events.map((one) => ({ ...one })), letter: letters.map((one) => ({ ...one })),
    discussion: discussions.map(({ messages, ...one }) => ({ ...one, message: messages.map((message) => ({ ...message })) })),
    file: files.map(({ key: _, ...one }) => ({ ...one })),
  });
}
