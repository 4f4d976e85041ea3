import { join } from 'node:path'

import { composeCore } from '#core/compose-core.ts'
import { insertFirms } from '#core/firms/firm-repository.ts'
import { loadReference } from '#core/reference/load-reference.ts'
import { realSurroundings } from '#core/surroundings.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import { workspacePaths } from '#core/workspace/workspace-paths.ts'
import { noKeychain } from '#core/workspace/keychain.ts'

import { generatedFirms } from './generated-firms.ts'
import { openByDataKey } from './open-by-data-key.ts'

const resourcesFolder = join(import.meta.dirname, '..', '..', 'resources')

/** Makes a workspace with so many generated firms in an empty home folder, and closes it again. */
export async function fillWithFirms(
  homeFolder: string,
  passphrase: string,
  count: number,
): Promise<void> {
  const core = await composeCore({
    homeFolder,
    resourcesFolder,
    surroundings: realSurroundings,
    emit: () => undefined,
    reportBug: (place, error) => {
      throw new Error(`Failed in ${place}`, { cause: error })
    },
    keychain: noKeychain,
    isDemo: false,
  })
  const profile = { name: 'Sổ lớn', personName: 'Nguyễn Thị Hạnh', association: '' }
  await core.handlers.workspace.create({ profile: { ...profile, role: 'mentor' }, passphrase })
  await core.close()

  const paths = workspacePaths(homeFolder)
  const keyFile = readKeyFile(paths.keyFile)
  const dataKey = keyFile && (await openByPassphrase(keyFile, passphrase))
  if (!dataKey) throw new Error('The new workspace does not open')
  const { workspace } = await openByDataKey(paths.database, dataKey)
  const { lists } = await loadReference(resourcesFolder)
  const firms = generatedFirms(count, lists.wards)
  await workspace.db.transaction().execute((tx) => insertFirms(tx, firms))
  await workspace.db.destroy()
}
