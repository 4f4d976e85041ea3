import { expect, it } from 'vitest'

import { makeSubmitted, openEnrolled, syncOnce } from './enrolled-workspace.ts'
import { openTestCity } from './open-test-city.ts'
import { detailsOf, tellFirm } from './told-firms.ts'

it('stops before more than a tenth is replaced, and goes on when a person says so', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  const sent = [await makeSubmitted(core), await makeSubmitted(core), await makeSubmitted(core)]
  await syncOnce(core)
  const nameHere = async () => (await detailsOf(core, sent[0]!.firmId)).name
  const before = await nameHere()
  for (const { firmId } of sent) {
    tellFirm(city, firmId, 2, { ...(await detailsOf(core, firmId)), name: 'Thay hết' })
  }

  expect(await syncOnce(core)).toMatchObject({
    lastFault: { code: 'sync/too-much-replaced', detail: '3/6' },
  })
  expect(await nameHere()).toBe(before)

  expect(await syncOnce(core, 'allowReplacing')).toMatchObject({ lastFault: null })
  expect(await nameHere()).toBe('Thay hết')
})

it('asks nobody before it fills what was empty', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  const sent = [await makeSubmitted(core), await makeSubmitted(core), await makeSubmitted(core)]
  await syncOnce(core)
  for (const { firmId } of sent) {
    tellFirm(city, firmId, 2, { ...(await detailsOf(core, firmId)), note: 'ghi thêm' })
  }
  expect(await syncOnce(core)).toMatchObject({ lastFault: null })
  expect((await detailsOf(core, sent[2]!.firmId)).note).toBe('ghi thêm')
})
