import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { ArticleIndex } from './article-index.entity.js';

const names = personal({
  category: 'B', purposes: ['byline'], source: ['system'], seenBy: ['nobody'], editedBy: ['nobody'], onErasure: { keep: 'byline' },
  what: {
    en: 'your name once more, among the words by which readers find the work: it goes when the byline changes', nb: 'navnet ditt en gang til, blant ordene leserne finner arbeidet med: det forsvinner når forfatteroppføringen endres',
    nn: 'namnet ditt ein gong til, mellom orda lesarane finn arbeidet med: det forsvinn når forfattaroppføringa blir endra',
  },
});

export const articleIndexData = dataMap(ArticleIndex, {
  submissionId: technical('the work'),
  publicationId: technical('the version that readers find'),
  journalId: technical('its journal'),
  sectionId: technical('its section'),
  publishedAt: technical('when it was first published'),
  head: names,
  words: names,
}, { about: [{ through: 'publicationId' }], published: 'true', called: { en: 'How readers find your works', nb: 'Hvordan leserne finner arbeidene dine', nn: 'Korleis lesarane finn arbeida dine' } });
