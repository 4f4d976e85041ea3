import type { AppClient } from './app-contract.ts'
import type { AppEvent } from './app-events.ts'

/** Stops the listening that answered it. */
export type StopListening = () => void

/** How a window hears what the application tells it unasked. */
export type AppEventSource = {
  readonly listen: (onEvent: (event: AppEvent) => void) => StopListening
}

/** What Electron's preload puts on `window`; in a browser there is neither, and HTTP is used. */
export type WindowBridge = {
  readonly app?: AppClient
  readonly appEvents?: AppEventSource
}
