import { registerHooks } from 'node:module'

/**
 * `node --import test/electron-double/register.ts out/main/main.js` runs the compiled main process
 * with this folder in the place of the `electron` module, and Chromium in the place of its windows.
 *
 * It shows that main and preload do what they say, through the protocol that developer tools use. It
 * does not show what only Electron has: a real custom scheme, fuses, the archive, its own TLS library.
 */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})
