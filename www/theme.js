// What must hold before the first paint, so that nothing flashes: the theme, and whether the page is shown within another one.
//
// The app keeps the theme, one small value, beside its document for this script alone.
try {
  const theme = localStorage.getItem('dryrun.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden: the system's theme it is.
}
// `/visualize/<slug>?embed` is a visualizer without header and footer (embed.css).
if (/\/visualize\/./.test(location.pathname) && new URLSearchParams(location.search).has('embed')) {
  document.documentElement.dataset.embed = '';
}
