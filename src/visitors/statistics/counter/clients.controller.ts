import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { Posted, type Form } from '../../../platform/web/form.js';
import { idFrom } from '../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { CounterClients } from './counter-clients.js';
import { ClientForm, CounterPages } from './counter-pages.js';
import { clientsView, type ClientsPage } from './counter.views.js';
import { counterUrls } from './urls.js';

/** Who may fetch COUNTER reports. */
@Controller()
export class ClientsController {
  constructor(private readonly pages: CounterPages, private readonly clients: CounterClients) {}

  @Get(counterUrls.admin.pattern)
  @Can('counterClient.manage')
  async list(@Context() ctx: RequestContext, @Query('ended') ended: unknown): Promise<Page<ClientsPage>> {
    return page(clientsView, await this.pages.page(ctx), ended === undefined ? {} : { notice: 'counter.client.isEnded' });
  }

  /** Answers with the page itself: the key on it is shown this once, and stands in no address. */
  @Post(counterUrls.admin.pattern)
  @Can('counterClient.manage')
  async add(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(ClientForm) form: Form<ClientForm>): Promise<Page<ClientsPage>> {
    if (form.invalid) return refused(clientsView, await this.pages.page(ctx, form));
    const made = await this.clients.add(form.values.organisation, actor);
    return page(clientsView, await this.pages.page(ctx, undefined, made));
  }

  @Post(counterUrls.end.pattern)
  @Can('counterClient.manage')
  async end(@Context() { language }: RequestContext, @Who() actor: Actor, @Param('client') client: string): Promise<Redirect> {
    await this.clients.end(idFrom(client), actor);
    return redirect(counterUrls.admin({ lang: language }, { ended: 1 }));
  }
}
