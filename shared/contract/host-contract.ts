import { z } from 'zod'

import { call } from './call.ts'

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
  /** Somebody reads or draws in the window though it asks for nothing; puts off the host's lock. */
  stillHere: call({ input: z.void(), output: z.void() }).orFails<never>(),
  /** Locks the workspace and stops the app. */
  stop: call({ input: z.void(), output: z.void() }).orFails<never>(),
}
