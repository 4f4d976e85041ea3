import { spawn } from 'node:child_process'

/**
 * Starts a checked installer apart from the app, as a double click would. Resolves once it runs;
 * rejects when the system cannot start it.
 */
export function startInstaller(
  file: string,
  platform: NodeJS.Platform = process.platform,
): Promise<void> {
  const [program, ...words] = commandFor(file, platform)
  const installer = spawn(program, words, { detached: true, stdio: 'ignore' })
  installer.unref()
  return new Promise((resolve, reject) => {
    installer.once('spawn', resolve)
    installer.once('error', reject)
  })
}

/** An `.exe` and an `.AppImage` are programs; a `.dmg` and a `.deb` are opened by the system's own. */
function commandFor(file: string, platform: NodeJS.Platform): [string, ...string[]] {
  if (file.endsWith('.dmg')) return ['/usr/bin/open', file]
  if (file.endsWith('.deb') && platform === 'linux') return ['xdg-open', file]
  return [file]
}
