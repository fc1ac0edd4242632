/** Galleys and manuscript files for the demo's content. */
export { renderDocx } from './galleys/docx.js';
export { renderHtml } from './galleys/html.js';
export { renderPdf } from './galleys/pdf.js';
