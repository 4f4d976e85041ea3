import type { WindowBridge } from '#shared/contract/window-bridge.ts'

import type { AppConnection } from './app-client.tsx'
import { connectOverHttp } from './http-connection.ts'

/** The preload's client where there is one, else the host that served this page. */
export function findConnection(): AppConnection {
  const { app, appEvents } = window as WindowBridge
  if (!app || !appEvents) return connectOverHttp()
  return { client: app, listen: appEvents.listen }
}
