import type { AppClient } from '#shared/contract/app-contract.ts'
import { appEventSchema, type AppEvent } from '#shared/contract/app-events.ts'

import type { AppConnection } from './app-client.tsx'
import { connectOverHttp } from './http-connection.ts'

type HostWindow = {
  readonly app?: AppClient
  readonly appEvents?: { readonly listen: (onEvent: (event: unknown) => void) => () => void }
}

/** The preload's client where there is one, else the host that served this page. */
export function findConnection(): AppConnection {
  const { app, appEvents } = window as HostWindow
  if (!app) return connectOverHttp()
  return {
    client: app,
    listen: (onEvent: (event: AppEvent) => void) =>
      appEvents
        ? appEvents.listen((event) => onEvent(appEventSchema.parse(event)))
        : () => undefined,
  }
}
