// What is typed in a form with data-draft is saved now and then, as its button "save" would. The page works without it.
for (const form of document.querySelectorAll('form[data-draft]')) {
  const state = form.querySelector('[data-draft-state]');
  let waiting;
  let dirty = false;
  const save = async () => {
    clearTimeout(waiting);
    if (!dirty || form.dataset.sent) return;
    dirty = false;
    const body = new URLSearchParams(new FormData(form));
    body.set('step', 'save');
    // The answer leads back to the page: that it came is enough.
    const answer = await fetch(form.dataset.draftTo ?? form.action, { method: 'POST', body, redirect: 'manual', keepalive: true }).catch(() => null);
    const saved = answer?.type === 'opaqueredirect';
    if (!saved) dirty = true;
    state.textContent = saved ? form.dataset.draft : form.dataset.draftFailed;
  };
  form.addEventListener('input', (event) => {
    if (!event.target.matches('textarea, input[type="text"], [data-draft-to] :is([type="radio"], [type="checkbox"])')) return;
    dirty = true;
    clearTimeout(waiting);
    waiting = setTimeout(save, 2000);
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save());
}
