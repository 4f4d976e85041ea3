import { appContract, type AppClient } from '#shared/contract/app-contract.ts'
import { appEventSchema, type AppEvent } from '#shared/contract/app-events.ts'
import type { StopListening } from '#shared/contract/window-bridge.ts'
import {
  callBodyType,
  callPathPrefix,
  decodeCallBody,
  encodeCallBody,
  eventsPath,
} from '#shared/wire/call-body.ts'

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

/** The host stopped, or refuses this window. */
export class HostUnreachableError extends Error {
  override readonly name = 'HostUnreachableError'
}

async function post(name: string, input: unknown): Promise<unknown> {
  const response = await fetch(callPathPrefix + name, {
    method: 'POST',
    headers: { 'Content-Type': callBodyType },
    body: encodeCallBody(input),
  })
  if (!response.ok) throw new HostUnreachableError(`${name}: ${response.status}`)
  return decodeCallBody(await response.text())
}

function listen(onEvent: (event: AppEvent) => void): StopListening {
  const source = new EventSource(eventsPath)
  source.onmessage = (message) => {
    onEvent(appEventSchema.parse(JSON.parse(String(message.data))))
  }
  return () => source.close()
}
