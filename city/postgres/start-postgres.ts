import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { programOf } from './find-postgres.ts'
import { prepareBinaries } from './prepare-binaries.ts'
import { chooseServerAccount, type ServerAccount } from './server-account.ts'

export type PostgresFolder = {
  /** Everything of the server is kept below it; made when missing. */
  readonly folder: string
  /** Of the superuser `postgres`, set when the folder is new. */
  readonly password: string
}

export type RunningPostgres = {
  readonly port: number
  /** Stops the server and waits until it has ended; connections still open are cut. */
  readonly stop: () => Promise<void>
}

/** The server did not start; `cause` says what its programs said. */
export class PostgresNotStartedError extends Error {
  override readonly name = 'PostgresNotStartedError'
}

type Cluster = {
  readonly data: string
  readonly log: string
  readonly native: string
  readonly account: ServerAccount
}

/**
 * Starts a real PostgreSQL of its own on a free port of 127.0.0.1, making its files at first use. One
 * that was left behind after a power cut or a kill is stopped first: the caller holds the folder.
 *
 * Started by `pg_ctl`, so that Ctrl-C in a terminal does not reach it before the gateway has ended,
 * and so that it runs with few rights under a Windows administrator too.
 */
export async function startPostgres({
  folder,
  password,
}: PostgresFolder): Promise<RunningPostgres> {
  const account = chooseServerAccount()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
  const cluster: Cluster = {
    data: join(folder, 'data'),
    log: join(folder, 'postgres.log'),
    native: prepareBinaries(folder, account),
    account,
  }
  try {
    if (!existsSync(join(cluster.data, 'PG_VERSION'))) await makeCluster(cluster, folder, password)
    await stop(cluster)
    const port = await findFreePort()
    await start(cluster, port)
    return { port, stop: () => stop(cluster) }
  } catch (error) {
    throw new PostgresNotStartedError('PostgreSQL did not start', { cause: error })
  }
}

async function makeCluster(cluster: Cluster, folder: string, password: string): Promise<void> {
  const passwordFile = join(folder, 'first-password')
  rmSync(cluster.data, { recursive: true, force: true })
  mkdirSync(cluster.data, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  writeFileSync(cluster.log, '', { mode: 0o600 })
  if (cluster.account) {
    const { uid, gid } = cluster.account
    for (const path of [cluster.data, passwordFile, cluster.log]) chownSync(path, uid, gid)
  }
  try {
    await run(cluster, 'initdb', [
      `--pgdata=${cluster.data}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
    ])
  } catch (error) {
    rmSync(cluster.data, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

async function start(cluster: Cluster, port: number): Promise<void> {
  // No socket file: its path may not be longer than 107 bytes, and folders of users are.
  const settings = [`-p ${port}`, '-h 127.0.0.1', "-c unix_socket_directories=''"]
  await run(cluster, 'pg_ctl', [
    'start',
    `--pgdata=${cluster.data}`,
    `--log=${cluster.log}`,
    '--wait',
    '--timeout=60',
    `--options=${settings.join(' ')}`,
  ])
}

async function stop(cluster: Cluster): Promise<void> {
  if (!existsSync(join(cluster.data, 'postmaster.pid'))) return
  try {
    await run(cluster, 'pg_ctl', ['stop', `--pgdata=${cluster.data}`, '--mode=fast', '--wait'])
  } catch (error) {
    // A pid file that a power cut left: nothing runs, and the next start takes it away.
    if (await isRunning(cluster)) throw error
  }
}

async function isRunning(cluster: Cluster): Promise<boolean> {
  try {
    await run(cluster, 'pg_ctl', ['status', `--pgdata=${cluster.data}`])
    return true
  } catch {
    return false
  }
}

const execute = promisify(execFile)

async function run(
  { native, account }: Cluster,
  program: 'initdb' | 'pg_ctl',
  parameters: readonly string[],
): Promise<void> {
  await execute(programOf(native, program), parameters, {
    ...account,
    cwd: native,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    windowsHide: true,
  })
}

async function findFreePort(): Promise<number> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
