import { beforeEach, describe, expect, it } from 'vitest'

import type { FirmCore } from '#core/firms/firm-core.ts'
import { firmHandlers } from '#core/firms/firm-handlers.ts'
import type { Firm, FirmDetails } from '#shared/domain/firms/firm.ts'
import { everyFirm, firmDetails, openFirmCore } from '#test/support/open-firm-core.ts'

describe('firmHandlers', () => {
  let core: FirmCore
  let firms: ReturnType<typeof firmHandlers>
  const counts = new Map<string, number>()

  beforeEach(async () => {
    counts.clear()
    core = await openFirmCore(counts)
    firms = firmHandlers(core)
  })

  const add = async (details: Partial<FirmDetails>): Promise<Firm> => {
    const added = await firms.add(firmDetails(details))
    if (!added.ok) throw new Error(JSON.stringify(added.failure))
    return added.value as Firm
  }
  const namesFound = async (filter: Parameters<typeof everyFirm>[0]) => {
    const found = await firms.search({ filter: everyFirm(filter), offset: 0, limit: 50 })
    return found.ok ? found.value.rows.map(({ name }) => name) : []
  }

  it('keeps the name of who agreed to publication in composed letters', async () => {
    const givenBy = 'Trần Văn Bình'
    const publicationConsent = { given: true, givenBy, givenOn: '2026-05-01' }
    const decomposed = { ...publicationConsent, givenBy: givenBy.normalize('NFD') }
    const firm = await add({ publicationConsent: decomposed })
    expect(firm.publicationConsent).toEqual(publicationConsent)
  })

  it('gives back a firm exactly as it was added', async () => {
    const details = firmDetails({
      taxCode: '01.01.248.141',
      vsic: { version: '2025', code: '2592' },
      keySectorId: 'KS01',
      wardCode: '00004',
      address: 'Số 1 phố Trúc Bạch',
      ownership: 'private',
      employees: 45,
      revenueVnd: 30_000_000_000,
      totalCapitalVnd: 0,
      contacts: [{ fullName: 'Nguyễn Thị Ánh', title: 'Kế toán', phone: '0912345678', email: '' }],
      publicationConsent: { given: true, givenBy: 'Trần Văn Bình', givenOn: '2026-05-01' },
      note: 'Gọi trước',
    })

    const added = await firms.add(details)
    expect(added).toMatchObject({
      ok: true,
      value: { ...details, taxCode: '0101248141', version: 1, isSample: false },
    })
    if (added.ok) expect(await firms.get({ firmId: added.value.id as Firm['id'] })).toEqual(added)
  })

  it('refuses a wrong tax code, one that another firm has, and unknown codes', async () => {
    const owner = await add({ name: 'Chủ mã số', taxCode: '0101248141' })

    expect(await firms.add(firmDetails({ taxCode: '0101248142' }))).toMatchObject({
      failure: { code: 'firm/tax-code-wrong', because: 'check-digit' },
    })
    expect(await firms.add(firmDetails({ taxCode: '0101248141' }))).toMatchObject({
      failure: { code: 'firm/tax-code-taken', firmId: owner.id, firmName: 'Chủ mã số' },
    })
    expect(await firms.add(firmDetails({ wardCode: '99999' }))).toMatchObject({
      failure: { code: 'firm/unknown-reference', field: 'wardCode' },
    })
    expect(await firms.add(firmDetails({ vsic: { version: '2025', code: '9999' } }))).toMatchObject(
      { failure: { code: 'firm/unknown-reference', field: 'vsic' } },
    )
  })

  it('does not save over a change made meanwhile', async () => {
    const { id, version } = await add({})
    const change = (note: string) =>
      firms.change({ firmId: id, version, details: firmDetails({ note }) })

    expect(await change('một')).toMatchObject({ ok: true, value: { version: 2, note: 'một' } })
    expect(await change('hai')).toMatchObject({ failure: { code: 'firm/changed-meanwhile' } })
  })

  it('brings a removed firm back whole, unless its tax code has gone to another', async () => {
    const { id } = await add({ taxCode: '0101248141', contacts: [] })
    await firms.remove({ firmId: id })
    expect(await firms.get({ firmId: id })).toMatchObject({ failure: { code: 'firm/not-found' } })
    expect(await namesFound({})).toEqual([])

    expect(await firms.restore({ firmId: id })).toMatchObject({ ok: true, value: { id } })

    await firms.remove({ firmId: id })
    await add({ name: 'Người đến sau', taxCode: '0101248141' })
    expect(await firms.restore({ firmId: id })).toMatchObject({
      failure: { code: 'firm/tax-code-taken', firmName: 'Người đến sau' },
    })
  })

  it('keeps a firm that has assessments out of the bin', async () => {
    const { id } = await add({})
    counts.set(id, 2)
    expect(await firms.remove({ firmId: id })).toMatchObject({
      failure: { code: 'firm/has-assessments', count: 2 },
    })
  })

  it('finds firms without diacritics, by tax code, and by ward names of before 2025', async () => {
    await add({ name: 'Công ty TNHH Đức Thắng', taxCode: '0101248141', wardCode: '00004' })
    await add({ name: 'Công ty CP Nhựa Hà Nội' })

    for (const text of ['duc thang', 'ĐỨC TH', '01012', 'truc bach', 'quận ba đình']) {
      expect(await namesFound({ text })).toEqual(['Công ty TNHH Đức Thắng'])
    }
    expect(await namesFound({ text: 'cong ty' })).toHaveLength(2)
    expect(await namesFound({ text: 'uc thang' })).toEqual([])
  })

  it('filters by ward, sector and size class', async () => {
    await add({ name: 'Trong phường', wardCode: '00004' })
    await add({ name: 'Cơ khí', vsic: { version: '2025', code: '2592' }, keySectorId: 'KS01' })
    await add({ name: 'Lớn', employees: 900 })

    expect(await namesFound({ wardCode: '00004' })).toEqual(['Trong phường'])
    expect(await namesFound({ vsicPrefix: '25' })).toEqual(['Cơ khí'])
    expect(await namesFound({ keySectorId: 'KS01' })).toEqual(['Cơ khí'])
    expect(await namesFound({ sizeClass: 'large' })).toEqual(['Lớn'])
  })
})
