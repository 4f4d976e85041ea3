import { z } from 'zod'

import { revokeDevice } from '#city/oversight/revoke-device.ts'

import type { Command } from './command.ts'

export const revokeCommand: Command = {
  words: [1, 1],
  options: {},
  run: async ({ words: [typed = ''], text, say, refuse, open }) => {
    const deviceId = z.uuid().safeParse(typed.toLowerCase())
    if (!deviceId.success) return refuse(text.noDevice(typed))
    const isRevoked = await revokeDevice(await open(), deviceId.data)
    if (!isRevoked) return refuse(text.noDevice(typed))
    say(text.deviceRevoked(deviceId.data))
    return 0
  },
}
