// Words that fit what is being typed, under the field of a form with data-suggest. The page works without it.
for (const form of document.querySelectorAll('form[data-suggest]')) {
  const field = form.querySelector('input[type="text"]');
  const list = document.createElement('datalist');
  list.id = `${field.id}-words`;
  form.append(list);
  field.setAttribute('list', list.id);
  field.autocomplete = 'off';
  let waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      // After the last comma: several words can be added at once.
      const typed = field.value.split(',').pop().trim();
      if (typed.length < 2 || [...list.children].some((option) => option.value === field.value)) return;
      const answer = await fetch(`${form.dataset.suggest}?${new URLSearchParams({ words: typed })}`).catch(() => null);
      if (!answer?.ok) return;
      const before = field.value.slice(0, field.value.lastIndexOf(',') + 1);
      list.replaceChildren(...(await answer.json()).words.map((word) => Object.assign(document.createElement('option'), { value: before ? `${before} ${word}` : word })));
    }, 200);
  });
}
