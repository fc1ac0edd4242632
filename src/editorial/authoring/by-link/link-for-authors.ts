import { Injectable } from '@nestjs/common';
import type { WithoutAccount } from '../../../accounts/sign-in/without-account.js';
import type { Translator } from '../../../platform/i18n/translator.js';
import type { Link } from '../../../platform/views/layout.js';
import { byLinkUrls } from './urls.js';

const ownPage = /^\/([\w-]+)\/(?:en|nb|nn)\/submissions\/([1-9]\d{0,8})(?:[/?].*)?$/;

/** Mails about a manuscript lead to its author's page; an author without an account has a link sent there. */
@Injectable()
export class LinkForAuthors implements WithoutAccount {
  way(next: string, { t, language: lang }: Translator): Link | null {
    const [, journal, submission] = ownPage.exec(next) ?? [];
    return journal && submission ? { label: t('byLink.again.way'), href: byLinkUrls.again({ journal, lang, submission }) } : null;
  }
}
