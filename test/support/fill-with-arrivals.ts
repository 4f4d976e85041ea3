import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { composeCore } from '#core/compose-core.ts'
import { openEvidenceFiles } from '#core/evidence/evidence-files.ts'
import { insertFirms } from '#core/firms/firm-repository.ts'
import { loadReference } from '#core/reference/load-reference.ts'
import { realSurroundings } from '#core/surroundings.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import { noKeychain } from '#core/workspace/keychain.ts'
import { workspacePaths } from '#core/workspace/workspace-paths.ts'
import type { Firm } from '#shared/domain/firms/firm.ts'

import { takeArrivals } from './arrived-assessments.ts'
import type { Arrival } from './arrived-content.ts'
import { generatedFirms } from './generated-firms.ts'
import { openByDataKey } from './open-by-data-key.ts'

const resourcesFolder = join(import.meta.dirname, '..', '..', 'resources')

export type Filling = {
  readonly firmCount: number
  /** What arrived of the generated firms. */
  readonly arrivalsOf: (firms: readonly Firm[]) => readonly Arrival[]
}

/** Makes an association's workspace with generated firms and what its mentors sent, and closes it. */
export async function fillWithArrivals(
  homeFolder: string,
  passphrase: string,
  { firmCount, arrivalsOf }: Filling,
): Promise<void> {
  mkdirSync(homeFolder, { recursive: true })
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
  const profile = {
    name: 'Văn phòng hiệp hội',
    personName: 'Nguyễn Thị Hạnh',
    association: 'Hiệp hội Doanh nghiệp nhỏ và vừa thành phố Hà Nội',
  }
  await core.handlers.workspace.create({
    profile: { ...profile, role: 'association-manager' },
    passphrase,
  })
  await core.close()

  const paths = workspacePaths(homeFolder)
  const keyFile = readKeyFile(paths.keyFile)
  const dataKey = keyFile && (await openByPassphrase(keyFile, passphrase))
  if (!dataKey) throw new Error('The new workspace does not open')
  const { workspace, shelf } = await openByDataKey(paths.database, dataKey)
  const { lists } = await loadReference(resourcesFolder)
  const firms = generatedFirms(firmCount, lists.wards)
  await workspace.db.transaction().execute((tx) => insertFirms(tx, firms))
  const evidence = openEvidenceFiles(paths.evidence, dataKey)
  await takeArrivals({ db: workspace.db, shelf, evidence }, arrivalsOf(firms))
  await workspace.db.destroy()
}
