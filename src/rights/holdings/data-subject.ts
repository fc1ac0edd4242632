/** Whom data is about: a person of the platform, e-mail addresses that are theirs, or both. */
export interface DataSubject {
  personId: number | null;
  addresses: readonly string[];
}

/** The values of `$1` and `$2` in what `Trails` writes. */
export const subjectValues = ({ personId, addresses }: DataSubject): [number | null, string[]] => [personId, addresses.map((address) => address.toLowerCase())];
