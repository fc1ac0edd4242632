import { Page } from '../../platform/web/answers.js';
import type { RequestContext } from '../../platform/web/request.js';
import { secretHeaders, stepView } from './step.view.js';
import { accountsUrls } from '../urls.js';

/** A mailed link that was used, is too old or never was. */
export const linkGone = ({ translator: { t }, language: lang }: RequestContext): Page =>
  new Page(stepView, {
    title: t('linkGone.title'), texts: [t('linkGone.text')], form: null,
    links: [{ label: t('signIn.title'), href: accountsUrls.signIn({ lang }) }, { label: t('lostPassword.title'), href: accountsUrls.lostPassword({ lang }) }],
  }, { status: 404, headers: secretHeaders });
