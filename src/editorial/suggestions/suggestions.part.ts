import type { EditorialPart } from '../editorial-part.js';
import { AskingController } from './asking.controller.js';
import { ForgetInvited } from './forget-invited.js';
import { NotAskedAgain, NotAskedKey } from './not-asked.entity.js';
import { NotAsked } from './not-asked.js';
import { RefuseAsking } from './refuse-asking.js';
import { SuggestController } from './suggest.controller.js';
import { SuggestedReviewer } from './suggested-reviewer.entity.js';
import { notAskedAgainData, notAskedKeyData, suggestedReviewerData } from './suggestions.data.js';
import { suggestionsTexts } from './suggestions.texts.js';
import { Suggestions } from './suggestions.js';

/** Whom to ask and whom not, as authors and reviewers say; and whom to forget. */
export const suggestionsPart: EditorialPart = {
  controllers: [SuggestController, AskingController],
  providers: [NotAsked, Suggestions, RefuseAsking, ForgetInvited],
  entities: [SuggestedReviewer, NotAskedAgain, NotAskedKey],
  maps: [suggestedReviewerData, notAskedAgainData, notAskedKeyData],
  texts: [suggestionsTexts],
  automated: [{
    job: 'reviews.forget',
    words: {
      en: 'Someone who was invited to review without having an account, and declined or did not answer, is erased {invitedReviewers} after the round closed. Whom authors have named as reviewers is erased at the decision.',
      nb: 'Den som ble invitert som fagfelle uten å ha konto og takket nei eller ikke svarte, slettes {invitedReviewers} etter at runden ble avsluttet. De som forfattere har nevnt som fagfeller, slettes ved avgjørelsen.',
      nn: 'Den som vart invitert som fagfelle utan å ha konto og takka nei eller ikkje svara, blir sletta {invitedReviewers} etter at runden vart avslutta. Dei som forfattarar har nemnt som fagfellar, blir sletta ved avgjerda.',
    },
  }],
};
