import type { OpenWorkspace } from '#core/workspace/open-workspace.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import type { InstrumentShelf } from './instrument-shelf.ts'

export function instrumentsHandlers(
  { db }: OpenWorkspace,
  shelf: InstrumentShelf,
): AppHandlers['instruments'] {
  return {
    list: async () =>
      succeeded(
        (await shelf.list(db)).map(({ definition, sha256 }) => ({ ...definition, sha256 })),
      ),
  }
}
