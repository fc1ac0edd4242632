import { Controller, Get, Post } from '@nestjs/common';
import { Who, type Actor } from '../../../../access/actor.js';
import { Can } from '../../../../access/marks.js';
import { noon } from '../../../../platform/days.js';
import { page, redirect, type Page, type Redirect } from '../../../../platform/web/answers.js';
import { Posted, type Form } from '../../../../platform/web/form.js';
import { Context, type RequestContext } from '../../../../platform/web/request.js';
import { figuresUrls } from '../urls.js';
import { platformTabs } from './platform-tabs.js';
import { SharedFigures } from './shared-figures.js';
import { sharingView, type SharingPage } from './usage-files.view.js';

class SharingForm {
  sharing = '';
}

/** Whether figures are shared with those who develop the platform, and exactly which (T4). */
@Controller()
export class SharingController {
  constructor(private readonly shared: SharedFigures) {}

  @Get(figuresUrls.sharing.pattern)
  @Can('platformFigures.read')
  async show(@Context() ctx: RequestContext): Promise<Page<SharingPage>> {
    const { translator: tr, language: lang } = ctx;
    const { t } = tr;
    const { on, last } = await this.shared.state();
    const { where } = this.shared;
    return page(sharingView, {
      title: t('platformFigures.sharing'), tabs: platformTabs(ctx, 'sharing'), about: t('platformFigures.sharing.about'),
      state: on ? { text: t('platformFigures.sharing.on'), color: 'info' } : { text: t('platformFigures.sharing.off'), color: 'neutral' },
      where: where ? t('platformFigures.sharing.where', { where }) : t('platformFigures.sharing.nowhere'), last: last ? t('platformFigures.sharing.last', { month: tr.month(noon(`${last}-15`)) }) : null,
      preview: { heading: t('platformFigures.sharing.preview'), text: (await this.shared.letter()).text },
      form: on || where ? { action: figuresUrls.sharing({ lang }), value: on ? 'off' : 'on', submit: t(on ? 'platformFigures.sharing.turnOff' : 'platformFigures.sharing.turnOn') } : null,
    });
  }

  @Post(figuresUrls.sharing.pattern)
  @Can('platformFigures.share')
  async save(@Context() { language: lang }: RequestContext, @Who() actor: Actor, @Posted(SharingForm) form: Form<SharingForm>): Promise<Redirect> {
    await this.shared.turn(form.values.sharing === 'on', actor);
    return redirect(figuresUrls.sharing({ lang }));
  }
}
