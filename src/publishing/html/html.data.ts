import { dataMap, technical } from '../../personal-data/data-map.js';
import { HtmlGalley } from './html-galley.entity.js';
import { HtmlPart } from './html-part.entity.js';

export const htmlGalleyData = dataMap(HtmlGalley, {
  originalId: technical('the HTML file as it was uploaded'),
  shownId: technical('the same with its images and styles in it'),
  missing: technical('the names of files that it refers to and does not have'),
});

export const htmlPartData = dataMap(HtmlPart, {
  id: technical('row number'),
  originalId: technical('the HTML file that it belongs to'),
  fileId: technical('the image, style sheet or font'),
});
