import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What `@electron/fuses` looks for in a program: a mark, the version, the count, nine unset fuses. */
const fuseWire = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009${'1'.repeat(9)}`

/**
 * Packs the built app by the real electron-builder for Linux, around a file that stands for
 * Electron's program and holds nothing but its fuses. Answers the folder of the packed app.
 */
export function packWithoutElectron(folder: string): string {
  const program = join(folder, 'electron', 'electron')
  mkdirSync(join(folder, 'electron', 'resources'), { recursive: true })
  writeFileSync(program, `before ${fuseWire} behind`, 'latin1')
  chmodSync(program, 0o755)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join('node_modules', 'electron-builder', 'cli.js'),
      ...['--linux', 'dir', '--x64', '--publish=never'],
      `-c.electronDist=${join(folder, 'electron')}`,
      `-c.directories.output=${join(folder, 'dist')}`,
    ],
    { encoding: 'utf8' },
  )
  if (status !== 0)
    throw new Error(`electron-builder ended with ${String(status)}\n${stdout}${stderr}`)
  return join(folder, 'dist', 'linux-unpacked')
}
