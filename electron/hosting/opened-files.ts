import { lstat, readFile, stat } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'

import type { OpenedFileRefused } from '#shared/contract/host-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import { batchLimits } from '#shared/wire/wire-limits.ts'

/** What the app is registered for with the system: batches, and what comes back for them. */
export const openedEndings = ['.nbac', '.nbar'] as const

/** A file that the user opened with the app, read whole; the window never learns where it lies. */
export type OpenedFile = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Waits in the host until the window asks for it: behind the lock, or before there is a window. */
export type OpenedFiles = {
  /** Keeps the path; the one before it, not asked for yet, is forgotten. */
  readonly offer: (path: string) => void
  /** True once for each offer. */
  readonly waits: () => boolean
  /** Once: null when none waits. */
  readonly take: () => Promise<Result<OpenedFile | null, OpenedFileRefused>>
}

/** `tell` hears that one waits. */
export function keepOpenedFiles(tell: () => void): OpenedFiles {
  let waiting: string | null = null
  let isNews = false
  return {
    offer: (path) => {
      waiting = path
      isNews = true
      tell()
    },
    waits: () => {
      const wasNews = isNews
      isNews = false
      return wasNews
    },
    take: async () => {
      const path = waiting
      waiting = null
      isNews = false
      return path === null ? succeeded(null) : read(path)
    },
  }
}

async function read(path: string): Promise<Result<OpenedFile, OpenedFileRefused>> {
  const refused = (because: OpenedFileRefused['because']): Result<never, OpenedFileRefused> =>
    failed({ code: 'host/file-refused', because, fileName: basename(path) })
  try {
    // A link is followed by the system itself when it is opened, but not through the app.
    if (!(await lstat(path)).isFile()) return refused('unreadable')
    if ((await stat(path)).size > batchLimits.volumeBytes) return refused('too-large')
    return succeeded({ fileName: basename(path), bytes: new Uint8Array(await readFile(path)) })
  } catch {
    return refused('unreadable')
  }
}

/**
 * The file that a command line names, the last of several; null when it names none. What begins with
 * a dash is a switch, whatever its ending.
 */
export function findOpenedPath(words: readonly string[], folder: string): string | null {
  const named = words.filter(
    (word) => !word.startsWith('-') && endsLikeOurs(word) && !word.includes('\0'),
  )
  const last = named.at(-1)
  return last === undefined ? null : resolve(folder, last)
}

export function endsLikeOurs(path: string): boolean {
  return openedEndings.some((ending) => extname(path).toLowerCase() === ending)
}
