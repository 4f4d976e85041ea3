import { useEffect } from 'react'
import { useNavigate } from 'react-router'

import { useAppConnection } from '../client/app-client.tsx'

/** Leads to where files are taken in when the user opened one with the app, at once or after the lock. */
export function useOpenedFile(): void {
  const { client, listen } = useAppConnection()
  const navigate = useNavigate()
  useEffect(() => {
    const follow = async () => {
      const answer = await client.host.fileWaits()
      if (answer.ok && answer.value) void navigate('/sync/usb')
    }
    void follow()
    return listen((event) => {
      if (event.kind === 'file-opened') void follow()
    })
  }, [client, listen, navigate])
}
