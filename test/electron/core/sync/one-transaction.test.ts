import { expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import { alterDatabase } from '#test/support/alter-database.ts'
import { testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { answer } from '#test/support/start-test-assessment.ts'

import { makeSigned, makeSubmitted, openEnrolled, syncOnce } from './enrolled-workspace.ts'
import { openTestCity } from './open-test-city.ts'
import { change, detailsOf } from './told-firms.ts'

/** A laptop whose firm the city knows, and whose table now takes nothing more. */
async function whereNothingGoesInto(table: 'outbox' | 'history') {
  const city = await openTestCity()
  const { core, homeFolder } = await openEnrolled(city)
  const { firmId, id } = await makeSubmitted(core)
  await syncOnce(core)
  const signed = await makeSigned(core)
  const refuse = `begin select raise(abort, 'no more'); end`
  await alterDatabase(
    homeFolder,
    testPassphrase,
    `create trigger no_more before insert on ${table} ${refuse};
     create trigger no_other before update on ${table} ${refuse}`,
  )
  return { core, firmId, id, signed }
}

async function isRefused(work: () => Promise<unknown>): Promise<void> {
  await expect(work()).rejects.toThrow('no more')
}

it('a firm that the city knows is not changed without its line in the outbox', async () => {
  const { core, firmId } = await whereNothingGoesInto('outbox')
  const before = await detailsOf(core, firmId)
  const { version } = valueOf(await core.handlers.firms.get({ firmId }))

  await isRefused(() => change(core, firmId, { ...before, name: 'Tên khác' }))

  expect(await detailsOf(core, firmId)).toEqual(before)
  expect(valueOf(await core.handlers.firms.get({ firmId })).version).toBe(version)
})

it('an assessment is not sent without its line in the outbox', async () => {
  const { core, signed } = await whereNothingGoesInto('outbox')
  const before = await stateOf(core, signed.id)

  await isRefused(() => core.handlers.sync.submit({ assessmentIds: [signed.id] }))

  expect(await stateOf(core, signed.id)).toEqual(before)
})

it('an answer is not kept without its entry in the history', async () => {
  const { core, signed } = await whereNothingGoesInto('history')
  const before = await stateOf(core, signed.id)

  await isRefused(() => answer(core, signed.id, 'cost', 7))

  expect(await stateOf(core, signed.id)).toEqual(before)
})

async function stateOf(core: Core, assessmentId: Awaited<ReturnType<typeof makeSigned>>['id']) {
  return valueOf(await core.handlers.assessments.get({ assessmentId }))
}
