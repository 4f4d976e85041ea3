/** What the benchmark uses of peers that ship no types. */
declare module 'pouchdb-core' {
  type Replicated = { readonly ok: boolean; readonly docs_written: number }
  export type Database = {
    readonly bulkDocs: (docs: readonly object[]) => Promise<unknown>
    readonly destroy: () => Promise<unknown>
    readonly replicate: {
      readonly to: (url: string, options: { readonly batch_size: number }) => Promise<Replicated>
    }
  }
  export type PouchConstructor = {
    new (name: string): Database
    readonly plugin: (plugin: unknown) => PouchConstructor
    readonly defaults: (options: { readonly adapter: 'memory' }) => PouchConstructor
  }
  const PouchDB: PouchConstructor
  export default PouchDB
}
declare module 'pouchdb-adapter-memory' {
  const plugin: unknown
  export default plugin
}
declare module 'pouchdb-adapter-http' {
  const plugin: unknown
  export default plugin
}
declare module 'pouchdb-replication' {
  const plugin: unknown
  export default plugin
}
declare module 'express-pouchdb' {
  import type { RequestListener } from 'node:http'

  const expressPouch: (
    pouchDb: unknown,
    options: {
      readonly mode: 'minimumForPouchDB'
      readonly inMemoryConfig: true
      readonly logPath: string
    },
  ) => RequestListener
  export default expressPouch
}
