import type { DemoVisit } from './demo-visit.ts'

/** What no visit has found yet. */
export const noSystems = {
  machineDataCollection: false,
  flexibleManufacturing: false,
  computerIntegratedManufacturing: false,
  mes: false,
  erp: false,
  plm: false,
  pdm: false,
  pps: false,
  scm: false,
} as const

export const foodSigners: DemoVisit['signers'] = [
  { party: 'mentor', fullName: 'Nguyễn Ánh Tuyết (mẫu)', title: 'Mentor (tư vấn viên)' },
  { party: 'firm', fullName: 'Vũ Đình Lộc', title: 'Giám đốc' },
]
