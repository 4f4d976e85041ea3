import { z } from 'zod'

import { workspaceStatusSchema } from '#shared/domain/workspace/workspace.ts'

/** What the application tells the window unasked. */
export const appEventSchema = z.discriminatedUnion('kind', [
  /** The workspace was opened or locked (by the user, by idleness, by suspend). */
  z.strictObject({ kind: z.literal('workspace-changed'), status: workspaceStatusSchema }),
  /** A long piece of work goes on; `done` of `total`, total 0 when unknown. */
  z.strictObject({
    kind: z.literal('progress'),
    task: z.enum(['firm-import', 'firm-import-preview']),
    done: z.int().min(0),
    total: z.int().min(0),
  }),
])
export type AppEvent = z.infer<typeof appEventSchema>

export const appEventChannel = 'app:event'
