import { expect, it } from 'vitest'

import { valueOf } from '#test/support/open-test-core.ts'

import {
  makeSigned,
  makeSubmitted,
  msToNextSync,
  openEnrolled,
  syncOnce,
} from './enrolled-workspace.ts'
import { openTestCity } from './open-test-city.ts'

it('goes within seconds once something is handed over, also when that happens during a sync', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  await syncOnce(core)
  expect(await msToNextSync(core)).toBeGreaterThan(14 * 60_000)

  await makeSubmitted(core)
  expect(await msToNextSync(core)).toBeLessThanOrEqual(10_000)

  const second = await makeSigned(core)
  let submitted: Promise<unknown> | undefined
  city.interruptions.push(() => {
    submitted ??= core.handlers.sync.submit({ assessmentIds: [second.id] })
    return false
  })
  await syncOnce(core)
  valueOf((await submitted) as never)
  expect(await msToNextSync(core)).toBeLessThanOrEqual(10_000)
})
