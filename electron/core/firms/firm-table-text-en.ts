import type { FirmTableText } from './firm-table-text-vi.ts'

export const firmTableTextEn: FirmTableText = {
  fileName: 'firms',
  templateFileName: 'firms-template',
  sheetName: 'Firms',
  headers: {
    name: 'Firm name',
    taxCode: 'Tax code',
    vsicCode: 'Sector code (VSIC)',
    keySector: 'Key sector',
    ward: 'Ward',
    address: 'Address',
    ownership: 'Ownership',
    employees: 'Employees',
    revenue: 'Revenue (VND)',
    totalCapital: 'Total capital (VND)',
    contactName: 'Contact person',
    contactTitle: 'Position',
    contactPhone: 'Phone',
    contactEmail: 'Email',
    note: 'Note',
  },
  ownership: {
    private: 'Private',
    state: 'State',
    foreign: 'Foreign',
    joint: 'Joint venture',
    cooperative: 'Cooperative',
    household: 'Household business',
  },
}
