/** Where an address is, as finely as is known: a country (ISO 3166-1), a region, a city; empty where it is not. */
export interface Place {
  country: string;
  region: string;
  city: string;
}

/** Knows where addresses are. */
export interface PlaceSource {
  /** What is installed, for the administrator; null where nothing is, and every place is unknown. */
  name(): string | null;
  find(address: string): Place | null;
}
export const PLACES = Symbol('places');
