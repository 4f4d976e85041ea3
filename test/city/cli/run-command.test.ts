import { expect, it } from 'vitest'

import { commands } from '#city/cli/commands.ts'
import { runCommand } from '#city/cli/run-command.ts'
import { cityTextVi } from '#city/cli/text/city-text-vi.ts'
import { CityNotReachableError } from '#city/home/open-city.ts'
import { CityKeysUnreadableError } from '#city/keys/open-city-keys.ts'

async function call(...parameters: string[]) {
  let said = ''
  let complained = ''
  const code = await runCommand(parameters, {
    write: (text) => (said += text),
    complain: (line) => (complained += line),
    readKeys: () => {
      throw new CityKeysUnreadableError('none')
    },
    keysFolder: '/nowhere',
    openCity: () => Promise.reject(new CityNotReachableError('not started')),
  })
  return { code, said, complained }
}

it('explains every command it has, in both languages', async () => {
  const vietnamese = await call('help')
  const english = await call('help', '--lang', 'en')
  expect([vietnamese.code, english.code]).toEqual([0, 0])
  for (const name of Object.keys(commands)) {
    expect(vietnamese.said).toContain(`\n  ${name}`)
    expect(english.said).toContain(`\n  ${name}`)
  }
  expect(english.said).not.toBe(vietnamese.said)
})

it('answers 2 with the way to call it when it is called wrongly', async () => {
  expect(await call('fly')).toMatchObject({ code: 2, said: '' })
  expect((await call('revoke')).complained).toContain('npm run city -- revoke MÁY')
  expect(await call('devices', 'a', 'b')).toMatchObject({ code: 2 })
  expect(await call('associations', '--loud')).toMatchObject({ code: 2 })
})

it('answers 3 with what to do when no city runs here', async () => {
  expect(await call('associations')).toMatchObject({ code: 3, complained: cityTextVi.notRunning })
  expect(await call('verify-receipt', 'x')).toMatchObject({ code: 3 })
})
