import type { Words } from './words.js';

export type GroundKey = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8';

/** A legal ground of the General Data Protection Regulation (EU) 2016/679, Article 6. */
export interface Ground {
  article: string;
  words: Words;
}

const consent: Words = { en: 'your consent', nb: 'ditt samtykke', nn: 'samtykket ditt' };
const legitimateInterest: Words = { en: 'legitimate interest', nb: 'berettiget interesse', nn: 'rettkomen interesse' };

export const grounds: Record<GroundKey, Ground> = {
  G1: { article: '6(1)(a)', words: consent },
  G2: { article: '6(1)(f)', words: legitimateInterest },
  G3: { article: '6(1)(f)', words: legitimateInterest },
  G4: { article: '6(1)(a)', words: consent },
  G5: { article: '6(1)(f)', words: legitimateInterest },
  G6: {
    article: '6(1)(e)',
    words: { en: 'a task in the public interest', nb: 'en oppgave i allmennhetens interesse', nn: 'ei oppgåve i ålmenta si interesse' },
  },
  G7: { article: '6(1)(b), 6(1)(c)', words: { en: 'agreement and bookkeeping law', nb: 'avtale og bokføringsloven', nn: 'avtale og bokføringslova' } },
  G8: { article: '6(1)(c)', words: { en: 'a legal duty', nb: 'en rettslig plikt', nn: 'ei rettsleg plikt' } },
};
