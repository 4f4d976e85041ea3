import { useEffect, useEffectEvent } from 'react'

import type { AppEvent } from '#shared/contract/app-events.ts'

import { useAppConnection } from './app-client.tsx'

/** Calls `onEvent` for everything the application says unasked, while the component is shown. */
export function useAppEvent(onEvent: (event: AppEvent) => void): void {
  const { listen } = useAppConnection()
  const onLatestEvent = useEffectEvent(onEvent)
  useEffect(() => listen((event) => onLatestEvent(event)), [listen])
}
