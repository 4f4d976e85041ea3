import { dirname } from 'node:path'
import { rmSync } from 'node:fs'

import { readHistory } from '#core/assessments/read-history.ts'
import { openFileForReading } from '#core/database/open-database.ts'
import { WorkspaceUnusableError } from '#core/workspace/open-workspace-file.ts'
import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import { openByDataKey } from '#test/support/open-by-data-key.ts'
import { valueOf } from '#test/support/open-test-core.ts'

import { stateOf } from './live-log.ts'

/** What the app makes of a workspace: what is in it, or that it said it was damaged. */
export type Opened =
  { readonly said: 'damaged' } | { readonly said: 'sound'; readonly state: string }

/** Opens as unlocking does, looks at everything, and removes the folder. */
export async function openTorn(file: string, dataKey: Uint8Array): Promise<Opened> {
  try {
    return await lookInto(file, dataKey)
  } finally {
    rmSync(dirname(file), { recursive: true, force: true })
  }
}

async function lookInto(file: string, dataKey: Uint8Array): Promise<Opened> {
  try {
    const work = await openByDataKey(file, new Uint8Array(dataKey))
    try {
      if (work.workspace.readOnly) return { said: 'damaged' }
      const rows = await work.workspace.db.selectFrom('assessments').select('id').execute()
      for (const { id } of rows) {
        const { intact } = valueOf(await readHistory(work, assessmentIdSchema.parse(id)))
        if (!intact) return { said: 'sound', state: `a broken history of ${id}` }
      }
      const sqlite = openFileForReading(file, dataKey)
      const state = stateOf(sqlite)
      sqlite.close()
      return { said: 'sound', state }
    } finally {
      await work.workspace.db.destroy()
    }
  } catch (error) {
    if (error instanceof WorkspaceUnusableError) return { said: 'damaged' }
    throw error
  }
}
