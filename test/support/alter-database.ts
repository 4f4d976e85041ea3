import { join } from 'node:path'

import { openEncryptedFile } from '#core/database/open-database.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'

/** Writes into a closed workspace past the app and past its triggers, as someone with its key could. */
export async function alterDatabase(
  homeFolder: string,
  passphrase: string,
  sql: string,
): Promise<void> {
  const keyFile = readKeyFile(join(homeFolder, 'workspace.key.json'))!
  const dataKey = (await openByPassphrase(keyFile, passphrase))!
  const sqlite = openEncryptedFile(join(homeFolder, 'workspace.db'), dataKey)
  sqlite.exec('drop trigger history_is_never_changed; drop trigger history_is_never_deleted')
  sqlite.exec(sql)
  sqlite.close()
}
