import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll } from 'vitest'

import { composeCore, type Core } from '#core/compose-core.ts'
import { realSurroundings } from '#core/surroundings.ts'
import { noKeychain } from '#core/workspace/keychain.ts'
import { assessmentSchema, type Assessment } from '#shared/domain/assessments/assessment.ts'

import { resourcesFolder } from './open-firm-core.ts'
import { valueOf } from './open-test-core.ts'

export type DemoAssessment = Assessment

/** One demo workspace for all tests of a file, with everything that ships in `resources`. */
export function openDemoCore() {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-demo-'))
  let core: Core

  const open = () =>
    composeCore({
      homeFolder: folder,
      resourcesFolder,
      surroundings: realSurroundings,
      keychain: noKeychain,
      emit: () => undefined,
      reportBug: (_place, error) => {
        throw error
      },
      isDemo: true,
    })
  beforeAll(async () => {
    core = await open()
  }, 60_000)
  afterAll(async () => {
    await core.close()
    rmSync(folder, { recursive: true, force: true })
  })

  return {
    homeFolder: folder,
    core: () => core,
    reports: () => core.handlers.reports,
    /** Closes the workspace and opens it again, as a second start does. */
    restart: async (whileClosed: () => void = () => undefined) => {
      await core.close()
      whileClosed()
      core = await open()
    },
    findAssessment: async (firmName: string, year: number): Promise<DemoAssessment> => {
      const all = { firmId: null, states: null, limit: 100 }
      const line = valueOf(await core.handlers.assessments.list(all)).find(
        (one) => one.firmName.includes(firmName) && one.referenceYear === year,
      )
      if (!line) throw new Error(`The demo has no assessment of ${firmName} in ${String(year)}`)
      const { id: assessmentId } = assessmentSchema.pick({ id: true }).parse({ id: line.id })
      return assessmentSchema.parse(valueOf(await core.handlers.assessments.get({ assessmentId })))
    },
  }
}
