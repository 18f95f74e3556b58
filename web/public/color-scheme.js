// Runs before the first paint, so that the chosen scheme never flashes. A file, because the page allows no inline script.
(function () {
  var chosen = window.localStorage.getItem('mantine-color-scheme-value') || 'auto';
  var dark =
    chosen === 'dark' || (chosen === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
