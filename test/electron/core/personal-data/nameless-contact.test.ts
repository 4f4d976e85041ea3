import { expect, it } from 'vitest'

import { changeFirm } from '#core/firms/change-firm.ts'
import { firmImportHandlers } from '#core/firms/firm-import-handlers.ts'
import { findFirm } from '#core/firms/firm-repository.ts'
import { erasePerson } from '#core/personal-data/erase-person.ts'
import { searchPeople } from '#core/personal-data/search-people.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { hasName } from '#shared/domain/firms/nameless-contact.ts'
import { firmDetails } from '#test/support/open-firm-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { readEveryTable } from '#test/support/read-every-table.ts'
import { workbook } from '#test/support/workbook.ts'

import { openKeptPeople } from './open-kept-people.ts'

const phone = '0912345678'
const choices = { sheet: null, headerRow: null, fields: null, encoding: null, moneyUnit: null }

/** Takes in a list in which one firm has only a telephone, and another a name with it. */
async function importList(language: 'vi' | 'en' = 'vi') {
  const { core } = await openKeptPeople()
  const imports = firmImportHandlers(core.firms, () => undefined)
  const bytes = workbook([
    ['Tên doanh nghiệp', 'Người liên hệ', 'Điện thoại', 'Email'],
    ['Công ty Cơ khí Đức Thắng', null, phone, 'lienhe@ducthang.example'],
    ['Công ty Nhựa An Bình', 'Trần Văn Bình', '0987654321', null],
    ['Công ty Gỗ Minh Anh', null, null, null],
  ])
  const file = { fileName: 'ds.xlsx', bytes: new Uint8Array(bytes), choices, language }
  const { previewId } = valueOf(await imports.preview(file))
  valueOf(await imports.apply({ previewId, duplicates: 'skip' }))
  const ids = await core.db.selectFrom('firms').select('id').orderBy('name').execute()
  const [duc, minh, an] = await Promise.all(
    ids.map(({ id }) => findFirm(core.db, firmIdSchema.parse(id))),
  )
  return { core, duc: duc!, minh: minh!, an: an! }
}

it('names nobody for a telephone that came without a name', async () => {
  const { duc, an, minh } = await importList()
  expect(duc.contacts).toEqual([
    { fullName: 'Liên hệ chưa rõ tên', title: '', phone, email: 'lienhe@ducthang.example' },
  ])
  expect(duc.contacts.some(hasName)).toBe(false)
  expect(an.contacts).toMatchObject([{ fullName: 'Trần Văn Bình' }])
  expect(an.contacts.every(hasName)).toBe(true)
  expect(minh.contacts).toEqual([])
})

it('says so in the language of whoever imports', async () => {
  const { duc } = await importList('en')
  expect(duc.contacts).toMatchObject([{ fullName: 'Contact without a name', phone }])
  expect(duc.contacts.some(hasName)).toBe(false)
})

it('is found by telephone and e-mail, and erased like any other', async () => {
  const { core, duc } = await importList()
  for (const words of [phone, 'lienhe@ducthang.example']) {
    const { found } = await searchPeople(core, words)
    expect(found).toMatchObject([{ name: 'Liên hệ chưa rõ tên', belongsTo: duc.name, phone }])
  }
  const { found } = await searchPeople(core, phone)
  valueOf(await erasePerson(core, { person: found[0]!.person, askedOn: '2026-03-01' }))
  expect((await findFirm(core.db, duc.id))?.contacts).toEqual([])
  expect(await readEveryTable(core.db)).not.toContain(phone)
})

it('takes the name once somebody has asked for it', async () => {
  const { core, duc } = await importList()
  const named = duc.contacts.map((contact) => ({ ...contact, fullName: 'Lê Thị Ánh' }))
  const change = {
    firmId: duc.id,
    version: 1,
    details: firmDetails({ name: duc.name, contacts: named }),
  }
  valueOf(await changeFirm(core.firms, change))
  expect((await findFirm(core.db, duc.id))?.contacts).toMatchObject([
    { fullName: 'Lê Thị Ánh', phone },
  ])
})
