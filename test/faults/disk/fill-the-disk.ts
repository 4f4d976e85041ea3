import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { composeCore } from '#core/compose-core.ts'
import { realSurroundings } from '#core/surroundings.ts'
import { noKeychain } from '#core/workspace/keychain.ts'
import { assessmentIdSchema, type Edit } from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import type { Result } from '#shared/kit/result.ts'
import { firmDetails } from '#test/support/open-firm-core.ts'

import { fillUp } from './fill-up.ts'

/**
 * A process that works in a folder on a small disk, fills that disk to the last byte, goes on working,
 * makes room and works again. Prints as JSON what every step answered.
 */
const [folder = ''] = process.argv.slice(2)
const home = join(folder, 'home')
const filler = join(folder, 'filler')
const ballast = join(home, 'ballast.bin')
const backupsTried: unknown[] = []
const passphrase = 'mật khẩu đủ dài'

const core = await composeCore({
  homeFolder: home,
  resourcesFolder: join(import.meta.dirname, '..', '..', '..', 'resources'),
  surroundings: realSurroundings,
  keychain: noKeychain,
  emit: (event) => {
    if (event.kind === 'backup-tried') backupsTried.push(event.fault)
  },
  reportBug: (_place, error) => {
    throw error
  },
  isDemo: false,
})
const { workspace, firms, assessments, instruments, evidence, backups, preferences } = core.handlers
const profile = { name: 'Đĩa nhỏ', personName: 'Hạnh', role: 'mentor', association: '' } as const
valueOf(await workspace.create({ profile, passphrase }))
const furniture = { vsic: { version: '2025', code: '31' } } as const
const firm = valueOf(await firms.add(firmDetails(furniture)))
const [instrument] = valueOf(await instruments.list())
const key = instrument?.inputs.find(({ type }) => type === 'money')?.key ?? ''
const start = {
  firmId: firmIdSchema.parse(firm.id),
  instrumentId: instrument?.id ?? '',
  referenceYear: 2026,
}
const assessmentId = assessmentIdSchema.parse(valueOf(await assessments.start(start)).id)
let acknowledged = 0

await until(() => existsSync(ballast), 'No ballast was laid')
await until(() => backupsTried.length > 0, 'No backup was made')
fillUp(filler)
const throughBallast = await answerUntil(() => !existsSync(ballast))
fillUp(filler)
const whenFull = {
  change: await answerUntil(() => false),
  addFirm: await firms.add(firmDetails({ note: 'x'.repeat(1900) })),
  attach: await attach(),
  backup: await backups.make(),
  preferences: await preferences.set({ ...valueOf(await preferences.get()), zoom: 200 }),
  passphrase: await workspace.changePassphrase({ passphrase, newPassphrase: 'một cụm khác hẳn' }),
  read: (await assessments.get({ assessmentId })).ok,
}
const parts = readdirSync(home, { recursive: true }).filter((name) =>
  String(name).endsWith('.part'),
)
const lockedWhenFull = await workspace.lock()
const unlockedWhenFull = await workspace.unlock({ passphrase })
await until(() => backupsTried.includes('disk-full'), 'No backup was tried')

rmSync(filler)
if (!unlockedWhenFull.ok) valueOf(await workspace.unlock({ passphrase }))
const afterwards = {
  change: (await change(-1)).ok,
  addFirm: (await firms.add(firmDetails({ name: 'Công ty thứ hai' }))).ok,
  attach: (await attach()).ok,
  backup: (await backups.make()).ok,
}
const { intact, entries } = valueOf(await assessments.history({ assessmentId }))
const evidenceCount = valueOf(await evidence.list({ assessmentId })).length
await core.close()

process.stdout.write(
  JSON.stringify({
    throughBallast,
    whenFull,
    parts,
    lockedWhenFull: lockedWhenFull.ok,
    unlockedWhenFull: unlockedWhenFull.ok,
    backupsTried,
    afterwards,
    history: {
      intact,
      edits: entries.filter(({ kind }) => kind === 'edited').length,
      acknowledged,
    },
    evidenceCount,
  }),
)

async function until(isSo: () => boolean, otherwise: string): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 600) throw new Error(otherwise)
    await sleep(100)
  }
}

/** Answers until a change fails, or until what is waited for has happened after one. */
async function answerUntil(isEnough: () => boolean): Promise<unknown> {
  for (let count = 0; count < 5_000; count++) {
    const changed = await change(acknowledged)
    if (!changed.ok) return changed.failure
    if (isEnough()) return 'went on'
  }
  return 'never full'
}

async function change(value: number): Promise<Result<unknown, unknown>> {
  const edit: Edit = {
    field: 'answer',
    key,
    value: { value: value + 2, status: 'answered', askWhom: null, strength: null, note: '' },
  }
  const changed = await assessments.change({ assessmentId, edits: [edit] })
  if (changed.ok) acknowledged += 1
  return changed
}

function attach() {
  return evidence.attach({
    assessmentId,
    inputKey: key,
    fileName: 'ghi chép.txt',
    caption: '',
    bytes: new Uint8Array(2_000_000).fill(65),
  })
}

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
