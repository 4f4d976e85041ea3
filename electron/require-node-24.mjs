// Loaded before every script, in a form that any Node can read: under Node 20 the SQLite driver would
// die without a word, and TypeScript files would not load at all.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(
    `Nâng Bậc cần Node 24 trở lên, máy này đang chạy Node ${process.versions.node}. ` +
      'Trên Linux hãy chạy "npm ci" trước; trên Windows và macOS hãy cài Node 24 từ nodejs.org.\n' +
      `Nâng Bậc needs Node 24 or newer; this is Node ${process.versions.node}.\n`,
  )
  process.exit(1)
}
