import { expect, it } from 'vitest'

import { firmDetails } from '#test/support/open-firm-core.ts'
import { valueOf } from '#test/support/open-test-core.ts'

import { syncOnce } from './enrolled-workspace.ts'
import { change, detailsOf, somebody, tellFirm, withSentFirm } from './told-firms.ts'

it('leaves a tax code at the city that another firm here has', async () => {
  const { city, core, firmId } = await withSentFirm()
  const before = await detailsOf(core, firmId)
  const taxCode = '0101248141'
  valueOf(await core.handlers.firms.add({ ...firmDetails({ name: 'Cùng mã số thuế' }), taxCode }))
  const lastSent = () => [...city.batches.values()].at(-1)!.records.at(-1)

  await change(core, firmId, { ...before, note: 'chờ khi mã đến' })
  tellFirm(city, firmId, 2, { ...before, taxCode })
  await syncOnce(core)
  expect(lastSent()).toMatchObject({ base_version: 2, body: { taxCode, note: 'chờ khi mã đến' } })

  await change(core, firmId, { ...before, note: 'sửa sau khi mã đến' })
  await syncOnce(core)
  expect(lastSent()).toMatchObject({ body: { taxCode, note: 'sửa sau khi mã đến' } })
  expect(valueOf(await core.handlers.firms.get({ firmId })).taxCode).toBeNull()
})

it('settles a tax code by a proved one alone', async () => {
  const { city, core, firmId } = await withSentFirm()
  const before = await detailsOf(core, firmId)
  tellFirm(city, firmId, 2, { ...before, taxCode: '0100109106' })
  const conflictId = crypto.randomUUID()
  city.tell('conflict', {
    ...{ conflictId, firmId, revId: crypto.randomUUID(), baseVersion: 1, cityVersion: 2 },
    fields: [{ field: 'taxCode', base: null, city: '0100109106', theirs: '0101248141' }],
    cityAuthor: somebody,
    theirAuthor: somebody,
  })
  await syncOnce(core)
  const settle = (value: string) =>
    core.handlers.conflicts.settle({ conflictId, choices: { taxCode: { take: 'typed', value } } })

  expect(await settle('0101248142')).toMatchObject({
    failure: { code: 'conflict/value-wrong', field: 'taxCode' },
  })
  valueOf(await settle('0101 248 141'))
  expect(valueOf(await core.handlers.firms.get({ firmId })).taxCode).toBe('0101248141')
})
