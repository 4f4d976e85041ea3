import { isIP } from 'node:net'

/**
 * Addresses or CIDR ranges of the proxies in front, with commas between; undefined when there is
 * none, null when one of them is no address.
 */
export function readTrustedProxy(text: string | undefined): string | null | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const parts = text.split(',').map((part) => part.trim())
  return parts.every(isAddress) ? parts.join(',') : null
}

function isAddress(part: string): boolean {
  const [address = '', bits, ...rest] = part.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}
