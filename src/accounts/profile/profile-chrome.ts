import type { RequestContext } from '../../platform/web/request.js';
import { accountsUrls } from '../urls.js';
import type { ProfilePage } from './profile.view.js';

export function profileTabs({ translator: { t }, language: lang }: RequestContext, current: 'about' | 'roles' | 'security'): ProfilePage['tabs'] {
  const tab = (key: typeof current, href: string) => ({ label: t(`profile.tab.${key}`), href, current: key === current });
  return {
    label: t('accounts.profile'),
    items: [tab('about', accountsUrls.profile({ lang })), tab('roles', accountsUrls.profileRoles({ lang })), tab('security', accountsUrls.profileSecurity({ lang }))],
  };
}
