import { execFileSync } from 'node:child_process'

/** Whom the server runs as; undefined for whoever started us. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | undefined

const account = 'postgres'

/** PostgreSQL refuses to run as root: then it runs as `postgres`, who is made when missing. */
export function chooseServerAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return undefined
  return findAccount() ?? makeAccount()
}

function findAccount(): ServerAccount {
  try {
    return { uid: numberFrom('id', ['-u', account]), gid: numberFrom('id', ['-g', account]) }
  } catch {
    return undefined
  }
}

function makeAccount(): ServerAccount {
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', account])
  return findAccount()
}

function numberFrom(program: string, parameters: readonly string[]): number {
  const answer = execFileSync(program, parameters, { encoding: 'utf8', stdio: 'pipe' })
  return Number.parseInt(answer, 10)
}
