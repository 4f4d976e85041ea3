import { z } from 'zod'

/** A folder that holds a whole workspace: one the app wrote away, or one copied by hand. */
export const workspaceCopySchema = z.strictObject({
  folder: z.string(),
  workspaceName: z.string(),
  /** When its database was last written. */
  writtenAt: z.iso.datetime(),
})
export type WorkspaceCopy = z.infer<typeof workspaceCopySchema>
