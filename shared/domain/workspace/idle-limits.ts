/** Long enough to read a result aloud, short enough for a laptop left open on a workbench. */
export const idleLockAfterMs = 10 * 60_000

/** How long before locking the window says so; any key or movement stays. */
export const idleWarningMs = 60_000

/** How often, at most, the window tells the host that the person is still there. */
export const stillHereEveryMs = 60_000
