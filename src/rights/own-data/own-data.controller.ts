import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { contentDisposition } from '../../platform/files/file-names.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Download, page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Copies } from './copies.js';
import { copiesView } from './copy.view.js';
import { chapterNames, isChapter } from './chapters.js';
import { OwnDataPages } from './own-data-pages.js';
import { ownDataView } from './own-data.view.js';
import { ownDataUrls } from './urls.js';

/** What is held about oneself (R1): seen at once, and taken along as a copy. */
@Controller()
export class OwnDataController {
  constructor(private readonly pages: OwnDataPages, private readonly copies: Copies, private readonly store: FileStore) {}

  @Get(ownDataUrls.mine.pattern)
  @Can('ownData.read')
  async mine(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page> {
    return page(ownDataView, await this.pages.chapter(ctx, actor, chapterNames[0]!));
  }

  @Get(ownDataUrls.chapter.pattern)
  @Can('ownData.read')
  async chapter(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('chapter') chapter: string, @Query('saved') saved: unknown): Promise<Page> {
    return page(ownDataView, await this.pages.chapter(ctx, actor, found(isChapter(chapter) ? chapter : null)), saved === undefined ? {} : { notice: 'ownData.saved' });
  }

  @Get(ownDataUrls.copies.pattern)
  @Can('ownData.copy')
  async listed(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('note') note: unknown): Promise<Page> {
    return page(copiesView, await this.pages.copies(ctx, actor), note === 'asked' || note === 'early' ? { notice: `ownData.copies.${note}` } : {});
  }

  @Post(ownDataUrls.copies.pattern)
  @Can('ownData.copy')
  async ask(@Context() { language: lang }: RequestContext, @Who() actor: Actor): Promise<Redirect> {
    return redirect(ownDataUrls.copies({ lang }, { note: (await this.copies.ask(actor)) ? 'asked' : 'early' }));
  }

  @Get(ownDataUrls.copy.pattern)
  @Can('ownData.copy')
  async download(@Who() actor: Actor, @Param('copy') publicId: string): Promise<Download> {
    const copy = found((await this.copies.of(actor.personId)).find((one) => one.publicId === publicId && one.key !== null));
    return new Download({ stream: this.store.read(copy.key!), size: copy.size, mediaType: 'application/zip', headers: { 'Content-Disposition': contentDisposition('attachment', 'data.zip') } });
  }
}
