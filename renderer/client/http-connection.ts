import { appContract, type AppClient } from '#shared/contract/app-contract.ts'
import { appEventSchema, type AppEvent } from '#shared/contract/app-events.ts'
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
  return { client: client as unknown as AppClient, listen: shareEvents() }
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

/**
 * One stream for all who listen, open while there are any: a browser opens six connections to a host at
 * the most, and a call that has to wait for one could not stop another.
 */
function shareEvents(): AppConnection['listen'] {
  const listeners = new Set<(event: AppEvent) => void>()
  let source: EventSource | null = null
  return (onEvent) => {
    listeners.add(onEvent)
    source ??= openStream((event) => listeners.forEach((listener) => listener(event)))
    return () => {
      listeners.delete(onEvent)
      if (listeners.size > 0) return
      source?.close()
      source = null
    }
  }
}

function openStream(onEvent: (event: AppEvent) => void): EventSource {
  const source = new EventSource(eventsPath)
  source.onmessage = (message) => {
    onEvent(appEventSchema.parse(JSON.parse(String(message.data))))
  }
  return source
}
