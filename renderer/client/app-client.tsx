import { createContext, useContext, type ReactNode } from 'react'

import type { AppClient } from '#shared/contract/app-contract.ts'
import type { AppEventSource } from '#shared/contract/window-bridge.ts'

/** What a host offers the window: the calls of the contract, and what the application says unasked. */
export type AppConnection = {
  readonly client: AppClient
  readonly listen: AppEventSource['listen']
}

const ConnectionContext = createContext<AppConnection | null>(null)

export function AppConnectionProvider(props: {
  readonly connection: AppConnection
  readonly children: ReactNode
}) {
  return (
    <ConnectionContext.Provider value={props.connection}>
      {props.children}
    </ConnectionContext.Provider>
  )
}

export function useAppConnection(): AppConnection {
  const connection = useContext(ConnectionContext)
  if (!connection) throw new Error('useAppConnection outside AppConnectionProvider')
  return connection
}

/** Every call of the contract: `useAppClient().firms.search(…)`. */
export function useAppClient(): AppClient {
  return useAppConnection().client
}
