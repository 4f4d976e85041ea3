import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { defaultPreferences } from '#core/preferences/preferences-file.ts'
import { openTestCore, valueOf } from '#test/support/open-test-core.ts'

it('begins in Vietnamese at normal size and keeps what is chosen, without a workspace', async () => {
  const { core, reopen } = await openTestCore()
  expect(valueOf(await core.handlers.preferences.get())).toEqual(defaultPreferences)

  await core.handlers.preferences.set({ ...defaultPreferences, language: 'en', zoom: 150 })

  const later = await reopen()
  expect(valueOf(await later.handlers.preferences.get())).toMatchObject({
    language: 'en',
    zoom: 150,
  })
})

it('falls back to the defaults when the file cannot be understood', async () => {
  const { core, homeFolder } = await openTestCore()
  writeFileSync(join(homeFolder, 'preferences.json'), '{"language":"fr"')
  expect(valueOf(await core.handlers.preferences.get())).toEqual(defaultPreferences)
})
