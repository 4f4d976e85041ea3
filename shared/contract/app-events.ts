import { z } from 'zod'

import { workspaceStatusSchema } from '#shared/domain/workspace/workspace.ts'

/** What the application tells the window unasked. */
export const appEventSchema = z.discriminatedUnion('kind', [
  /** The workspace was opened or locked (by the user, by idleness, by suspend). */
  z.strictObject({ kind: z.literal('workspace-changed'), status: workspaceStatusSchema }),
  /** The user opened a file with the app: ask the host for it. */
  z.strictObject({ kind: z.literal('file-opened') }),
  /** A long piece of work goes on; `done` of `total`, total 0 when unknown. */
  z.strictObject({
    kind: z.literal('progress'),
    task: z.enum([
      'firm-import',
      'firm-import-preview',
      'mentor-import',
      'mentor-import-preview',
      'salvage',
    ]),
    done: z.int().min(0),
    total: z.int().min(0),
  }),
  /** The app backed up by itself, or what kept it from doing so. */
  z.strictObject({
    kind: z.literal('backup-tried'),
    fault: z.enum(['disk-full', 'other']).nullable(),
  }),
  /** Something about syncing moved: ask for its status anew. */
  z.strictObject({ kind: z.literal('sync-changed') }),
  /** A sync goes on: records and bytes of the batch that is under way. */
  z.strictObject({
    kind: z.literal('sync-progress'),
    phase: z.enum(['backup', 'session', 'files', 'sending', 'fetching']),
    records: z.strictObject({ done: z.int().min(0), total: z.int().min(0) }),
    bytes: z.strictObject({ done: z.int().min(0), total: z.int().min(0) }),
  }),
])
export type AppEvent = z.infer<typeof appEventSchema>

export const appEventChannel = 'app:event'
