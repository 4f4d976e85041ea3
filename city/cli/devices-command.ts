import { listDevices } from '#city/oversight/list-devices.ts'

import type { Command } from './command.ts'
import { pickAssociation } from './pick-association.ts'
import { tableLines } from './table-lines.ts'

export const devicesCommand: Command = {
  words: [0, 1],
  options: {},
  run: async (call) => {
    const { words, text, say, open } = call
    const { db } = await open()
    const [typed] = words
    const association = typed === undefined ? undefined : await pickAssociation(call, db, typed)
    if (association === null) return 1

    const rows = (await listDevices(db, association?.orgId ?? null)).map((device) => [
      device.deviceId,
      device.orgName,
      device.userName,
      text.roles[device.role],
      text.when(device.enrolledAt),
      device.notAfter ? text.when(device.notAfter) : '',
      text.deviceState(device),
    ])
    for (const line of tableLines(text.heads.devices, rows)) say(line)
    return 0
  },
}
