import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Poppler's tools are missing and could not be installed; the message says what to do. */
export class NoPopplerError extends Error {
  override readonly name = 'NoPopplerError'
}

type PopplerTool = 'pdftoppm' | 'pdftotext' | 'pdfinfo'

/** One of poppler's tools; on Debian, as root, poppler-utils is installed if missing. */
export function findPoppler(tool: PopplerTool): string {
  const found = onPath(tool) ?? installedByApt(tool)
  if (found === undefined) {
    throw new NoPopplerError(
      'Tests of printed reports need poppler (pdftoppm, pdftotext). Install poppler-utils and run the tests again.',
    )
  }
  return found
}

function onPath(tool: PopplerTool): string | undefined {
  const name = process.platform === 'win32' ? `${tool}.exe` : tool
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))
}

function installedByApt(tool: PopplerTool): string | undefined {
  const apt = '/usr/bin/apt-get'
  if (process.getuid?.() !== 0 || !existsSync(apt)) return undefined
  process.stdout.write('Installing poppler-utils with apt-get …\n')
  spawnSync(apt, ['update', '-qq'], { stdio: 'inherit' })
  spawnSync(apt, ['install', '-y', '-qq', '--no-install-recommends', 'poppler-utils'], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return onPath(tool)
}
