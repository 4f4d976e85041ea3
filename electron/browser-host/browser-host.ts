import { parseArgs } from 'node:util'

import { noKeychain } from '#core/workspace/keychain.ts'

import { homeFolderFor } from '../hosting/home-folder.ts'
import { findOpenedPath } from '../hosting/opened-files.ts'
import { startCore } from '../hosting/start-core.ts'
import { findRunningHost, hangDoorbell, takeDoorbellDown } from './doorbell.ts'
import { newEventStreams } from './event-streams.ts'
import { stopWhenDeserted } from './lifetime.ts'
import { hasScreen, openBrowser } from './open-browser.ts'
import { startServer } from './start-server.ts'

/**
 * The app for machines where Electron cannot be installed: the same core and the same window, served
 * to this machine's browser. Prints one line with the address; whoever has it can open the app once.
 *
 * A file of ours (`.nbac`, `.nbar`) may be named, as a double click in the desktop app does. `--demo` opens the demo workspace, `--no-open` opens no browser. `NANGBAC_PORT` fixes the port,
 * `NANGBAC_GRACE_MS` how long to wait for a window to come back before stopping.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { demo: { type: 'boolean' }, 'no-open': { type: 'boolean' } },
  })
  const opensBrowser = values['no-open'] !== true && hasScreen()
  const isDemo = values.demo === true
  const homeFolder = homeFolderFor(isDemo)
  const running = await findRunningHost(homeFolder)
  if (running !== null) {
    await announce(running, homeFolder, opensBrowser)
    return
  }

  let stop = () => undefined as void
  const streams = newEventStreams(lifetimeFor(opensBrowser, () => stop()))
  const core = await startCore({
    host: 'browser',
    isDemo,
    // Node reaches no keychain without a native build: the passphrase stands alone.
    keychain: noKeychain,
    emit: (event) => streams.send(event),
    stop: () => stop(),
    openedPath: findOpenedPath(positionals, process.cwd()),
  })
  const server = await startServer({ ...core, streams, port: portFromEnvironment() })

  hangDoorbell(homeFolder, server.doorbell)
  stop = once(async () => {
    takeDoorbellDown(homeFolder)
    await server.close()
    await core.close()
    process.exit(0)
  })
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  // The command that started this host is gone: nobody could stop it any more.
  process.on('disconnect', stop)

  await announce(() => Promise.resolve(server.newAddress()), homeFolder, opensBrowser)
}

/** Opens the window where there is a screen, and prints an address for whoever wants another. */
async function announce(
  newAddress: () => Promise<string>,
  homeFolder: string,
  opensBrowser: boolean,
): Promise<void> {
  if (opensBrowser) openBrowser(await newAddress(), homeFolder)
  process.stdout.write(`Nâng Bậc: ${await newAddress()}\n`)
}

/** Where nobody sees a window open, nobody expects the app to end with one. */
function lifetimeFor(opensBrowser: boolean, stop: () => void): (windowCount: number) => void {
  const graceMs = graceFromEnvironment()
  if (graceMs !== null) return stopWhenDeserted(stop, graceMs)
  return opensBrowser ? stopWhenDeserted(stop) : () => undefined
}

function graceFromEnvironment(): number | null {
  const text = process.env['NANGBAC_GRACE_MS']
  if (text === undefined) return null
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new Error('NANGBAC_GRACE_MS must be a number of milliseconds')
}

function portFromEnvironment(): number {
  const port = Number(process.env['NANGBAC_PORT'] ?? 0)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error('NANGBAC_PORT must be a port number')
}

function once(work: () => Promise<void>): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    void work()
  }
}

await main()
