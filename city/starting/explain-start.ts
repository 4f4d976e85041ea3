import type { CityText } from '#city/cli/text/city-text.ts'
import type { CityHome } from '#city/home/city-home.ts'

type Place = { readonly home: CityHome; readonly port: number }

/** Why the city did not start, as a sentence in either language. */
export function explainStart(
  error: unknown,
  { home, port }: Place,
): (text: CityText['start']) => string {
  const causes = causesOf(error)
  const has = (code: string) => causes.some((cause) => 'code' in cause && cause.code === code)
  if (has('EADDRINUSE')) return (text) => text.portTaken(port)
  if (has('EACCES') && process.getuid?.() === 0) return (text) => text.folderClosed(home.folder)
  const because = causes.map(({ message }) => message).join(': ')
  return (text) => text.databaseFailed(because)
}

function causesOf(error: unknown): readonly Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : []
}
