const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * The gateway's address as it is kept, from what a person typed: `https` unless said otherwise, no
 * path, and `http` on this machine alone. Null when it is none.
 */
export function readGatewayAddress(typed: string): string | null {
  const text = typed.trim()
  const withScheme = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || !URL.canParse(withScheme)) return null
  const { protocol, hostname, origin, username, password } = new URL(withScheme)
  if (username !== '' || password !== '') return null
  if (protocol === 'https:') return origin
  return protocol === 'http:' && loopback.has(hostname) ? origin : null
}
