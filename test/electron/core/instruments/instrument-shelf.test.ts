import { expect, it } from 'vitest'

import { sha256 } from '#core/history/history-chain.ts'
import { openInstrumentShelf, storeShippedInstruments } from '#core/instruments/instrument-shelf.ts'
import { loadInstruments } from '#core/instruments/load-instruments.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { openFirmCore, resourcesFolder } from '#test/support/open-firm-core.ts'
import { smallInstrument } from '#test/support/small-instrument.ts'

it('ships no changed definition under a version that was given out before', () => {
  const shipped = loadInstruments(resourcesFolder).map((definition) => {
    const { id, version } = definition
    return [id, version, sha256(canonicalJson(definition))]
  })
  // Whoever changes a definition gives it a new version, and writes both down here.
  expect(shipped).toEqual([
    ['vn-tt17-2019', '1.1.0', '3389c4fe191b12d4f83631e11644d0fadd781844c40d30421fbd2a04d4c08d81'],
  ])
})

it('finds the definition that came with the app, whatever was stored before or after it', async () => {
  const { db } = await openFirmCore()
  const first = smallInstrument
  const second = { ...smallInstrument, version: '2.0' }
  const newestVersion = async () =>
    (await openInstrumentShelf().findNewest(db, 'small'))?.definition.version

  await storeShippedInstruments(db, [first], new Date('2026-01-01T00:00:00Z'))
  await storeShippedInstruments(db, [second], new Date('2026-02-01T00:00:00Z'))
  expect(await newestVersion()).toBe('2.0')

  await storeShippedInstruments(db, [first], new Date('2026-03-01T00:00:00Z'))
  expect(await newestVersion()).toBe('1.0')
})
