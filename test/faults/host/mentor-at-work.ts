import { statSync } from 'node:fs'

import {
  assessmentIdSchema,
  type Assessment,
  type AssessmentId,
} from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema, type Firm } from '#shared/domain/firms/firm.ts'
import type { Result } from '#shared/kit/result.ts'
import type { AskHost } from '#test/support/host-calls.ts'
import { emptyFirmDraft } from '#test/support/empty-firm-draft.ts'
import { firmDetails } from '#test/support/open-firm-core.ts'
import { answering } from '#test/support/start-test-assessment.ts'
import { tt17 } from '#test/support/tt17.ts'
import { workbook } from '#test/support/workbook.ts'

import type { AcknowledgedFacts } from './acknowledged.ts'

export const firstPassphrase = 'mật khẩu đủ dài'

const moneyKeys = tt17.definition.inputs.flatMap(({ type, key }) => (type === 'money' ? key : []))
const noChoices = { sheet: null, headerRow: null, fields: null, encoding: null, moneyUnit: null }
const furniture = { vsic: { version: '2025', code: '31' } } as const
const zooms = [100, 125, 150, 175, 200] as const
const signers = (['mentor', 'firm'] as const).map((party) => ({
  party,
  fullName: 'Trần Văn Bình',
  title: 'Giám đốc',
  strokes: [[1, 2, 3, 4]],
}))

export type Work = { readonly weight: number; readonly run: () => Promise<void> }

/** A person at the window of a running host: does what mentors do, and remembers what was answered. */
export class MentorAtWork {
  readonly submitted: string[] = []
  ask!: AskHost
  /** One of these opens the workspace: a change of it may have been cut. */
  passphrases = [firstPassphrase]
  readonly #facts: AcknowledgedFacts
  readonly #random: () => number
  readonly #stick: string
  #assessmentId: AssessmentId | null = null
  #firm: Firm | null = null
  #count = 0

  constructor(facts: AcknowledgedFacts, random: () => number, stick: string) {
    this.#facts = facts
    this.#random = random
    this.#stick = stick
  }

  /** Quick ones come often; those after them take long, so that a kill falls into their middle. */
  readonly quick: readonly Work[] = [
    { weight: 8, run: () => this.#answer() },
    { weight: 2, run: () => this.#undo() },
    { weight: 2, run: () => this.#addFirm() },
    { weight: 2, run: () => this.#changeFirm() },
    { weight: 2, run: () => this.#attach() },
    { weight: 2, run: () => this.#keepDraft() },
    { weight: 1, run: () => this.#setPreferences() },
    { weight: 1, run: () => this.#signAndSubmit() },
  ]
  readonly long: readonly Work[] = [
    { weight: 3, run: () => this.#importFirms() },
    { weight: 3, run: () => this.#backUp() },
    { weight: 3, run: () => this.#writeBatchFile() },
    { weight: 3, run: () => this.#sync() },
    { weight: 1, run: () => this.#changePassphrase() },
  ]

  pick(works: readonly Work[]): Work {
    let left = this.#random() * works.reduce((sum, { weight }) => sum + weight, 0)
    return works.find(({ weight }) => (left -= weight) < 0) ?? works[0]!
  }

  async #answer(): Promise<void> {
    const assessmentId = await this.#openAssessment()
    const key = moneyKeys[this.#next() % moneyKeys.length] ?? ''
    const value = this.#next()
    const edits = [answering(key, value)]
    const changed = valueOf(await this.ask('assessments', 'change', { assessmentId, edits }))
    this.#rememberEntry(changed, `"key":"${key}"`, `"value":${String(value)}`)
  }

  async #undo(): Promise<void> {
    const assessmentId = await this.#openAssessment()
    const undone = await this.ask('assessments', 'undo', { assessmentId })
    if (!undone.ok) return
    this.#rememberEntry(undone.value, '"kind":"undone"')
    if (this.#random() < 0.5) return
    const redone = valueOf(await this.ask('assessments', 'redo', { assessmentId }))
    this.#rememberEntry(redone, '"kind":"redone"')
  }

  async #addFirm(): Promise<void> {
    const name = `Công ty thử ${String(this.#next())}`
    // Saving a new firm ends the draft of its form.
    this.#facts.forget('draft')
    this.#firm = valueOf(await this.ask('firms', 'add', firmDetails({ ...furniture, name })))
    const { id: firmId } = this.#firm
    this.#facts.add(`firm ${name}`, async (ask) => {
      const found = await ask('firms', 'get', { firmId })
      return found.ok && found.value.name === name
    })
  }

  async #changeFirm(): Promise<void> {
    if (!this.#firm) return this.#addFirm()
    const { id: firmId } = this.#firm
    const { version } = valueOf(await this.ask('firms', 'get', { firmId }))
    const note = `lần ${String(this.#next())}`
    const details = firmDetails({ ...furniture, name: this.#firm.name, note })
    const key = `note of ${firmId}`
    this.#facts.forget(key)
    valueOf(await this.ask('firms', 'change', { firmId, version, details }))
    this.#facts.replace(key, async (ask) => {
      const found = await ask('firms', 'get', { firmId })
      return found.ok && found.value.note === note
    })
  }

  async #attach(): Promise<void> {
    const assessmentId = await this.#openAssessment()
    const text = `bằng chứng ${String(this.#next())} `.repeat(1 + Math.floor(this.#random() * 9000))
    const bytes = new Uint8Array(Buffer.from(text))
    const file = { inputKey: null, fileName: 'ghi chép.txt', caption: '', bytes }
    const attached = await this.ask('evidence', 'attach', { assessmentId, ...file })
    if (!attached.ok) return
    const { id: evidenceId } = attached.value
    this.#facts.add(`evidence ${evidenceId}`, async (ask) => {
      const opened = await ask('evidence', 'open', { evidenceId })
      return opened.ok && Buffer.from(opened.value.bytes).equals(bytes)
    })
  }

  async #keepDraft(): Promise<void> {
    const name = `Bản nháp ${String(this.#next())}`
    this.#facts.forget('draft')
    valueOf(
      await this.ask('firmDrafts', 'keep', {
        ...{ firmId: null, version: null },
        draft: { ...emptyFirmDraft, name },
      }),
    )
    this.#facts.replace('draft', async (ask) => {
      const kept = valueOf(await ask('firmDrafts', 'get', { firmId: null }))
      return kept?.draft.name === name
    })
  }

  async #setPreferences(): Promise<void> {
    const now = valueOf(await this.ask('preferences', 'get'))
    const zoom = zooms[this.#next() % zooms.length] ?? 100
    this.#facts.forget('preferences')
    valueOf(await this.ask('preferences', 'set', { ...now, zoom }))
    this.#facts.replace(
      'preferences',
      async (ask) => valueOf(await ask('preferences', 'get')).zoom === zoom,
    )
  }

  async #signAndSubmit(): Promise<void> {
    const assessmentId = await this.#openAssessment()
    const { contentSha256 } = valueOf(await this.ask('assessments', 'get', { assessmentId }))
    const wanted = { assessmentId, contentSha256, signers }
    const { id } = valueOf(await this.ask('signOffs', 'sign', wanted))
    this.#facts.add(`sign-off ${id}`, async (ask) => {
      const listed = valueOf(await ask('signOffs', 'list', { assessmentId }))
      return listed.some((signOff) => signOff.id === id)
    })
    valueOf(await this.ask('sync', 'submit', { assessmentIds: [assessmentId] }))
    this.submitted.push(assessmentId)
    this.#assessmentId = null
    this.#facts.add(`submitted ${assessmentId}`, async (ask) => {
      const wanted = { filter: 'all', recordId: assessmentId, limit: 5 } as const
      const { state } = valueOf(await ask('assessments', 'get', { assessmentId }))
      return valueOf(await ask('sync', 'records', wanted)).length === 1 && state !== 'in_progress'
    })
  }

  async #importFirms(): Promise<void> {
    const batch = this.#next()
    const rows = Array.from({ length: 150 }, (_, row) => [
      `Xưởng nhập ${String(batch)} số ${String(row)}`,
      'ghi chú',
    ])
    const bytes = workbook([['Tên công ty', 'Ghi chú'], ...rows])
    const file = { fileName: 'danh-sách.xlsx', bytes, choices: noChoices, language: 'vi' as const }
    const { previewId } = valueOf(await this.ask('firmImports', 'preview', file))
    const wanted = { previewId, duplicates: 'add-anyway' } as const
    const { id, addedCount } = valueOf(await this.ask('firmImports', 'apply', wanted))
    this.#facts.add(`import ${id}`, async (ask) => {
      const listed = valueOf(await ask('firmImports', 'list'))
      return listed.find((made) => made.id === id)?.addedCount === addedCount
    })
  }

  async #backUp(): Promise<void> {
    const { id } = valueOf(await this.ask('backups', 'make'))
    this.#facts.replace('backup', async (ask) =>
      valueOf(await ask('backups', 'list')).some((backup) => backup.id === id),
    )
  }

  async #writeBatchFile(): Promise<void> {
    await this.#signAndSubmit()
    const wanted = { folder: this.#stick, revIds: null }
    const written = await this.ask('carriedFiles', 'write', wanted)
    if (!written.ok) return
    for (const { path, byteCount } of written.value.files) {
      this.#facts.replace(path, () =>
        Promise.resolve(statSync(path, { throwIfNoEntry: false })?.size === byteCount),
      )
    }
  }

  async #sync(): Promise<void> {
    await this.#signAndSubmit()
    await this.syncUntilDone()
  }

  async syncUntilDone(): Promise<void> {
    valueOf(await this.ask('sync', 'allowReplacing'))
    while (valueOf(await this.ask('sync', 'status')).running);
  }

  async #changePassphrase(): Promise<void> {
    const passphrase = this.passphrases.at(-1) ?? ''
    const newPassphrase = `mật khẩu thứ ${String(this.#next())}`
    this.passphrases = [newPassphrase, passphrase]
    valueOf(await this.ask('workspace', 'changePassphrase', { passphrase, newPassphrase }))
    this.passphrases = [newPassphrase]
  }

  /** Of a firm of its own, so that every assessment sends its firm first. */
  async #openAssessment(): Promise<AssessmentId> {
    if (this.#assessmentId) {
      const assessmentId = this.#assessmentId
      const found = valueOf(await this.ask('assessments', 'get', { assessmentId }))
      if (found.state === 'in_progress' && found.headSeq < 60) return assessmentId
      if (found.state === 'signed_off' && found.headSeq < 60) return assessmentId
    }
    await this.#addFirm()
    const firmId = firmIdSchema.parse(this.#firm?.id)
    const start = { firmId, instrumentId: tt17.definition.id, referenceYear: 2026 }
    const { id } = valueOf(await this.ask('assessments', 'start', start))
    this.#assessmentId = assessmentIdSchema.parse(id)
    return this.#assessmentId
  }

  #rememberEntry({ id, headSeq }: Assessment, ...parts: readonly string[]): void {
    this.#facts.add(`entry ${String(headSeq)} of ${id}`, async (ask) => {
      const { entries } = valueOf(await ask('assessments', 'history', { assessmentId: id }))
      const text = JSON.stringify(entries.find(({ seq }) => seq === headSeq) ?? null)
      return parts.every((part) => text.includes(part))
    })
  }

  /** Never the same twice, so that every answer is a change. */
  #next(): number {
    this.#count += 1
    return 1 + this.#count
  }
}

export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Unexpected failure: ${JSON.stringify(result.failure)}`)
  return result.value
}
