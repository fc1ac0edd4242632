import type { ReviewedWork } from '../publication.entity.js';

/** Anne Vik: Snow. Oslo University Press, 2024. ISBN 978-82-… */
export const workLine = ({ title, authors, publisher, year, isbn }: ReviewedWork): string =>
  [`${authors ? `${authors}: ` : ''}${title}`, [publisher, year].filter(Boolean).join(', '), isbn && `ISBN ${isbn.replace(/^isbn[-:0-9 ]*?(?=97|\d{9})/i, '')}`].filter(Boolean).join('. ');
