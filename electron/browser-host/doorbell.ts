import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'

import { z } from 'zod'

/** Where a later start asks a running host for a new address. */
export const doorbellPath = '/again'

/** What the running host leaves in its folder, readable by its owner alone. */
const doorbellSchema = z.strictObject({
  host: z.string().regex(/^127\.0\.0\.1:\d{1,5}$/),
  secret: z.string(),
})

const patienceMs = 2_000

export function hangDoorbell(homeFolder: string, doorbell: z.infer<typeof doorbellSchema>): void {
  writeFileSync(fileIn(homeFolder), JSON.stringify(doorbell), { mode: 0o600 })
}

export function takeDoorbellDown(homeFolder: string): void {
  rmSync(fileIn(homeFolder), { force: true })
}

/**
 * The host that already runs on this folder, as what makes its addresses, so that opening the app
 * twice shows one app; null when none runs, or what is left there belongs to one that was killed.
 */
export async function findRunningHost(homeFolder: string): Promise<(() => Promise<string>) | null> {
  const doorbell = readDoorbell(homeFolder)
  if (doorbell === null || (await ring(doorbell)) === null) return null
  return async () => {
    const address = await ring(doorbell)
    if (address === null) throw new Error('The running host ended while it was asked')
    return address
  }
}

async function ring(doorbell: z.infer<typeof doorbellSchema>): Promise<string | null> {
  const path = await ask(doorbell)
  return path === null ? null : `http://${doorbell.host}${path}`
}

function readDoorbell(homeFolder: string): z.infer<typeof doorbellSchema> | null {
  try {
    return doorbellSchema.parse(JSON.parse(readFileSync(fileIn(homeFolder), 'utf8')))
  } catch {
    return null
  }
}

function ask({ host, secret }: z.infer<typeof doorbellSchema>): Promise<string | null> {
  return new Promise((resolve) => {
    const request = get(
      `http://${host}${doorbellPath}`,
      { headers: { authorization: `Bearer ${secret}` }, timeout: patienceMs },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (piece: string) => (body += piece.slice(0, 200)))
        response.on('end', () => resolve(response.statusCode === 200 ? body : null))
      },
    )
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(null))
  })
}

function fileIn(homeFolder: string): string {
  return join(homeFolder, 'running-host.json')
}
