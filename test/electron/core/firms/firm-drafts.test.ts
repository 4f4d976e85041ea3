import { beforeEach, expect, it } from 'vitest'

import type { FirmCore } from '#core/firms/firm-core.ts'
import { firmDraftHandlers } from '#core/firms/firm-draft-handlers.ts'
import { firmHandlers } from '#core/firms/firm-handlers.ts'
import type { FirmDraft } from '#shared/domain/firms/firm-draft.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { firmDetails, openFirmCore } from '#test/support/open-firm-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'

const typed: FirmDraft = {
  name: 'Công ty TNHH Khuôn',
  taxCode: '01012',
  vsic: null,
  vsicVersion: '2025',
  keySectorId: null,
  ownership: null,
  wardCode: null,
  address: '',
  employees: 'bốn',
  revenue: '1,',
  capital: '',
  moneyUnit: 1_000_000,
  contacts: [{ fullName: '', title: '', phone: '09', email: '' }],
  consent: 'unknown',
  consentBy: '',
  consentOn: '',
  note: '',
}

let core: FirmCore
let drafts: ReturnType<typeof firmDraftHandlers>
let firms: ReturnType<typeof firmHandlers>
beforeEach(async () => {
  core = await openFirmCore()
  drafts = firmDraftHandlers(core)
  firms = firmHandlers(core)
})

const addFirm = async () => {
  const firm = valueOf(await firms.add(firmDetails()))
  return { firmId: firmIdSchema.parse(firm.id), version: firm.version }
}

it('keeps one draft for each firm and one for a new one, wrong words included', async () => {
  const firm = await addFirm()
  const ofNew = { firmId: null, version: null }
  await drafts.keep({ ...ofNew, draft: { ...typed, name: 'Công' } })
  await drafts.keep({ ...ofNew, draft: typed })
  await drafts.keep({ ...firm, draft: { ...typed, name: 'Tên sửa dở' } })

  expect(await drafts.get({ firmId: null })).toMatchObject({
    value: { draft: typed, version: null, keptAt: '2026-03-01T09:00:02.000Z' },
  })
  expect(await drafts.get({ firmId: firm.firmId })).toMatchObject({
    value: { draft: { name: 'Tên sửa dở' }, version: firm.version },
  })
})

it('forgets a draft that was discarded', async () => {
  await drafts.keep({ firmId: null, version: null, draft: typed })
  await drafts.discard({ firmId: null })
  expect(await drafts.get({ firmId: null })).toMatchObject({ value: null })
})

it('forgets the draft of a firm as it is saved, and not when saving is refused', async () => {
  await drafts.keep({ firmId: null, version: null, draft: typed })
  expect((await firms.add(firmDetails({ taxCode: '0101248142' }))).ok).toBe(false)
  expect(await drafts.get({ firmId: null })).toMatchObject({ value: { draft: typed } })

  const firm = await addFirm()
  expect(await drafts.get({ firmId: null })).toMatchObject({ value: null })

  await drafts.keep({ ...firm, draft: typed })
  await firms.change({ ...firm, details: firmDetails({ name: 'Tên mới' }) })
  expect(await drafts.get({ firmId: firm.firmId })).toMatchObject({ value: null })
})

it('still reads a draft as the first form kept it', async () => {
  // Frozen: never add a field here.
  const first =
    '{"name":"Công ty TNHH Khuôn","taxCode":"01012","vsic":{"version":"2025","code":"25"},' +
    '"vsicVersion":"2025","keySectorId":null,"ownership":"private","wardCode":null,"address":"",' +
    '"employees":"bốn","revenue":"1,","capital":"","moneyUnit":1000000,' +
    '"contacts":[{"fullName":"","title":"","phone":"09","email":""}],"consent":"unknown",' +
    '"consentBy":"","consentOn":"","note":""}'
  await core.db
    .insertInto('firm_drafts')
    .values({ firm_id: '', version: null, draft: first, kept_at: '2026-03-01T09:00:00.000Z' })
    .execute()
  expect(valueOf(await drafts.get({ firmId: null }))?.draft).toMatchObject({
    name: 'Công ty TNHH Khuôn',
    employees: 'bốn',
  })
})

it('takes the draft of an older form, which had other fields, for none', async () => {
  await core.db
    .insertInto('firm_drafts')
    .values({ firm_id: '', version: null, draft: '{"name":"x"}', kept_at: '2026-03-01T09:00:00Z' })
    .execute()
  expect(await drafts.get({ firmId: null })).toMatchObject({ value: null })
})
