import type { PowerMonitor } from 'electron'

/** A laptop that sleeps, or whose screen is locked, has nobody in front of it. */
export function lockOnAbsence(
  powerMonitor: Pick<PowerMonitor, 'on'>,
  lock: () => Promise<void>,
): void {
  const lockNow = () => void lock()
  powerMonitor.on('suspend', lockNow)
  powerMonitor.on('lock-screen', lockNow)
}
