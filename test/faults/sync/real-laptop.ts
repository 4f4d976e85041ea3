import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { composeCore, type Core } from '#core/compose-core.ts'
import { realSurroundings } from '#core/surroundings.ts'
import { noKeychain } from '#core/workspace/keychain.ts'
import {
  firmDetailsSchema,
  firmIdSchema,
  firmSchema,
  type Firm,
  type FirmDetails,
} from '#shared/domain/firms/firm.ts'
import { sign } from '#test/electron/core/sync/enrolled-workspace.ts'
import type { FaultProxy } from '#test/support/fault-proxy.ts'
import { everyFirm } from '#test/support/open-firm-core.ts'
import { testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { answer, startFor } from '#test/support/start-test-assessment.ts'

type Setup = {
  /** A workspace that was made and left; every laptop begins with a copy. */
  readonly template: { readonly homeFolder: string; readonly resourcesFolder: string }
  /** Its way to the gateway. */
  readonly proxy: FaultProxy
  readonly isManager: boolean
  readonly userId: string
  readonly reported: unknown[]
}

/** A laptop with the real core on a real encrypted file, that can lose its power and its clock. */
export class RealLaptop {
  readonly setup: Setup
  deviceId = ''
  core!: Core
  #folder = ''
  #yearsOff = 0

  constructor(setup: Setup) {
    this.setup = setup
  }

  async start(code: string): Promise<void> {
    await this.#openCopyOf(this.setup.template.homeFolder)
    const enrolled = valueOf(await this.#enrol(code))
    if (enrolled.state !== 'enrolled') throw new Error('Enrolling ends enrolled')
    this.deviceId = enrolled.deviceId
  }

  async stop(): Promise<void> {
    await this.core.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  setClock(yearsOff: number): void {
    this.#yearsOff = yearsOff
  }

  /**
   * The power goes. What lay on the disk in this moment is what there is afterwards: the files are
   * copied while nothing else can run, and the old core is left behind.
   */
  async kill(): Promise<void> {
    const [left, folder] = [this.core, this.#folder]
    const opening = this.#openCopyOf(folder)
    await left.close()
    await opening
    rmSync(folder, { recursive: true, force: true })
  }

  async listFirms(): Promise<readonly Firm[]> {
    const { firms } = this.core.handlers
    const { rows } = valueOf(await firms.search({ filter: everyFirm({}), offset: 0, limit: 500 }))
    const found = await Promise.all(
      rows.map(({ id }) => firms.get({ firmId: firmIdSchema.parse(id) })),
    )
    return found
      .flatMap((firm) => (firm.ok ? [firmSchema.parse(firm.value)] : []))
      .toSorted((left, right) => (left.id < right.id ? -1 : 1))
  }

  /** Nothing happens when it was changed meanwhile: the person looks at the form again. */
  async changeFirm(firm: Firm, changed: Partial<FirmDetails>): Promise<void> {
    const { id: firmId, version } = firm
    const details = { ...firmDetailsSchema.strip().parse(firm), ...changed }
    await this.core.handlers.firms.change({ firmId, version, details })
  }

  async submitAssessment(firm: Firm, cost: number): Promise<void> {
    const started = await startFor(this.core, firm.id, 2026)
    await answer(this.core, started.id, 'cost', cost)
    await sign(this.core, started.id)
    valueOf(await this.core.handlers.sync.submit({ assessmentIds: [started.id] }))
  }

  startSync(): Promise<unknown> {
    return this.core.handlers.sync.allowReplacing()
  }

  async sync(): Promise<void> {
    await this.#rest()
    valueOf(await this.core.handlers.sync.allowReplacing())
    await this.#rest()
  }

  async status() {
    return valueOf(await this.core.handlers.sync.status())
  }

  /** A gateway that is busy, with as many laptops in its own process, is asked again. */
  async #enrol(code: string) {
    const { enrolment } = this.core.handlers
    for (;;) {
      const enrolled = await enrolment.byCode({ address: this.setup.proxy.url, code })
      if (enrolled.ok || enrolled.failure.code !== 'enrolment/unreachable') return enrolled
      await sleep(1_000)
    }
  }

  async #rest(): Promise<void> {
    while ((await this.status()).running) await sleep(20)
  }

  async #openCopyOf(homeFolder: string): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'nang-bac-laptop-'))
    cpSync(homeFolder, folder, { recursive: true })
    this.#folder = folder
    this.core = await composeCore({
      homeFolder: folder,
      resourcesFolder: this.setup.template.resourcesFolder,
      surroundings: { ...realSurroundings, now: () => this.#now() },
      keychain: noKeychain,
      emit: () => undefined,
      reportBug: (place, error) => this.setup.reported.push(place, error),
      isDemo: false,
      appVersion: '0.1.0',
    })
    valueOf(await this.core.handlers.workspace.unlock({ passphrase: testPassphrase }))
  }

  #now(): Date {
    return new Date(Date.now() + this.#yearsOff * 365.25 * 86_400_000)
  }
}
