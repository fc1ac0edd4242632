import type { RightsPart } from '../rights-part.js';
import { FindMentions } from './find-mentions.js';
import { FileText, MentionPlace, MentionSearch, MentionWeighing } from './mention.entities.js';
import { MentionPages } from './mention-pages.js';
import { MentionsController } from './mentions.controller.js';
import { fileTextData, mentionPlaceData, mentionSearchData, mentionWeighingData } from './mentions.data.js';
import { Mentions } from './mentions.js';
import { mentionsPolicy } from './mentions.policy.js';
import { MentionsQuery } from './mentions.query.js';
import { mentionsTexts } from './mentions.texts.js';
import { SearchSubject } from './search.subject.js';
import { mentionsUrls } from './urls.js';

/** Persons who are only mentioned in what is published: where, how it was weighed, and how it ended (R16). */
export const mentionsPart: RightsPart = {
  controllers: [MentionsController],
  providers: [FindMentions, MentionPages, Mentions, MentionsQuery, SearchSubject],
  exports: [SearchSubject],
  entities: [FileText, MentionSearch, MentionPlace, MentionWeighing],
  maps: [fileTextData, mentionSearchData, mentionPlaceData, mentionWeighingData],
  rules: mentionsPolicy,
  texts: [mentionsTexts],
  subjects: [SearchSubject],
  automated: [{
    job: 'mentions.read',
    words: {
      en: 'The text of published files is read and kept as long as the file is, so that it can be found where someone is mentioned.', nb: 'Teksten i publiserte filer leses og lagres så lenge filen finnes, slik at det kan finnes hvor noen er nevnt.', nn: 'Teksten i publiserte filer blir lesen og lagra så lenge fila finst, slik at det kan finnast kvar nokon er nemnd.',
    },
  }],
  queueLinks: [{ order: 30, label: 'mention.title', href: mentionsUrls.list }],
  requestTools: [{ order: 40, label: 'mention.search', kinds: ['erasure', 'objection', 'rectification', 'restriction', 'complaint', 'access'], href: ({ lang, rightsRequest }) => mentionsUrls.begin({ lang, rightsRequest }) }],
};
