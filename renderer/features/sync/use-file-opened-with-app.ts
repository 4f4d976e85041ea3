import { useEffect, useEffectEvent } from 'react'

import type { OpenedFileRefused } from '#shared/contract/host-contract.ts'

import { useAppConnection } from '../../client/app-client.tsx'
import type { PickedFile } from '../../ui/file-picker.tsx'

/** Hands over the file that the user opened with the app, now or while the screen is open. */
export function useFileOpenedWithApp(
  onFile: (bytes: PickedFile['bytes']) => void,
  onRefused: (refused: OpenedFileRefused) => void,
): void {
  const { client, listen } = useAppConnection()
  const take = useEffectEvent(async () => {
    const answer = await client.host.takeOpenedFile()
    if (answer.ok && answer.value) onFile(new Uint8Array(answer.value.bytes))
    if (!answer.ok && answer.failure.code === 'host/file-refused') onRefused(answer.failure)
  })
  useEffect(() => {
    void take()
    return listen((event) => {
      if (event.kind === 'file-opened') void take()
    })
  }, [listen])
}
