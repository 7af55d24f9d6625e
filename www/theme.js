// Sets the theme before the first paint, so that a page in the dark theme does not flash white. The app keeps this one
// small value beside its document for this script alone.
try {
  const theme = localStorage.getItem('dryrun.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden: the system's theme it is.
}
