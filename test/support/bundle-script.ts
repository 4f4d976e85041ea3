import { join } from 'node:path'

import { build } from 'vite'

const project = join(import.meta.dirname, '..', '..')

/**
 * One file of a script and everything it imports, so that a process started hundreds of times starts
 * in a tenth of a second. Answers where it lies.
 */
export async function bundleScript(script: string): Promise<string> {
  const outDir = join(project, '.cache', 'scripts')
  await build({
    root: project,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3-multiple-ciphers'] },
    build: {
      ssr: script,
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs', codeSplitting: false } },
    },
  })
  return join(outDir, `${script.split(/[/\\]/).at(-1)?.replace(/\.ts$/, '')}.mjs`)
}
