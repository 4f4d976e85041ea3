import { z } from 'zod'

import { findDeviceReader, findManagersReader } from '#city/oversight/find-reader.ts'
import { makeWayBack } from '#city/oversight/make-way-back.ts'

import type { Command } from './command.ts'
import { writeWholeFile } from './files.ts'
import { pickAssociation } from './pick-association.ts'

/** For one device, or, given an association, for the laptops of its managers. */
export const writeWayBackCommand: Command = {
  words: [2, 2],
  options: {},
  run: async (call) => {
    const { words, text, say, refuse, open } = call
    const [typed = '', file = ''] = words
    const city = await open()
    const deviceId = z.uuid().safeParse(typed.toLowerCase()).data
    let reader = deviceId === undefined ? undefined : await findDeviceReader(city.db, deviceId)
    if (!reader) {
      const association = await pickAssociation(call, city.db, typed)
      if (!association) return 1
      reader = await findManagersReader(city.db, association.orgId)
    }
    if (!reader) return refuse(text.noManagerDevice(typed))
    const { bytes, changes } = await makeWayBack(city, reader)
    writeWholeFile(file, bytes)
    say(text.wayBackWritten(changes, file))
    return 0
  },
}
