import { spawnSync } from 'node:child_process'

/** Which source a build was made of; the same for every build of one commit. */
export type BuildStamp = {
  /** The first twelve digits, `+` behind them when the tree was changed; `unknown` without Git. */
  readonly commit: string
  /** When it was committed; null when neither Git nor `SOURCE_DATE_EPOCH` says it. */
  readonly committedAt: string | null
}

const commitDigits = 12

/** `SOURCE_DATE_EPOCH` (seconds) and `NANGBAC_COMMIT` go before what Git says. */
export function readBuildStamp(
  project: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): BuildStamp {
  const seconds = env['SOURCE_DATE_EPOCH'] ?? git(project, 'log', '-1', '--format=%ct')
  return {
    commit: env['NANGBAC_COMMIT'] ?? commitOf(project),
    committedAt: /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString() : null,
  }
}

function commitOf(project: string): string {
  const commit = git(project, 'rev-parse', 'HEAD').slice(0, commitDigits)
  if (commit === '') return 'unknown'
  return git(project, 'status', '--porcelain') === '' ? commit : `${commit}+`
}

/** Empty when there is no Git, or no repository. */
function git(project: string, ...args: readonly string[]): string {
  const { status, stdout } = spawnSync('git', args, { cwd: project, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : ''
}
