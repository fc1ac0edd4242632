import Handlebars from 'handlebars';
import type { Chrome, Layout } from '../../../src/platform/views/layout.js';

const link = { label: 'A place', href: '/en/place' };

const chrome: Chrome = {
  site: { name: 'Palimpsest', href: '/en' },
  journal: { name: 'Boreal Letters', href: '/boreal/en', accentHref: '/assets/accent/23566b.css', logo: { src: '/boreal/logo', alt: 'Boreal Letters' } },
  nav: [{ ...link, current: true }, { label: 'Another', href: '/en/another', current: false }],
  search: { action: '/boreal/en/search', label: 'Search in Boreal Letters', submit: 'Search' },
  sections: { label: 'My profile', here: 'About me', groups: [{ heading: 'Me', links: [{ ...link, current: true }, { label: 'Another', href: '/en/another', current: false }] }] },
  languages: [{ code: 'en', label: 'English', href: '/en', current: true }, { code: 'nb', label: 'Bokmål', href: '/nb', current: false }],
  account: { signedIn: true, name: 'Ada Lovelace', signInHref: '/en/sign-in', signInLabel: 'Sign in', deskHref: '/en/desk', signOutAction: '/en/sign-out', links: [{ label: 'Profile', href: '/en/profile' }] },
  footer: [{ label: 'Privacy', href: '/en/privacy' }],
  ask: { ...link, text: 'Something has changed.' },
  back: { ...link, text: 'You came here to change something.' },
  acting: { label: 'Acting for another', text: 'Grace Hopper is acting as Ada Lovelace', until: 'Ends at 12:00', stop: { action: '/en/acting/stop', label: 'Stop' } },
  banners: [{ text: 'The privacy statement has changed.', link: { label: 'What changed', href: '/en/privacy/version/2/changes' } }],
  notice: { kind: 'success', text: 'Saved.' },
};

/** What surrounds the pages in the tests of templates: everything that a layout can show. */
export const layoutSample = (title: string, lang: string): Omit<Layout, 'body'> => ({
  page: { title, description: 'What it is about', lang, bodyClass: 'wide', robots: 'noindex', canonical: 'https://example.org/en/place', meta: [{ name: 'citation_title', content: title }] },
  chrome,
});

export const wholeLayout = (title: string): Layout => ({ ...layoutSample(title, 'en'), body: new Handlebars.SafeString('') });
