/** Who may know whom. `npm test` fails on any import that breaks a rule here. */
module.exports = {
  forbidden: [
    {
      name: 'shared-is-pure',
      comment: 'shared/ runs in every process: no Node, no Electron, no React, no database.',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional'],
        pathNot: '^node_modules/zod/',
      },
    },
    {
      name: 'shared-knows-nobody',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(exchange|electron|renderer|city|test)/' },
    },
    {
      name: 'exchange-knows-only-shared',
      comment:
        'exchange/ is what laptop and city both do with keys and batches: Node, no database.',
      severity: 'error',
      from: { path: '^exchange/' },
      to: { path: '^(electron|renderer|city|test)/|^node_modules/(kysely|pg|fastify)/' },
    },
    {
      name: 'city-and-laptop-meet-on-the-wire',
      severity: 'error',
      from: { path: '^city/' },
      to: { path: '^(electron|renderer|test)/' },
    },
    {
      name: 'laptop-knows-no-city',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { path: '^city/' },
    },
    {
      name: 'kit-knows-nothing',
      severity: 'error',
      from: { path: '^shared/kit/' },
      to: { path: '^shared/(domain|contract|wire)/' },
    },
    {
      name: 'domain-knows-no-contract',
      comment: 'The rules come before the wires that carry them.',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { path: '^shared/(contract|wire)/' },
    },
    {
      name: 'core-needs-no-host',
      comment: 'So that every host can carry it, and tests run in plain Node.',
      severity: 'error',
      from: { path: '^electron/core/' },
      to: { path: ['^node_modules/electron/', '^electron/(main|preload|browser-host|cli)/'] },
    },
    {
      name: 'hosts-are-islands',
      comment: 'A host carries calls; what two hosts need belongs in core or electron/hosting.',
      severity: 'error',
      from: { path: '^electron/(main|preload|browser-host|cli)/' },
      to: {
        path: '^(electron/(main|preload|browser-host|cli)|renderer|city)/',
        pathNot: '^electron/$1/',
      },
    },
    {
      name: 'only-main-knows-electron',
      severity: 'error',
      from: { pathNot: '^(electron/(main|preload)/|test/)' },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'renderer-speaks-only-contract',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        path: [
          '^electron/',
          '^(city|exchange)/',
          '^node_modules/(electron|kysely|better-sqlite3-multiple-ciphers)/',
        ],
      },
    },
    {
      name: 'features-are-islands',
      comment: 'Features meet in renderer/app, not in each other.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'ui-kit-knows-no-feature',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(features|client|result|reference|table-import)/' },
    },
    {
      name: 'result-pieces-know-no-feature',
      comment: 'result/ shows what the engine says, for every feature that shows it.',
      severity: 'error',
      from: { path: '^renderer/result/' },
      to: { path: '^renderer/(features|client|app)/' },
    },
    {
      name: 'shared-pieces-know-no-feature',
      comment:
        'reference/ finds wards and sector codes, table-import/ shows what a file holds, for every feature.',
      severity: 'error',
      from: { path: '^renderer/(reference|table-import)/' },
      to: { path: '^renderer/(features|app)/' },
    },
    {
      name: 'features-know-no-shell',
      comment:
        'app/ puts features together; a feature takes from client/, ui/, result/ and text/ only.',
      severity: 'error',
      from: { path: '^renderer/(features|client|ui|text)/' },
      to: { path: '^renderer/(app/|main\\.tsx)' },
    },
    {
      name: 'a-repository-belongs-to-its-folder',
      comment:
        'Another domain asks the use case, not the table. History and outbox are what every write needs.',
      severity: 'error',
      from: { path: '^electron/core/([^/]+)/' },
      to: {
        path: '-repository\\.ts$',
        pathNot: ['^electron/core/$1/', '^electron/core/(sync|history)/'],
      },
    },
    {
      name: 'sql-lives-in-repositories',
      comment: 'kysely is imported by repositories and the database folder only.',
      severity: 'error',
      from: { path: '^electron/core/', pathNot: ['-repository\\.ts$', '^electron/core/database/'] },
      to: { path: '^node_modules/kysely/' },
    },
    {
      name: 'sql-of-the-city-lives-in-repositories',
      comment:
        'kysely is imported by repositories and the database folder; rules work on what was loaded.',
      severity: 'error',
      from: {
        path: '^city/(access-log|batches|blobs|changes|enrolment|hello|limits|metrics|problems|quarantine|records)/',
        pathNot: '-repository\\.ts$',
      },
      to: { path: '^node_modules/(kysely|pg)/' },
    },
    {
      name: 'city-rules-know-no-server',
      comment: 'What becomes of a record does not depend on how it came.',
      severity: 'error',
      from: {
        path: '^city/(records|quarantine|changes)/',
        pathNot: '-routes\\.ts$|/retry-timer\\.ts$',
      },
      to: { path: '^node_modules/(fastify|@fastify|@tus)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
    exclude: { path: '(^|/)(\\.cache|out|dist)/' },
  },
}
