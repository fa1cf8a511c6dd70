// Runs before the first paint, which a module cannot: a theme chosen on this device must not flash
// in as the other one. Same key and fields as src/session/device-settings.ts; a file of its own
// because the content security policy allows no script inside the page.
try {
  const theme = JSON.parse(localStorage.getItem('weft.settings') ?? '{}').theme;
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the system's theme holds.
}
