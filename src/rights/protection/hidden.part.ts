import { always, type Rules } from '../../access/policy.js';
import type { RightsPart } from '../rights-part.js';
import { HiddenController } from './hidden.controller.js';
import { HiddenPlaces } from './hidden-places.js';
import { hiddenTexts } from './hidden.texts.js';
import { StopNews } from './stop-news.js';
import { hiddenUrls } from './urls.js';

/** What happens on the day on which someone objects, before anything is decided (R6). */
export const hiddenPart: RightsPart = {
  controllers: [HiddenController],
  providers: [HiddenPlaces, StopNews],
  rules: { 'protection.place': { on: 'rightsRequest', allow: { webAdmin: always }, whileActing: false } } satisfies Rules,
  texts: [hiddenTexts],
  automated: [{
    job: null,
    words: {
      en: 'News and alerts of new issues end at once for whoever objects to the use of their data.', nb: 'Nyheter og varsler om nye utgaver tar slutt straks for den som protesterer mot bruken av opplysningene sine.', nn: 'Nyheiter og varsel om nye utgåver tek slutt straks for den som protesterer mot bruken av opplysningane sine.',
    },
  }],
  requestTools: [{ order: 20, label: 'hidden.title', kinds: ['objection', 'restriction', 'erasure', 'rectification', 'complaint'], href: ({ lang, rightsRequest }) => hiddenUrls.of({ lang, rightsRequest }) }],
};
