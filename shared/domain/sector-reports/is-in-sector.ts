import type { FirmPlace } from './assessed-firm.ts'
import type { SectorScope } from './sector-report.ts'

export function isInSector(place: FirmPlace, scope: SectorScope): boolean {
  switch (scope.kind) {
    case 'all':
      return true
    case 'vsic':
      return place.vsicCode?.startsWith(scope.prefix) === true
    case 'key-sector':
      return place.keySectorId === scope.keySectorId
  }
}
