/** Milliseconds of processor time this process has used: what a busy machine hardly changes. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
