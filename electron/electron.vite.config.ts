import { globSync } from 'node:fs'
import { basename, join } from 'node:path'

import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

import { readBuildStamp } from './packaging/read-build-stamp.ts'

const project = join(import.meta.dirname, '..')
/** Elsewhere, for builds that are compared. */
const out = process.env['NANGBAC_OUT'] ?? join(project, 'out')

/** Programs the core starts in a process of their own; each is an entry beside the hosts. */
const processEntries = Object.fromEntries(
  globSync('electron/core/**/*-{process,worker}.ts', { cwd: project }).map((file) => [
    basename(file, '.ts'),
    join(project, file),
  ]),
)

/**
 * What makes the window obey its policy must run before anything it concerns. In a chunk of its own
 * it is loaded, and so run, before the chunks that depend on it.
 */
const obeysPolicyFirst = /node_modules\/(zod|get-nonce)\/|obey-content-policy|style-nonce/

export default defineConfig({
  main: {
    root: project,
    plugins: [
      {
        name: 'build-stamp',
        generateBundle() {
          const source = `${JSON.stringify(readBuildStamp(project))}\n`
          this.emitFile({ type: 'asset', fileName: 'build-stamp.json', source })
        },
      },
    ],
    build: {
      outDir: join(out, 'main'),
      minify: true,
      rolldownOptions: {
        input: {
          main: join(project, 'electron/main/main.ts'),
          'browser-host': join(project, 'electron/browser-host/browser-host.ts'),
          ...processEntries,
        },
      },
    },
  },
  preload: {
    root: project,
    build: {
      outDir: join(out, 'preload'),
      minify: true,
      // A sandboxed preload can load nothing: one file, in the only format it understands.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: join(project, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(project, 'renderer'),
    plugins: [react()],
    build: {
      outDir: join(out, 'renderer'),
      minify: true,
      // The policy allows no image or font written into a style sheet.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: join(project, 'renderer/index.html') },
        output: { codeSplitting: { groups: [{ name: 'policy', test: obeysPolicyFirst }] } },
      },
    },
  },
})
