import { Controller, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Publications } from '../../publishing/publications.js';
import { languagesOf, Manuscripts } from '../authoring/manuscripts.js';
import { DetailsForm, detailsOf } from '../authoring/wizard/details.form.js';
import { detailsPage } from '../authoring/wizard/details-page.js';
import { detailsView } from '../authoring/wizard/details.view.js';
import { Drafts } from '../authoring/wizard/drafts.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import { Prefill } from './prefill.js';
import { suggestionOf } from './suggestion.js';
import { prefillUrls } from './urls.js';

/** The author takes what was read from their document. What they have typed comes along, and is never written over. */
@Controller()
export class PrefillController {
  constructor(private readonly manuscripts: Manuscripts, private readonly drafts: Drafts, private readonly publications: Publications, private readonly prefill: Prefill) {}

  @Post(prefillUrls.use.pattern)
  @Can('submission.complete')
  async use(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(DetailsForm) form: Form<DetailsForm>): Promise<Page | Redirect> {
    if (form.invalid) {
      const manuscript = await this.manuscripts.load(facts.id);
      return refused(detailsView, detailsPage(ctx, form, manuscript, suggestionOf(ctx, facts.id, manuscript.publication.language, await this.prefill.of(manuscript))));
    }
    await this.drafts.edit(facts.id, actor, async () => {
      const manuscript = await this.manuscripts.load(facts.id);
      const { id, language } = manuscript.publication;
      const typed = detailsOf(form.values, languagesOf(manuscript));
      const read = await this.prefill.of({ ...manuscript, publication: { ...manuscript.publication, ...typed } });
      await this.publications.update(id, {
        ...typed, ...(read?.title ? { title: { ...typed.title, [language]: read.title } } : {}), ...(read?.abstract ? { abstract: { ...typed.abstract, [language]: read.abstract } } : {}),
      });
      await this.prefill.enter(manuscript, read?.authors ?? [], actor);
    });
    return redirect(editorialUrls.wizardDetails(placeOf(facts, ctx)));
  }
}
