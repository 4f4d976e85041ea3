import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The publisher's Ed25519 key, base64, put into `resources/updates` by whoever makes a release; null
 * in a build without one. It comes inside the signed archive of the app, from nowhere else.
 */
export function readPublisherKey(resourcesFolder: string): string | null {
  const file = join(resourcesFolder, 'updates', 'publisher-key.txt')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}
