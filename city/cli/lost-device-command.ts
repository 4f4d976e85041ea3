import { z } from 'zod'

import { readLostDevice } from '#city/oversight/read-lost-device.ts'
import { revokeDevice } from '#city/oversight/revoke-device.ts'

import type { Command, CommandCall } from './command.ts'
import { writeWholeFile } from './files.ts'
import { incidentReport } from './text/incident-report.ts'

/** Revokes first, whatever else goes wrong; asked again for the same device, it writes the report anew. */
export const lostDeviceCommand: Command = {
  words: [1, 1],
  options: { 'found-out': { type: 'string' }, out: { type: 'string' } },
  run: async (call) => {
    const { words, options, text, refuse, open } = call
    const [typed = ''] = words
    const deviceId = z.uuid().safeParse(typed.toLowerCase()).data
    if (deviceId === undefined) return refuse(text.deviceUnknown(typed))
    const city = await open()
    const given = options['found-out']
    const foundOut = given === undefined ? city.now() : readInstant(given)
    if (!foundOut || foundOut > city.now()) return refuse(text.instantWrong(given ?? ''))
    const isRevokedNow = await revokeDevice(city, deviceId)
    const device = await readLostDevice(city, deviceId)
    if (!device?.revokedAt) return refuse(text.deviceUnknown(typed))
    const spoken = { when: text.when, role: text.roles[device.role] }
    give(call, incidentReport({ ...device, revokedAt: device.revokedAt }, foundOut, spoken))
    if (isRevokedNow) call.say(text.deviceRevoked(deviceId))
    return 0
  },
}

function give({ options, text, say, write }: CommandCall, report: string): void {
  const { out } = options
  if (out === undefined) {
    write(report)
    return
  }
  writeWholeFile(out, Buffer.from(report))
  say(text.incidentReportWritten(out))
}

/** `2026-11-26T08:30+07:00`; without an offset the hour is Hà Nội's. Null for anything else. */
function readInstant(typed: string): Date | null {
  const shape = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(typed)
  if (!shape) return null
  const at = new Date(`${typed.replace(' ', 'T')}${shape[2] === undefined ? '+07:00' : ''}`)
  return Number.isNaN(at.getTime()) ? null : at
}
