import { renewCityCertificate } from '#city/keys/renew-city-certificate.ts'

import type { Command } from './command.ts'

/** Needs the root, from its stick, and no running city. */
export const renewCityCertificateCommand: Command = {
  words: [0, 0],
  options: { root: { type: 'string' } },
  run: ({ options, keysFolder, text, say, refuse }) => {
    const renewed = renewCityCertificate(keysFolder, options['root'], new Date())
    if (renewed === 'no-root') return Promise.resolve(refuse(text.certificate.noRoot))
    say(text.certificate.renewed(renewed.notAfter))
    return Promise.resolve(0)
  },
}
