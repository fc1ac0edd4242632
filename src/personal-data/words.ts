/** A text in each language of the interface. */
export interface Words {
  en: string;
  nb: string;
  nn: string;
}
