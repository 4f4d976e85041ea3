import { join } from 'node:path'

/** The project, as `npm start` knows it; the packaged app never runs this. */
export const project = join(import.meta.dirname, '..', '..')
export const builtBrowserHost = join(project, 'out', 'main', 'browser-host.js')
export const builtWindow = join(project, 'out', 'renderer', 'index.html')
