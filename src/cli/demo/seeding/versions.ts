import type { Contributors } from '../../../contributors/contributors.js';
import type { Publications } from '../../../publishing/publications.js';
import { renderHtml } from '../galleys/html.js';
import { addGalley, type Shelf } from './files.js';
import { galleyOptions } from './galley-options.js';
import { publishedAt } from './journals.js';
import { personOf, type Scene } from './scene.js';
import type { Written } from './write.js';

/** What became of some articles after their publication. */
export async function writeVersions(scene: Scene, shelf: Shelf, { publications, contributors }: { publications: Publications; contributors: Contributors }, written: readonly Written[]): Promise<void> {
  for (const { work, submission, publication } of written) {
    const article = work.later;
    if (!article?.later) continue;
    const { kind, on, note, was } = article.later;
    const next = await publications.begin(await publications.byId(publication.id), { kind, changeNote: note });
    await contributors.copy(publication.id, next.id);
    if (was) {
      await publications.update(next.id, { title: article.title, abstract: article.abstract });
      const place = { submissionId: submission.id, publicationId: next.id, uploaderId: personOf(scene.people, 'layout').id, uploadedAt: publishedAt(on) };
      await addGalley(scene.manager, shelf, { ...place, content: article, label: 'HTML' }, Buffer.from(renderHtml(article, galleyOptions(work.stage.content, article))));
    } else await shelf.galleys.copy(publication.id, next.id);
    await publications.release(next, publishedAt(on));
  }
}
