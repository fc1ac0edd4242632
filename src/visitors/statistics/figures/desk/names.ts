import type { Translator } from '../../../../platform/i18n/translator.js';
import { otherValue, type Dimension } from '../../stored/usage-cell.entity.js';

const isLanguageCode = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
/** At the head of a row, as every other name there. */
const capital = (name: string, language: string): string => name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
const devices = ['desktop', 'mobile', 'tablet', 'other'];

/** What a value of a breakdown is called. Of the few nothing is told but that they are (D6). */
export function nameOf(tr: Translator, dimension: Exclude<Dimension, 'entry'>, value: string): string {
  const { t } = tr;
  if (value === otherValue) return t('figures.few');
  if (value === '') return t(dimension === 'referrer' ? 'figures.direct' : 'figures.unknown');
  if (dimension === 'device') return t(`figures.device.${devices.includes(value) ? value : 'other'}`);
  if (dimension === 'language') return isLanguageCode.test(value) ? capital(tr.languageName(value), tr.language) : value;
  if (dimension === 'referrer') return value;
  const [country = '', ...places] = value.split('/');
  // A town in no region is named without one.
  const named = places.filter((place, index) => place !== '' || index === places.length - 1).map((place) => (place === otherValue ? t('figures.few.here') : place || t('figures.unknown.here')));
  return [...named.reverse(), /^[A-Z]{2}$/.test(country) ? tr.country(country) : country].join(', ');
}
