/** Everything is measured in rem, so the whole layout follows the text size. */
export function applyZoom(zoomPercent: number): void {
  document.documentElement.style.fontSize = `${zoomPercent}%`

  // Chromium asks container queries again when the container's width changes, not when its em does.
  const container = document.getElementById('root')
  if (!container) return
  container.style.containerType = 'normal'
  container.getBoundingClientRect()
  container.style.containerType = ''
}
