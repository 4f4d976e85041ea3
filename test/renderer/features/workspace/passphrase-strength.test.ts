import { expect, it } from 'vitest'

import { passphraseStrength } from '../../../../renderer/features/workspace/passphrase-strength.ts'

it('asks for at least ten characters', () => {
  expect(passphraseStrength('trâu cày').level).toBe('too-short')
})

it('calls several unrelated words strong', () => {
  expect(passphraseStrength('con trâu đi cày 47 ruộng').level).toBe('strong')
})

it.each(['matkhau123456', 'Mật khẩu 2024', 'aaaaaaaaaaaa', 'password1234'])(
  'calls %s weak and says why',
  (passphrase) => {
    const { level, because } = passphraseStrength(passphrase)
    expect(level).toBe('weak')
    expect(because).not.toBe('fine')
  },
)
