import { StaticConfigLoader, type ConfigData, type ResolvedConfig } from 'html-validate/node';

/** html-validate's recommended rules, without those of taste. */
const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    // Fields of one name are a list.
    'form-dup-name': 'off',
    'long-title': 'off',
    'no-implicit-button-type': 'off',
    'no-raw-characters': ['error', { relaxed: true }],
    'no-trailing-whitespace': 'off',
    'require-sri': 'off',
    'tel-non-breaking': 'off',
    'void-style': 'off',
  },
};

/** Works the rules out once, not for each page: that took longer than to validate it. */
export class HtmlRules extends StaticConfigLoader {
  private readonly resolved = Promise.resolve(super.getConfigFor('page.html'));

  constructor() {
    super(htmlRules);
  }

  override getConfigFor(): Promise<ResolvedConfig> {
    return this.resolved;
  }
}
