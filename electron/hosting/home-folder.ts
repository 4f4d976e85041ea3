import { homedir } from 'node:os'
import { join } from 'node:path'

type Machine = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly userFolder: string
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  userFolder: homedir(),
})

/**
 * The folder this installation keeps everything in: the system's application-data folder, or
 * `NANGBAC_HOME`. The demo lives in a folder of its own inside and never touches the real workspace.
 */
export function homeFolderFor(isDemo: boolean, machine: Machine = thisMachine()): string {
  const moved = machine.env['NANGBAC_HOME']
  const home = moved ? moved : applicationFolder(machine)
  return isDemo ? join(home, 'demo') : home
}

function applicationFolder({ platform, env, userFolder }: Machine): string {
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] ?? join(userFolder, 'AppData', 'Local'), 'NangBac')
  }
  if (platform === 'darwin') return join(userFolder, 'Library', 'Application Support', 'NangBac')
  return join(env['XDG_DATA_HOME'] ?? join(userFolder, '.local', 'share'), 'nang-bac')
}
