import { endsLikeOurs, findOpenedPath } from '../hosting/opened-files.ts'

type Preventable = { readonly preventDefault: () => void }

/** Of Electron's `app`, the two events that name a file. */
type FileEvents = {
  on(event: 'open-file', listener: (event: Preventable, path: string) => void): unknown
  on(
    event: 'second-instance',
    listener: (event: Preventable, words: string[], folder: string) => void,
  ): unknown
}

/** Files that the system says the user opened with the app. */
export type OpeningFiles = {
  /** What was named until now. */
  readonly first: () => string | null
  /** From now on each goes here. */
  readonly follow: (open: (path: string) => void) => void
}

/**
 * Windows and Linux name a file on the command line, of the first start or of a second; macOS by an
 * event of its own, before the app is ready too. Nothing else of what a command line says is heeded.
 */
export function listenForFiles(app: FileEvents, words: readonly string[]): OpeningFiles {
  let first = findOpenedPath(words, process.cwd())
  let open = (path: string): void => void (first = path)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (endsLikeOurs(path)) open(path)
  })
  app.on('second-instance', (_event, secondWords, folder) => {
    const path = findOpenedPath(secondWords.slice(1), folder)
    if (path !== null) open(path)
  })
  return {
    first: () => first,
    follow: (next) => {
      open = next
    },
  }
}
