import { buildIfNeeded } from '../../electron/starting/build-if-needed.ts'

/** The built app, as `npm start` makes it; nothing when it is up to date. */
export function buildForTests(): void {
  buildIfNeeded()
}
