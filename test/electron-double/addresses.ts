/**
 * Chromium knows no `app://`, so the pages of the scheme live at an https address that resolves
 * nowhere; main never sees it.
 */
const outsidePrefix = 'https://'
const outsideSuffix = '.app-scheme.invalid'
const insidePattern = /app:\/\/([^/]+)/
const outsidePattern = /https:\/\/([^/]+)\.app-scheme\.invalid/

/** `app://host/path` as Chromium is told; `blob:` addresses too. */
export function toOutside(url: string): string {
  return url.replace(insidePattern, (_all, host: string) => outsidePrefix + host + outsideSuffix)
}

/** The address as main knows it. */
export function toInside(url: string): string {
  return url.replace(outsidePattern, (_all, host: string) => `app://${host}`)
}
