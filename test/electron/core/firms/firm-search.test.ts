import fc from 'fast-check'
import { expect, it } from 'vitest'

import { toSearchWords } from '#core/firms/firm-search-text.ts'
import { findFirms, insertFirms, setDeletedAt, updateFirm } from '#core/firms/firm-repository.ts'
import type { Firm } from '#shared/domain/firms/firm.ts'
import { generatedFirms } from '#test/support/generated-firms.ts'
import { everyFirm, openFirmCore } from '#test/support/open-firm-core.ts'

const whole = { offset: 0, limit: 5000 }

it('finds exactly the firms that hold every word at its beginning, through every kind of write', async () => {
  const core = await openFirmCore()
  const { db, reference, search } = core
  const firms = new Map(generatedFirms(1500, reference.lists.wards).map((firm) => [firm.id, firm]))
  await db.transaction().execute((tx) => insertFirms(tx, [...firms.values()]))

  const holds = (firm: Firm, word: string) => {
    const ward = reference.wardByCode.get(firm.wardCode ?? '')
    const texts = [firm.name, firm.address, ward?.name, ...(ward?.oldNames ?? [])]
    return (
      toSearchWords(texts.join(' ')).some((own) => own.startsWith(word)) ||
      (/^\d{3,}$/.test(word) && firm.taxCode!.includes(word)) ||
      (/^\d+$/.test(word) && firm.taxCode!.startsWith(word))
    )
  }
  const check = async (text: string) => {
    const expected = [...firms.values()].filter((firm) =>
      toSearchWords(text).every((word) => holds(firm, word)),
    )
    const found = await search.find(everyFirm({ text }), whole, new Set())
    expect(found.total).toBe(expected.length)
    expect(new Set(found.ids)).toEqual(new Set(expected.map(({ id }) => id)))
  }

  const pieces = ['đức', 'c', '', 'ba dinh', '0100', '012', '9', 'công ty', 'truc', 'nhua', 'xyz']
  for (let round = 0; round < 6; round += 1) {
    for (const text of fc.sample(fc.subarray(pieces, { maxLength: 3 }), 12)) {
      await check(text.join(' '))
    }
    const [changed, gone] = [...firms.values()].slice(round * 7, round * 7 + 2) as [Firm, Firm]
    const renamed = { ...changed, name: `Nhựa Trúc Đức ${round}` }
    firms.set(renamed.id, renamed)
    firms.delete(gone.id)
    await db.transaction().execute(async (tx) => {
      await updateFirm(tx, renamed)
      await setDeletedAt(tx, [gone.id], '2026-03-02T00:00:00.000Z')
    })
  }
  expect(await findFirms(db, [...firms.keys()].slice(0, 3))).toHaveLength(3)
})

it('pages through the list by name without a gap, names that begin with the text first', async () => {
  const { db, reference, search } = await openFirmCore()
  const firms = generatedFirms(300, reference.lists.wards)
  await db.transaction().execute((tx) => insertFirms(tx, firms))

  const filter = everyFirm({ text: 'thép' })
  const all = await search.find(filter, whole, new Set())
  const pages = await Promise.all(
    [0, 5, 10].map((offset) => search.find(filter, { offset, limit: 5 }, new Set())),
  )
  expect(pages.flatMap(({ ids }) => ids)).toEqual(all.ids.slice(0, 15))

  const names = all.ids.map((id) => firms.find((firm) => firm.id === id)!.name)
  const firstOther = names.findIndex((name) => !/(TNHH|MTV|phần|nhân|xã) Thép/.test(name))
  expect(names.slice(firstOther === -1 ? names.length : firstOther).join()).not.toMatch(/TNHH Thép/)
})

it('tells assessed firms from the others', async () => {
  const { db, reference, search } = await openFirmCore()
  const firms = generatedFirms(40, reference.lists.wards)
  await db.transaction().execute((tx) => insertFirms(tx, firms))
  const assessedIds = new Set([firms[3]!.id, firms[4]!.id])

  const yes = await search.find(everyFirm({ assessed: 'yes' }), whole, assessedIds)
  const no = await search.find(everyFirm({ assessed: 'no' }), whole, assessedIds)
  expect(new Set(yes.ids)).toEqual(assessedIds)
  expect(no.total).toBe(38)
})
