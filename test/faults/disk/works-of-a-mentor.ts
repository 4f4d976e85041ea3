import { randomBytes } from 'node:crypto'

import type { Core } from '#core/compose-core.ts'
import { assessmentIdSchema, type AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { evidenceSchema } from '#shared/domain/assessments/evidence.ts'
import { firmSchema } from '#shared/domain/firms/firm.ts'
import { importIdSchema } from '#shared/domain/firms/firm-import.ts'
import { sign } from '#test/electron/core/sync/enrolled-workspace.ts'
import { emptyFirmDraft } from '#test/support/empty-firm-draft.ts'
import { firmDetails } from '#test/support/open-firm-core.ts'
import { testPassphrase, testProfile, valueOf } from '#test/support/open-test-core.ts'
import { makePaperCity } from '#test/support/paper-city.ts'
import { tt17 } from '#test/support/tt17.ts'
import { workbook } from '#test/support/workbook.ts'

import { worksOf, type Works } from './work.ts'

const moneyKey = tt17.definition.inputs.find(({ type }) => type === 'money')?.key ?? ''
const noChoices = { sheet: null, headerRow: null, fields: null, encoding: null, moneyUnit: null }
const furniture = { vsic: { version: '2025', code: '31' } } as const
const answered = { status: 'answered', askWhom: null, strength: null } as const
const long = 'x'.repeat(1_900)
const signers = (['mentor', 'firm'] as const).map((party) => ({
  party,
  fullName: 'Trần Văn Bình',
  title: 'Giám đốc',
  strokes: [Array.from({ length: 2_000 }, (_, at) => at % 900)],
}))

/** A mentor, enrolled by file, with something in hand for every call. */
export async function prepareMentor({ handlers }: Core, stick: string): Promise<Works> {
  const { firms, firmDrafts, firmImports, assessments, evidence, signOffs, sync } = handlers
  const city = await makePaperCity()
  const request = valueOf(await handlers.enrolment.makeRequest())
  const bytes = new Uint8Array(city.answerRequest(request.bytes))
  valueOf(await handlers.enrolment.readCertificate({ bytes }))

  const addFirm = async (name: string) =>
    firmSchema.parse(valueOf(await firms.add(firmDetails({ ...furniture, name }))))
  const start = async (name: string) => {
    const { id: firmId } = await addFirm(name)
    const wanted = { firmId, instrumentId: tt17.definition.id, referenceYear: 2026 }
    return assessmentIdSchema.parse(valueOf(await assessments.start(wanted)).id)
  }
  const answer = (assessmentId: AssessmentId, value: number, note = '') =>
    assessments.change({
      assessmentId,
      edits: [{ field: 'answer', key: moneyKey, value: { ...answered, value, note } }],
    })
  const inHand = await start('Đang làm')
  const toUndo = await start('Hoàn tác')
  for (const value of [1, 2, 3]) valueOf(await answer(toUndo, value, long))
  const toRedo = await start('Làm lại')
  for (const value of [1, 2]) valueOf(await answer(toRedo, value, long))
  valueOf(await assessments.undo({ assessmentId: toRedo }))
  const toSign = await start('Sắp ký')
  valueOf(await answer(toSign, 5))
  const { contentSha256 } = valueOf(await assessments.get({ assessmentId: toSign }))
  const toSubmit = await start('Đã ký')
  const sent = await start('Đã gửi')
  for (const assessmentId of [toSubmit, sent]) {
    valueOf(await answer(assessmentId, 7))
    await sign({ handlers } as Core, assessmentId)
  }
  valueOf(await sync.submit({ assessmentIds: [sent] }))
  const batchFile = valueOf(await handlers.carriedFiles.make({ revIds: null }))
  const batch = await city.readBatch(batchFile.bytes)
  const receipt = { kind: 'receipt', body: { receipt: city.receiptOf(batch) } } as const
  const wayBack = new Uint8Array(await city.wayBack([receipt]))

  const changed = await addFirm('Sắp sửa')
  const removed = await addFirm('Sắp xóa')
  const binned = await addFirm('Trong thùng rác')
  valueOf(await firms.remove({ firmId: binned.id }))
  const startOf = await addFirm('Sắp bắt đầu')
  const attached = evidenceSchema.parse(
    valueOf(await evidence.attach(noteFor(inHand, 'cũ.txt', 10))),
  )
  const rows = (name: string) =>
    new Uint8Array(
      workbook([
        ['Tên công ty', 'Ghi chú'],
        ...Array.from({ length: 60 }, (_, row) => [`${name} ${String(row)}`, long]),
      ]),
    )
  const look = async (name: string) => {
    const file = {
      fileName: 'danh-sách.xlsx',
      bytes: rows(name),
      choices: noChoices,
      language: 'vi' as const,
    }
    return valueOf(await firmImports.preview(file)).previewId
  }
  const duplicates = 'add-anyway' as const
  const done = valueOf(await firmImports.apply({ previewId: await look('Cũ'), duplicates }))
  const previewId = await look('Mới')
  const backup = valueOf(await handlers.backups.make())
  const { previewId: carriedId } = valueOf(await handlers.carriedFiles.preview({ bytes: wayBack }))
  const preferences = valueOf(await handlers.preferences.get())
  let value = 1_000

  const works = worksOf({
    'assessments.change': () => answer(inHand, ++value, long),
    'assessments.undo': () => assessments.undo({ assessmentId: toUndo }),
    'assessments.redo': () => assessments.redo({ assessmentId: toRedo }),
    'assessments.start': () =>
      assessments.start({
        ...{ firmId: startOf.id, instrumentId: tt17.definition.id, referenceYear: 2026 },
      }),
    'firms.add': () => firms.add(firmDetails({ note: long })),
    'firms.change': () =>
      firms.change({ firmId: changed.id, version: 1, details: firmDetails({ note: long }) }),
    'firms.remove': () => firms.remove({ firmId: removed.id }),
    'firms.restore': () => firms.restore({ firmId: binned.id }),
    'firmDrafts.keep': () =>
      firmDrafts.keep({ firmId: null, version: null, draft: { ...emptyFirmDraft, note: long } }),
    'firmImports.apply': () => firmImports.apply({ previewId, duplicates }),
    'firmImports.undo': () => firmImports.undo({ importId: importIdSchema.parse(done.id) }),
    'evidence.attach': () => evidence.attach(noteFor(inHand, 'mới.txt', 100_000)),
    'evidence.remove': () => evidence.remove({ evidenceId: attached.id }),
    'signOffs.sign': () => signOffs.sign({ assessmentId: toSign, contentSha256, signers }),
    'sync.submit': () => sync.submit({ assessmentIds: [toSubmit] }),
    'carriedFiles.write': () => handlers.carriedFiles.write({ folder: stick, revIds: null }),
    'copies.write': () => handlers.copies.write({ folder: stick }),
    'carriedFiles.apply': () =>
      handlers.carriedFiles.apply({ previewId: carriedId, allowReplacing: true }),
    'preferences.set': () => handlers.preferences.set({ ...preferences, zoom: 200 }),
    'workspace.renewRecoveryCode': () =>
      handlers.workspace.renewRecoveryCode({ passphrase: testPassphrase }),
    'workspace.changeProfile': () =>
      handlers.workspace.changeProfile({ ...testProfile, association: 'Hội '.repeat(70).trim() }),
    'enrolment.makeRequest': () => handlers.enrolment.makeRequest(),
    'backups.make': () => handlers.backups.make(),
    'backups.restore': () => handlers.backups.restore({ backupId: backup.id }),
    'workspace.changePassphrase': () =>
      handlers.workspace.changePassphrase({
        passphrase: testPassphrase,
        newPassphrase: 'một cụm khác hẳn',
      }),
  })
  const report = { assessmentId: inHand, language: 'vi' } as const
  return {
    works,
    reads: worksOf({
      'assessments.get': () => assessments.get({ assessmentId: inHand }),
      'reports.assessmentPdf': () => handlers.reports.assessmentPdf(report),
      'reports.assessmentXlsx': () => handlers.reports.assessmentXlsx(report),
      'evidence.open': () => evidence.open({ evidenceId: attached.id }),
    }),
    fillLog: async () => {
      while ((await answer(inHand, ++value)).ok);
    },
    isHistoryIntact: async () =>
      valueOf(await assessments.history({ assessmentId: inHand })).intact,
  }
}

function noteFor(assessmentId: AssessmentId, fileName: string, size: number) {
  const bytes = new Uint8Array(Buffer.from(randomBytes(size).toString('hex')))
  return { assessmentId, inputKey: null, fileName, caption: '', bytes }
}
