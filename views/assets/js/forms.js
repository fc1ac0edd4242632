// No double submit, character counters, focus on the error summary. Every page works without it.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'dialog') return;
  if (form.dataset.sent) return event.preventDefault();
  if (form.method === 'post') {
    form.dataset.sent = '1';
    event.submitter?.setAttribute('aria-busy', 'true');
    // An answer that is a file leaves this page standing.
    setTimeout(() => freeUp(form), 5000);
  }
});
function freeUp(form) {
  delete form.dataset.sent;
  form.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
}
// Coming back with the browser's back button, the form can be sent again.
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(freeUp));
for (const area of document.querySelectorAll('[data-count]')) {
  const most = Number(area.dataset.count);
  const shown = document.getElementById(`${area.id}-count`);
  const count = () => {
    const length = area.value.length;
    shown.textContent = `${length} / ${most}`;
    shown.classList.toggle('is-over', length > most);
  };
  if (shown) {
    area.addEventListener('input', count);
    count();
  }
}
document.getElementById('error-summary')?.focus();
