import { homedir } from 'node:os'
import { join } from 'node:path'

type Machine = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly userFolder: string
  readonly isRoot: boolean
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  userFolder: homedir(),
  isRoot: process.getuid?.() === 0,
})

/** Where the city side of this machine keeps everything. */
export type CityHome = {
  readonly folder: string
  /** Keys and passwords; `CITY_KEYS` moves them, so that two gateways can share one set. */
  readonly keys: string
  readonly passwords: string
  readonly postgres: string
  /** Attachments. */
  readonly files: string
  readonly lock: string
  /** Where the running gateway and its database are. */
  readonly running: string
  /** The port it had last. */
  readonly port: string
}

/** The system's application-data folder, or `CITY_HOME`. */
export function findCityHome(machine: Machine = thisMachine()): CityHome {
  const moved = machine.env['CITY_HOME']
  const folder = moved ? moved : applicationFolder(machine)
  const movedKeys = machine.env['CITY_KEYS']
  const keys = movedKeys ? movedKeys : join(folder, 'keys')
  return {
    folder,
    keys,
    passwords: join(keys, 'database.json'),
    postgres: join(folder, 'postgres'),
    files: join(folder, 'files'),
    lock: join(folder, 'city.lock'),
    running: join(folder, 'running.json'),
    port: join(folder, 'port'),
  }
}

function applicationFolder({ platform, env, userFolder, isRoot }: Machine): string {
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] ?? join(userFolder, 'AppData', 'Local'), 'NangBacCity')
  }
  if (platform === 'darwin') {
    return join(userFolder, 'Library', 'Application Support', 'NangBacCity')
  }
  // PostgreSQL runs as somebody else then, and root's home is closed to everybody else.
  if (isRoot) return '/var/lib/nang-bac-city'
  return join(env['XDG_DATA_HOME'] ?? join(userFolder, '.local', 'share'), 'nang-bac-city')
}
