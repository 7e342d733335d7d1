(() => {
  const form = document.querySelector('.filters'), rows = [...document.querySelectorAll('#list > li')];
  const kind = document.getElementById('kind'), search = document.getElementById('search');
  const shown = document.getElementById('shown'), none = document.getElementById('none');
  const buttons = [...form.querySelectorAll('button')];
  let level = '';
  const fold = text => text.normalize('NFKC').toLowerCase();
  const texts = rows.map(row => fold([...row.querySelectorAll('.who, .patent, strong')].map(e => e.textContent).join(' ')));
  const show = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    let many = 0;
    rows.forEach((row, i) => {
      const fits = (!level || row.dataset.level === level) && (!kind.value || row.dataset.kind === kind.value)
        && words.every(word => texts[i].includes(word));
      row.hidden = !fits;
      many += fits;
    });
    shown.textContent = shown.dataset.text.replace('%n', many);
    none.hidden = many > 0;
  };
  buttons.forEach(button => button.addEventListener('click', () => {
    level = button.dataset.level;
    buttons.forEach(other => other.setAttribute('aria-pressed', String(other === button)));
    show();
  }));
  kind.addEventListener('change', show);
  search.addEventListener('input', show);
  form.addEventListener('submit', event => event.preventDefault());
  form.hidden = false;
  show();
})();
