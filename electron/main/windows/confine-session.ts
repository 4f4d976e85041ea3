import type { Session } from 'electron'

import { appOrigin } from '../app-scheme.ts'

const ownAddresses = [`${appOrigin}/`, `blob:${appOrigin}/`]
/** The developer tools are pages too; they exist in builds that are not packaged. */
const toolAddresses = ['devtools://']

type ConfinedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'webRequest'
  | 'on'
>

/**
 * Takes from the window's session what the app does not need: every permission, every device, the
 * network, and downloads of anything but what the window itself has made.
 */
export function confineSession(session: ConfinedSession): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !startsWithAny(details.url, [...ownAddresses, ...toolAddresses]) }),
  )
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${appOrigin}/`)) event.preventDefault()
  })
}

function startsWithAny(url: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => url.startsWith(beginning))
}
