import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, expect, it } from 'vitest'

import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import { startBrowserHost, type RunningHost } from '#test/journeys/start-browser-host.ts'
import { buildForTests } from '#test/support/build-for-tests.ts'
import { namedInLogs } from '#test/support/named-in-logs.ts'
import { HostGoneError, visitHost } from '#test/support/host-calls.ts'
import { testProfile } from '#test/support/open-test-core.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { isFullSize, runSeed } from '#test/support/run-seed.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { publishForTests, startTestCity, type TestCity } from '#test/support/test-city.ts'
import { tt17 } from '#test/support/tt17.ts'

import { AcknowledgedFacts } from './acknowledged.ts'
import { listFileFaults, listHalfFiles, listUnreadableBatches } from './check-files.ts'
import { firstPassphrase, MentorAtWork, valueOf } from './mentor-at-work.ts'

/** Seeds that once showed a fault; each is run again, for a few kills. */
const seedsThatFailed: readonly number[] = []

const killCount = isFullSize ? 500 : 16
/** A workspace that has grown for long takes long to look through. */
const killsPerWorkspace = 50

const hosts = new Set<RunningHost>()
const folder = mkdtempSync(join(tmpdir(), 'nang-bac-kill-'))
afterAll(async () => {
  for (const host of hosts) await host.kill()
  rmSync(folder, { recursive: true, force: true })
})

it(
  'loses nothing it has answered when the app is killed at work',
  { timeout: 3_600_000 },
  async () => {
    buildForTests()
    const city = await startTestCity()
    await publishForTests(city.db, tt17.definition)
    const total = { kills: 0, acknowledged: 0, submitted: 0 }
    const faults: string[] = []
    const seeds = [...seedsThatFailed.map((seed) => ({ seed, kills: 8 })), ...rounds()]
    for (const { seed, kills } of seeds) {
      const story = await KilledWorkspace.begin(city, seed)
      for (let kill = 0; kill < kills; kill++) faults.push(...(await story.workAndKill()))
      faults.push(...(await story.end()))
      total.kills += kills
      total.acknowledged += story.facts.count
      total.submitted += story.mentor.submitted.length
    }
    await city.stop()
    const note = `acknowledged ${total.acknowledged}, submitted to a city ${total.submitted}`
    reportProof({
      ...{ promise: 'T4', name: 'kill -9 of the app at work' },
      ...{ tries: total.kills, failures: faults.length, note },
    })
    expect(faults).toEqual([])
    expect(total.acknowledged).toBeGreaterThan(total.kills)
  },
)

function rounds(): { seed: number; kills: number }[] {
  return Array.from({ length: Math.ceil(killCount / killsPerWorkspace) }, (_, round) => ({
    seed: runSeed + round,
    kills: Math.min(killsPerWorkspace, killCount - round * killsPerWorkspace),
  }))
}

/** One workspace of the built app, worked in and killed again and again. */
class KilledWorkspace {
  readonly facts = new AcknowledgedFacts()
  readonly mentor: MentorAtWork
  readonly #city: TestCity
  readonly #seed: number
  readonly #random: () => number
  readonly #folders: Readonly<Record<'home' | 'stick' | 'aside', string>>
  #dataKey = new Uint8Array()
  #code = ''
  #host!: RunningHost

  private constructor(city: TestCity, seed: number) {
    this.#city = city
    this.#seed = seed
    this.#random = seededRandom(seed)
    const made = (name: string) => join(folder, `${String(seed)}-${name}`)
    this.#folders = { home: made('home'), stick: made('stick'), aside: made('aside') }
    for (const path of Object.values(this.#folders)) mkdirSync(path)
    this.mentor = new MentorAtWork(this.facts, this.#random, this.#folders.stick)
  }

  static async begin(city: TestCity, seed: number): Promise<KilledWorkspace> {
    const story = new KilledWorkspace(city, seed)
    await story.#start()
    const { ask } = story.mentor
    const profile = { ...testProfile, name: `Sổ ${String(seed)}` }
    valueOf(await ask('workspace', 'create', { profile, passphrase: firstPassphrase }))
    const code = await city.makeCode(await city.addOrg(), 'mentor')
    valueOf(await ask('enrolment', 'byCode', { address: city.gateway.url, code }))
    story.#code = code
    const keyFile = readKeyFile(join(story.#folders.home, 'workspace.key.json'))!
    story.#dataKey = new Uint8Array((await openByPassphrase(keyFile, firstPassphrase))!)
    return story
  }

  async workAndKill(): Promise<string[]> {
    await this.#killAtWork()
    if (this.#random() < 0.2) await this.#killWhileOpening()
    const { home, stick, aside } = this.#folders
    const faults = listFileFaults(home, aside, this.#dataKey)
    await this.#open()
    const { ask } = this.mentor
    faults.push(...(await this.facts.listLost(ask)).map((what) => `lost: ${what}`))
    faults.push(...(await this.#listBrokenHistories()))
    faults.push(...listHalfFiles(home).map((name) => `left behind: ${name}`))
    faults.push(...(await listUnreadableBatches(stick, this.#city.keys.encryption.identity)))
    return faults.map((fault) => `seed ${String(this.#seed)}: ${fault}`)
  }

  /** Everything ever answered is there, and the city has each assessment that was submitted once. */
  async end(): Promise<string[]> {
    const lost = await this.facts.listLostEver(this.mentor.ask)
    await this.mentor.syncUntilDone()
    const rows = await this.#city.db
      .selectFrom('revisions')
      .select('record_id')
      .where('kind', '=', 'assessment')
      .where('record_id', 'in', [...this.mentor.submitted, crypto.randomUUID()])
      .execute()
    const atCity = rows.map(({ record_id }) => record_id).sort()
    await this.#host.stop()
    const dataKey = Buffer.from(this.#dataKey)
    const named = namedInLogs(this.#folders.home, [
      ...this.mentor.passphrases,
      ...[dataKey.toString('hex'), dataKey.toString('base64'), testProfile.personName],
      ...[firstPassphrase, this.#code],
    ])
    const same = JSON.stringify(atCity) === JSON.stringify(this.mentor.submitted.toSorted())
    return [
      ...lost.map((what) => `lost in the end: ${what}`),
      ...named.map((where) => `written into a log: ${where}`),
      ...(same ? [] : [`the city has ${atCity.length} of ${this.mentor.submitted.length}`]),
    ]
  }

  async #killAtWork(): Promise<void> {
    const { quick, long } = this.mentor
    const steps = Math.floor(this.#random() * 6)
    for (let step = 0; step < steps; step++) await this.mentor.pick(quick).run()
    const works = this.#random() < 0.5 ? quick : long
    const reach = works === quick ? 25 : 500
    const working = this.#workUntilGone(() => this.mentor.pick(works))
    await sleep(this.#random() * reach)
    await this.#host.kill()
    await working
  }

  async #workUntilGone(pick: () => { run: () => Promise<unknown> }): Promise<void> {
    try {
      for (;;) await pick().run()
    } catch (error) {
      if (!(error instanceof HostGoneError)) throw error
    }
  }

  /** Before the file is open, or while its log is read, or in the first moments after. */
  async #killWhileOpening(): Promise<void> {
    await this.#start()
    const passphrase = this.mentor.passphrases[0]
    const unlocking = this.#workUntilGone(() => ({
      run: () => this.mentor.ask('workspace', 'unlock', { passphrase }),
    }))
    await sleep(this.#random() * 700)
    await this.#host.kill()
    await unlocking
  }

  async #open(): Promise<void> {
    await this.#start()
    for (const passphrase of this.mentor.passphrases) {
      const opened = await this.mentor.ask('workspace', 'unlock', { passphrase })
      if (!opened.ok) continue
      this.mentor.passphrases = [passphrase]
      break
    }
    const status = valueOf(await this.mentor.ask('workspace', 'status'))
    expect(status).toMatchObject({ state: 'open', readOnly: false })
  }

  async #start(): Promise<void> {
    this.#host = await startBrowserHost({ homeFolder: this.#folders.home })
    hosts.add(this.#host)
    this.mentor.ask = await visitHost(this.#host.address)
  }

  async #listBrokenHistories(): Promise<string[]> {
    const { ask } = this.mentor
    const all = { firmId: null, states: null, limit: 500 }
    const broken: string[] = []
    for (const { id } of valueOf(await ask('assessments', 'list', all))) {
      const { intact } = valueOf(await ask('assessments', 'history', { assessmentId: id }))
      if (!intact) broken.push(`history of ${id}`)
    }
    return broken
  }
}
