import { contextBridge, ipcRenderer } from 'electron'

import { appContract, channelOf } from '#shared/contract/app-contract.ts'
import { appEventChannel } from '#shared/contract/app-events.ts'
import type { AppEventSource } from '#shared/contract/window-bridge.ts'

/** The contract is the allow-list: a call that is not in it has no function here. */
const client = Object.fromEntries(
  Object.entries(appContract).map(([domain, calls]) => [
    domain,
    Object.fromEntries(
      Object.keys(calls).map((name) => [
        name,
        (input: unknown): Promise<unknown> =>
          ipcRenderer.invoke(channelOf(`${domain}.${name}`), input),
      ]),
    ),
  ]),
)

const appEvents: AppEventSource = {
  listen: (onEvent) => {
    const passOn = (_event: unknown, event: Parameters<typeof onEvent>[0]) => onEvent(event)
    ipcRenderer.on(appEventChannel, passOn)
    return () => void ipcRenderer.off(appEventChannel, passOn)
  },
}

contextBridge.exposeInMainWorld('app', client)
contextBridge.exposeInMainWorld('appEvents', appEvents)
