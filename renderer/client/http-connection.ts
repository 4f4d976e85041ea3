import { appContract, type AppClient } from '#shared/contract/app-contract.ts'
import { appEventSchema, type AppEvent } from '#shared/contract/app-events.ts'

import type { AppConnection } from './app-client.tsx'

/** Reaches the host that served this page: one POST per call, events over one open stream. */
export function connectOverHttp(): AppConnection {
  const client = Object.fromEntries(
    Object.entries(appContract).map(([domain, calls]) => [
      domain,
      Object.fromEntries(
        Object.keys(calls).map((name) => [
          name,
          (input: unknown) => post(`${domain}.${name}`, input),
        ]),
      ),
    ]),
  )
  // The loop over the contract has made every call; the types cannot follow it.
  return { client: client as unknown as AppClient, listen }
}

async function post(name: string, input: unknown): Promise<unknown> {
  const response = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ input }),
  })
  return await response.json()
}

function listen(onEvent: (event: AppEvent) => void): () => void {
  const source = new EventSource('/events')
  source.onmessage = (message) => {
    onEvent(appEventSchema.parse(JSON.parse(String(message.data))))
  }
  return () => source.close()
}
