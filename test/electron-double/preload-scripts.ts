import { readFileSync } from 'node:fs'

import { pageWorld } from './page-world.ts'
import { preloadWorld } from './preload-world.ts'

/** The name of the isolated world the preload runs in. */
export const preloadWorldName = 'preload'

/** Like Electron, the double gives frames inside the page nothing. */
const mainFrameOnly = 'if (window === window.top) '

export const pageScript = `${mainFrameOnly}(${pageWorld.toString()})()`

/** The compiled preload, wrapped as a CommonJS module for its isolated world. */
export function preloadScript(file: string): string {
  const code = readFileSync(file, 'utf8')
  return `${mainFrameOnly}(${preloadWorld.toString()})((require) => {
    const module = { exports: {} }
    ;((exports) => {
${code}
    })(module.exports)
  })`
}
