// Runs before the first paint, so that a chosen theme never flashes the other one.
(function () {
  var chosen;
  try {
    chosen = localStorage.getItem('socle-theme');
  } catch {
    chosen = null;
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-theme', dark ? 'dark' : 'light');
})();
