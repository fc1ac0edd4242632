// Shows how far an upload has come. The form is an ordinary form: without this, the browser sends it as it is.
const send = (form, submitter) => {
  const request = new XMLHttpRequest();
  const box = document.createElement('div');
  const bar = document.createElement('progress');
  const text = document.createElement('p');
  form.querySelector('.upload')?.remove();
  box.className = 'upload';
  text.setAttribute('role', 'status');
  bar.max = 100;
  bar.setAttribute('aria-label', submitter?.textContent.trim() || '%');
  box.append(bar, text);
  (form.querySelector('.actions') ?? form).before(box);
  let told = -1;
  request.upload.addEventListener('progress', (event) => {
    if (!event.lengthComputable) return;
    const percent = Math.floor((event.loaded / event.total) * 100);
    bar.value = percent;
    // Heard every tenth, seen at once.
    if (Math.floor(percent / 10) !== told) text.textContent = `${Math.floor((told = Math.floor(percent / 10)) * 10)} %`;
  });
  request.addEventListener('load', () => {
    const type = request.getResponseHeader('Content-Type') ?? '';
    if (request.status < 400 && request.responseURL) location.assign(request.responseURL);
    else if (type.startsWith('text/html')) show(request.responseText);
    else plainly();
  });
  // The line broke, or the upload was refused before it was read: the form stands as it was, and says so.
  const plainly = () => {
    bar.remove();
    text.textContent = form.dataset.upload;
    text.className = 'ds-validation-message';
    delete form.dataset.sent;
    submitter?.removeAttribute('aria-busy');
  };
  request.addEventListener('error', plainly);
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'text/html');
  request.send(new FormData(form, submitter));
};
// The answer is a page of ours (a form with its errors): it takes the place of this one.
const show = (html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  for (const form of document.querySelectorAll('form[data-upload]')) listen(form);
  (document.getElementById('error-summary') ?? document.getElementById('main'))?.focus();
};
const listen = (form) => form.addEventListener('submit', (event) => {
  if (form.dataset.upload === undefined || event.defaultPrevented) return;
  const files = [...form.querySelectorAll('input[type=file]')].flatMap((input) => [...input.files]);
  if (files.reduce((sum, file) => sum + file.size, 0) < 256 * 1024) return;
  event.preventDefault();
  if (form.dataset.sent) return;
  form.dataset.sent = '1';
  event.submitter?.setAttribute('aria-busy', 'true');
  send(form, event.submitter);
});
for (const form of document.querySelectorAll('form[data-upload]')) listen(form);
