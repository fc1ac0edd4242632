import type { SafeString } from 'handlebars';

export interface Link {
  label: string;
  href: string;
}

export interface CurrentLink extends Link {
  current: boolean;
}

export interface Tabs {
  label: string;
  items: CurrentLink[];
}

/** Said above every page, the same to everyone. */
export interface Banner {
  text: string;
  link: Link | null;
}

/** What surrounds a page: whose it is, where one can go from here, who one is. */
export interface Chrome {
  site: { name: string; href: string };
  journal: null | { name: string; href: string; accentHref: string | null; logo: null | { src: string; alt: string } };
  nav: CurrentLink[];
  /** Where readers search. */
  search: null | { action: string; label: string; submit: string };
  /** The parts of something with many pages, in groups, and which of them this is. */
  sections: null | { label: string; here: string; groups: { heading: string; links: CurrentLink[] }[] };
  languages: { code: string; label: string; href: string; current: boolean }[];
  account: { signedIn: boolean; name: string | null; signInHref: string; signInLabel: string; deskHref: string; signOutAction: string | null; links: Link[] };
  footer: Link[];
  /** What this person is asked, on every page until it is answered. */
  ask: null | (Link & { text: string });
  /** The page that someone came from to change something here. */
  back: null | (Link & { text: string });
  /** One person acts as another: said on every page, above all else. */
  acting: null | { label: string; text: string; until: string; stop: { action: string; label: string } };
  banners: Banner[];
  notice: null | { kind: 'info' | 'success' | 'warning' | 'danger'; text: string };
}

export interface Head {
  title: string;
  description: string | null;
  lang: string;
  bodyClass: string | null;
  robots: string | null;
  canonical: string | null;
  meta: { name: string; content: string }[];
}

export interface Layout {
  page: Head;
  chrome: Chrome;
  body: SafeString;
}
