import { Menu } from 'electron'

/**
 * The window has its own places, so there is no menu; macOS alone needs one, because copying, pasting
 * and quitting by keyboard live there.
 */
export function setMenu(platform: NodeJS.Platform): void {
  const menu =
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null
  Menu.setApplicationMenu(menu)
}
