import { join } from 'node:path'

import { openDatabase } from '#core/database/open-database.ts'
import type { AppDatabase } from '#core/database/schema.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'

/** The database of a closed workspace, as somebody with the passphrase could open it past the app. */
export async function openWorkspaceTables(
  homeFolder: string,
  passphrase: string,
): Promise<AppDatabase> {
  const keyFile = readKeyFile(join(homeFolder, 'workspace.key.json'))
  const dataKey = keyFile && (await openByPassphrase(keyFile, passphrase))
  if (!dataKey) throw new Error('The passphrase does not open the workspace')
  return openDatabase(join(homeFolder, 'workspace.db'), dataKey)
}
