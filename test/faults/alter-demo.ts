import { demoPassphrase } from '#core/workspace/open-demo-workspace.ts'
import { alterDatabase } from '#test/support/alter-database.ts'

// `node alter-demo.ts FOLDER SQL`, in a process of its own: Playwright cannot load the SQLite driver.
const [homeFolder = '', sql = ''] = process.argv.slice(2)
await alterDatabase(homeFolder, demoPassphrase, sql)
