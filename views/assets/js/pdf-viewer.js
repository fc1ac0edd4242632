// Reads a PDF in the page with pdf.js: pages are drawn as they come into sight, with selectable text above. Without it there is the download link.
for (const viewer of document.querySelectorAll('[data-pdf]')) {
  const $ = (what) => viewer.querySelector(what);
  const [tools, open, status, sheets, number] = ['.viewer__tools', '[data-open]', '[data-status]', '[data-canvas]', '[data-page]'].map($);
  let lib, pdf, scale = 1, fit = true, current = 1, watcher;

  const start = async () => {
    open.hidden = true;
    status.textContent = status.dataset.loading;
    try {
      lib = await import(viewer.dataset.lib);
      lib.GlobalWorkerOptions.workerSrc = viewer.dataset.worker;
      pdf = await lib.getDocument({ url: viewer.dataset.pdf, isEvalSupported: false, enableXfa: false, useSystemFonts: true, useWasm: false }).promise;
      tools.hidden = sheets.hidden = false;
      $('[data-pages]').textContent = pdf.numPages;
      status.textContent = '';
      await layOut();
    } catch {
      tools.hidden = sheets.hidden = true;
      status.textContent = status.dataset.failed;
    }
  };

  const layOut = async () => {
    const at = current;
    watcher?.disconnect();
    const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
    const style = getComputedStyle(sheets);
    const room = sheets.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (fit) scale = Math.min(1.4, room / first.width);
    $('[data-zoom]').textContent = `${Math.round(scale * 100)} %`;
    sheets.replaceChildren();
    watcher = new IntersectionObserver(seen, { root: sheets, rootMargin: '400px 0px' });
    for (let n = 1; n <= pdf.numPages; n += 1) {
      const sheet = document.createElement('div');
      sheet.className = 'viewer__sheet';
      sheet.dataset.n = n;
      size(sheet, first.width * scale, first.height * scale);
      sheets.append(sheet);
      watcher.observe(sheet);
    }
    go(at);
  };
  const size = (sheet, width, height) => {
    sheet.style.width = `${Math.floor(width)}px`;
    sheet.style.height = `${Math.floor(height)}px`;
  };
  const seen = (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting && !target.firstChild) draw(target).catch(() => {});
  };
  const draw = async (sheet) => {
    const canvas = document.createElement('canvas');
    sheet.append(canvas);
    const page = await pdf.getPage(Number(sheet.dataset.n));
    const viewport = page.getViewport({ scale });
    const sharp = Math.min(devicePixelRatio || 1, 2);
    size(sheet, viewport.width, viewport.height);
    canvas.width = Math.floor(viewport.width * sharp);
    canvas.height = Math.floor(viewport.height * sharp);
    canvas.setAttribute('aria-hidden', 'true');
    const layer = document.createElement('div');
    layer.className = 'textLayer';
    layer.style.setProperty('--total-scale-factor', scale);
    await page.render({ canvas, viewport, transform: sharp === 1 ? undefined : [sharp, 0, 0, sharp, 0, 0] }).promise;
    await new lib.TextLayer({ textContentSource: await page.getTextContent(), container: layer, viewport }).render();
    sheet.append(layer);
  };
  const go = (n) => {
    current = Math.min(pdf.numPages, Math.max(1, n || 1));
    const sheet = sheets.children[current - 1];
    sheets.scrollTop = sheet.offsetTop - sheets.offsetTop - 12;
    mark();
  };
  const mark = () => {
    number.value = current;
    $('[data-act=previous]').disabled = current === 1;
    $('[data-act=next]').disabled = current === pdf.numPages;
  };
  const zoom = (by) => {
    fit = by === 0;
    if (by) scale = Math.min(4, Math.max(0.25, scale * by));
    return layOut();
  };

  sheets.addEventListener('scroll', () => {
    const middle = sheets.scrollTop + sheets.clientHeight / 3;
    const passed = [...sheets.children].filter((sheet) => sheet.offsetTop - sheets.offsetTop <= middle).length;
    if (passed && passed !== current) { current = passed; mark(); }
  }, { passive: true });
  const acts = { previous: () => go(current - 1), next: () => go(current + 1), in: () => zoom(1.2), out: () => zoom(1 / 1.2), fit: () => zoom(0) };
  viewer.addEventListener('click', (event) => acts[event.target.closest('[data-act]')?.dataset.act]?.());
  number.addEventListener('change', () => go(Number(number.value)));
  let wait;
  addEventListener('resize', () => { clearTimeout(wait); wait = setTimeout(() => pdf && fit && layOut(), 200); });
  open.hidden = false;
  open.addEventListener('click', start);
  if (document.body.classList.contains('viewer-page')) start();
}
