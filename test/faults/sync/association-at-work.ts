import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { receiveBatch } from '#city/batches/receive-batch.ts'
import { findDeviceReader } from '#city/oversight/find-reader.ts'
import { makeWayBack } from '#city/oversight/make-way-back.ts'
import { openSealedBatch } from '#city/verifying/open-sealed-batch.ts'
import { faults, startFaultProxy, type Fault } from '#test/support/fault-proxy.ts'
import { furnitureMaker } from '#test/support/start-test-assessment.ts'
import { openTestWorkspace, valueOf } from '#test/support/open-test-core.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'

import { RealLaptop } from './real-laptop.ts'
import {
  isCarrying,
  isDeskWork,
  type Carrying,
  type DeskWork,
  type Event,
  type Step,
} from './steps.ts'

type CarriedFile = { readonly bytes: Uint8Array; readonly wayBackOf: RealLaptop | null }

/** One association: its laptops, each behind a network of its own, and the sticks people carry. */
export class AssociationAtWork {
  readonly laptops: RealLaptop[] = []
  /** What no laptop had to ask a person about and nobody expected. */
  readonly reported: unknown[] = []
  readonly #random: () => number
  readonly #pocket: CarriedFile[] = []
  city!: TestCity
  orgId = ''
  #year = 2026

  constructor(random: () => number) {
    this.#random = random
  }

  /** Of four laptops one is a manager's, and two mentors have two each. */
  async start(laptopCount: number): Promise<void> {
    this.city = await startTestCity()
    this.orgId = await this.city.addOrg()
    const made = await openTestWorkspace()
    await made.core.close()
    const template = {
      homeFolder: made.homeFolder,
      resourcesFolder: join(made.homeFolder, '..', 'resources'),
    }
    const [manager, first, second] = Array.from({ length: 3 }, () => crypto.randomUUID())
    const users = [first!, manager!, first!, second!]
    for (let index = 0; index < laptopCount; index++) {
      const isManager = index % users.length === 1
      const userId = users[index % users.length]!
      const proxy = await startFaultProxy({
        targetUrl: this.city.gateway.url,
        random: this.#random,
        chooseFault: () => 'none',
        patienceMs: 60,
      })
      const setup = { template, proxy, isManager, userId, reported: this.reported }
      const laptop = new RealLaptop(setup)
      const role = isManager ? 'association-manager' : 'mentor'
      await laptop.start(await this.city.makeCode(this.orgId, role, userId))
      this.laptops.push(laptop)
    }
    await this.#shareFirms()
  }

  /** A third of all requests meet a fault from now on. */
  turnFaultsOn(): void {
    const random = this.#random
    const chooseFault = (): Fault =>
      random() < 1 / 3 ? faults[Math.floor(random() * faults.length)]! : 'none'
    for (const { setup } of this.laptops) setup.proxy.choose(chooseFault)
  }

  turnFaultsOff(): void {
    for (const { setup } of this.laptops) {
      setup.proxy.choose(() => 'none')
      setup.proxy.setCutOff(false)
    }
  }

  async stop(): Promise<void> {
    for (const laptop of this.laptops) {
      await laptop.stop()
      await laptop.setup.proxy.close()
    }
    await this.city.stop()
  }

  async take(step: Step): Promise<void> {
    const laptop = this.laptops[step.laptop % this.laptops.length]!
    if (isDeskWork(step)) return this.#workAt(laptop, step)
    if (isCarrying(step)) return this.#carry(laptop, step)
    return this.#happenTo(laptop, step)
  }

  async #workAt(laptop: RealLaptop, step: DeskWork): Promise<void> {
    if (step.do === 'submit') return this.#submit(laptop, step.cost)
    if (step.do === 'settle') return this.#settle(laptop, step.take)
    const firms = await laptop.listFirms()
    const firm = firms[step.firm % Math.max(1, firms.length)]
    if (!firm) return
    if (step.do === 'change') await laptop.changeFirm(firm, step.details)
    else await laptop.core.handlers.firms.remove({ firmId: firm.id })
  }

  async #happenTo(laptop: RealLaptop, step: Event): Promise<void> {
    switch (step.do) {
      case 'sync':
        await (step.waits ? laptop.sync() : laptop.startSync())
        return
      case 'cut-off':
        laptop.setup.proxy.setCutOff(step.isCutOff)
        return
      case 'kill':
        await laptop.startSync()
        await sleep(step.afterMs)
        return laptop.kill()
      case 'clock':
        laptop.setClock(step.yearsOff)
    }
  }

  /** Everybody syncs until nobody learns anything new. */
  async syncUntilQuiet(): Promise<number> {
    let before = ''
    for (let round = 1; round <= 20; round++) {
      for (const laptop of this.laptops) await laptop.sync()
      const now = await this.#whatIsKnown()
      if (now === before && !now.includes('sync/')) return round
      before = now
    }
    throw new Error(`Not quiet after 20 rounds: ${before}`)
  }

  async #whatIsKnown(): Promise<string> {
    const known: unknown[] = []
    for (const laptop of this.laptops) {
      const { waiting, withCity, needAttention, openConflicts, lastFault } = await laptop.status()
      known.push({ waiting, withCity, needAttention, openConflicts, lastFault })
    }
    const changes = await this.city.db
      .selectFrom('changes')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('org_id', '=', this.orgId)
      .executeTakeFirstOrThrow()
    return JSON.stringify([known, changes.count])
  }

  /** So that several hold the same firms before anything goes wrong. */
  async #shareFirms(): Promise<void> {
    const [mentor] = this.laptops
    await this.#submit(mentor!, 100)
    await this.#submit(mentor!, 200)
    await this.syncUntilQuiet()
  }

  async #submit(laptop: RealLaptop, cost: number): Promise<void> {
    const details = { ...furnitureMaker, name: `Công ty số ${this.#year++}` }
    const { id } = valueOf(await laptop.core.handlers.firms.add(details))
    const firm = (await laptop.listFirms()).find((one) => one.id === id)
    await laptop.submitAssessment(firm!, cost)
  }

  async #settle(laptop: RealLaptop, take: 'city' | 'theirs'): Promise<void> {
    const { conflicts } = laptop.core.handlers
    const [conflict] = valueOf(await conflicts.list({ settled: false })).filter(
      ({ state }) => state === 'open',
    )
    if (!conflict) return
    const choices = Object.fromEntries(conflict.fields.map(({ field }) => [field, { take }]))
    await conflicts.settle({ conflictId: conflict.conflictId, choices })
  }

  async #carry(laptop: RealLaptop, step: Carrying): Promise<void> {
    if (step.do === 'write-file') {
      const made = await laptop.core.handlers.carriedFiles.make({ revIds: null })
      if (made.ok) this.#pocket.push({ bytes: made.value.bytes, wayBackOf: null })
      return
    }
    if (step.do === 'write-way-back') {
      const reader = await findDeviceReader(this.city.db, laptop.deviceId)
      const { bytes } = await makeWayBack(this.#asCity(), reader!)
      this.#pocket.push({ bytes, wayBackOf: laptop })
      return
    }
    // It stays in the pocket: the same stick is read again, or much later.
    const file = this.#pocket[step.file % Math.max(1, this.#pocket.length)]
    if (file) await this.#read(file, laptop)
  }

  async #read({ bytes, wayBackOf }: CarriedFile, laptop: RealLaptop): Promise<void> {
    const reader = wayBackOf ?? (laptop.setup.isManager ? laptop : null)
    if (!reader) {
      const opened = valueOf(await openSealedBatch(this.city.keys, Buffer.from(bytes)))
      await receiveBatch(this.#asCity(), { bytes: opened, caller: null, batchId: null })
      return
    }
    const { carriedFiles } = reader.core.handlers
    const preview = valueOf(await carriedFiles.preview({ bytes: new Uint8Array(bytes) }))
    valueOf(await carriedFiles.apply({ previewId: preview.previewId, allowReplacing: true }))
  }

  #asCity() {
    return this.city.parts({ db: this.city.db })
  }
}
