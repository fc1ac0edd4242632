import { Injectable } from '@nestjs/common';
import { Catalogue, isLanguage, type Language } from './texts.js';
import { Translator } from './translator.js';

/** Hands out translators, and finds the language that a request asks for. */
@Injectable()
export class Languages {
  private readonly translators = new Map<string, Translator>();

  constructor(private readonly catalogue: Catalogue) {}

  in(language: Language, timeZone?: string): Translator {
    const key = `${language} ${timeZone}`;
    let translator = this.translators.get(key);
    if (!translator) this.translators.set(key, (translator = new Translator(this.catalogue, language, timeZone)));
    return translator;
  }

  /** The best of ours for an Accept-Language header. */
  preferred(header: string | undefined): Language {
    const wanted = (header ?? '')
      .split(',')
      .map((part) => {
        const [tag = '', quality] = part.trim().split(/;\s*q=/);
        return { tag: tag.toLowerCase().split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) || 0 };
      })
      .sort((a, b) => b.quality - a.quality);
    for (const { tag } of wanted) {
      const language = tag === 'no' ? 'nb' : tag;
      if (isLanguage(language)) return language;
    }
    return 'en';
  }
}
