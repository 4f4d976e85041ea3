import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { composeCore } from '#core/compose-core.ts'
import { openEncryptedFile } from '#core/database/open-database.ts'
import { realSurroundings } from '#core/surroundings.ts'
import { noKeychain } from '#core/workspace/keychain.ts'
import type { Edit } from '#shared/domain/assessments/assessment.ts'
import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'
import { firmDetails } from '#test/support/open-firm-core.ts'

import { median, type Measured } from './measured.ts'

/**
 * A durable answer through `assessments.change`, in an assessment with every input answered, against
 * the barest durable commit: the same encryption and pragmas, one row updated, one inserted.
 */
const rounds = 40
const commitsPerRound = 25

type Core = Awaited<ReturnType<typeof composeCore>>

export async function benchCommit(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-bench-'))
  const core = await composeCore({
    homeFolder: join(folder, 'home'),
    resourcesFolder: join(import.meta.dirname, '..', '..', 'resources'),
    surroundings: realSurroundings,
    keychain: noKeychain,
    emit: () => undefined,
    reportBug: (_place, error) => {
      throw error
    },
    isDemo: true,
  })
  try {
    const change = await openFullAssessment(core)
    const [ours, bare] = await measure(change, openBareFile(join(folder, 'bare.db')))
    return [
      {
        what: 'durable answer / bare durable commit',
        value: ours / bare,
        unit: 'x',
        limit: { kind: 'at most', value: 1.5 },
        details: `medians ${ours.toFixed(2)} ms / ${bare.toFixed(2)} ms`,
      },
    ]
  } finally {
    await core.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Median milliseconds of each, by the clock: waiting for the disk is what both do. */
async function measure(
  change: (value: number) => Promise<void>,
  commit: (value: number) => void,
): Promise<readonly [ours: number, bare: number]> {
  const ours: number[] = []
  const bare: number[] = []
  let count = 0
  for (let round = 0; round < rounds; round++) {
    for (let index = 0; index < commitsPerRound; index++) {
      ours.push(await milliseconds(() => change(++count)))
    }
    for (let index = 0; index < commitsPerRound; index++) {
      bare.push(await milliseconds(() => commit(++count)))
    }
  }
  return [median(ours), median(bare)]
}

async function openFullAssessment({ handlers }: Core): Promise<(value: number) => Promise<void>> {
  const { firms, assessments, instruments } = handlers
  const [instrument] = valueOf(await instruments.list())
  if (!instrument) throw new Error('No instrument came with the app')
  const firm = valueOf(await firms.add(firmDetails({ vsic: { version: '2025', code: '31' } })))
  const started = valueOf(
    await assessments.start({
      firmId: firmIdSchema.parse(firm.id),
      instrumentId: instrument.id,
      referenceYear: 2026,
    }),
  )
  const assessmentId = assessmentIdSchema.parse(started.id)
  const edits = instrument.inputs.map((input) => answering(input, 1))
  valueOf(await assessments.change({ assessmentId, edits }))

  const money = instrument.inputs.filter(({ type }) => type === 'money')
  return async (value) => {
    const input = money[value % money.length]
    if (!input) throw new Error('The instrument asks for no money')
    valueOf(await assessments.change({ assessmentId, edits: [answering(input, value + 1)] }))
  }
}

function openBareFile(file: string): (value: number) => void {
  const sqlite = openEncryptedFile(file, new Uint8Array(32).fill(7))
  sqlite.exec('create table answers (key text primary key, value text) strict')
  sqlite.exec('create table log (seq integer primary key, entry text) strict')
  for (let key = 0; key < 60; key++) {
    sqlite.prepare('insert into answers values (?, ?)').run(`key-${key}`, '0')
  }
  const update = sqlite.prepare('update answers set value = ? where key = ?')
  const insert = sqlite.prepare('insert into log (entry) values (?)')
  const entry = JSON.stringify({ edits: answering(undefined, 1), hash: 'f'.repeat(64) })
  return sqlite.transaction((value: number) => {
    update.run(String(value), `key-${value % 60}`)
    insert.run(entry)
  })
}

function answering(input: InstrumentInput | undefined, amount: number): Edit {
  return {
    field: 'answer',
    key: input?.key ?? 'key',
    value: {
      value: toValue(input, amount),
      status: 'answered',
      askWhom: null,
      strength: 'seen',
      note: '',
    },
  }
}

function toValue(input: InstrumentInput | undefined, amount: number) {
  if (input?.type === 'yes-no') return true
  return input?.type === 'choice' ? (input.options[0]?.code ?? '') : amount
}

async function milliseconds(work: () => unknown): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

function valueOf<Value>(
  result: { ok: true; value: Value } | { ok: false; failure: unknown },
): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
