import type { EditorialPart } from '../../editorial-part.js';
import { AuthorLinkLetters } from './author-link-letters.js';
import { AuthorLinks } from './author-links.js';
import { ByLinkController } from './by-link.controller.js';
import { byLinkTexts } from './by-link.texts.js';
import { ManuscriptHandOverController } from './hand-over.controller.js';
import { HandOverManuscript } from './hand-over-manuscript.js';
import { LinkForAuthors } from './link-for-authors.js';

/** Authors without an account, and co-authors who take a manuscript over. */
export const byLinkPart: EditorialPart = {
  controllers: [ByLinkController, ManuscriptHandOverController],
  providers: [AuthorLinks, AuthorLinkLetters, HandOverManuscript, LinkForAuthors],
  exports: [AuthorLinkLetters, HandOverManuscript, LinkForAuthors],
  texts: [byLinkTexts],
};
