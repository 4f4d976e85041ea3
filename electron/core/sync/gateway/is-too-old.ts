import type { Hello } from '#shared/wire/gateway-calls.ts'
import { protocolVersion, wireSchema } from '#shared/wire/wire-version.ts'

/** Whether the gateway does not talk with this app any more. */
export function isTooOld(
  { protocol, oldestApp, schemas }: Pick<Hello, 'protocol' | 'oldestApp' | 'schemas'>,
  appVersion: string,
): boolean {
  return (
    protocolVersion < protocol.oldest ||
    wireSchema < schemas.oldest ||
    isOlderVersion(appVersion, oldestApp)
  )
}

/** Whether `1.9.0` is older than `1.10.0`; what is no version is older than nothing. */
function isOlderVersion(version: string, than: string): boolean {
  const [left, right] = [toNumbers(version), toNumbers(than)]
  for (const [place, number] of right.entries()) {
    const own = left[place] ?? 0
    if (left.length > 0 && own !== number) return own < number
  }
  return false
}

function toNumbers(version: string): number[] {
  return /^\d+(\.\d+)*/.exec(version)?.[0].split('.').map(Number) ?? []
}
