import { z } from 'zod'

import { call } from './call.ts'
import { bytesSchema } from './file-schema.ts'

export type OpenedFileRefused = {
  readonly code: 'host/file-refused'
  readonly because: 'unreadable' | 'too-large'
  readonly fileName: string
}

/** What the host itself answers, beside the core. */
export const hostContract = {
  /** For support; also what the window asks to learn its host. */
  about: call({
    input: z.void(),
    output: z.strictObject({
      version: z.string(),
      /** Of the source it was built from; null where that is not known. */
      commit: z.string().nullable(),
      committedAt: z.iso.datetime().nullable(),
      host: z.enum(['electron', 'browser']),
      homeFolder: z.string(),
      sqliteVersion: z.string(),
    }),
  }).orFails<never>(),
  /** Whether the user opened a file with the app that nobody was led to yet; true once for each. */
  fileWaits: call({ input: z.void(), output: z.boolean() }).orFails<never>(),
  /**
   * The file with which the user opened the app, once; null when there is none. At most 256 MiB, the
   * largest volume of a batch.
   */
  takeOpenedFile: call({
    input: z.void(),
    output: z.strictObject({ fileName: z.string(), bytes: bytesSchema }).nullable(),
  }).orFails<OpenedFileRefused>(),
  /** Somebody reads or draws in the window though it asks for nothing; puts off the host's lock. */
  stillHere: call({ input: z.void(), output: z.void() }).orFails<never>(),
  /** Locks the workspace and stops the app. */
  stop: call({ input: z.void(), output: z.void() }).orFails<never>(),
}
