import { foodVisit2024 } from './demo-food-visit-2024.ts'
import { foodVisit2026 } from './demo-food-visit-2026.ts'
import type { DemoFirm } from './demo-visit.ts'

/** A food firm assessed twice, which rose by a class in between. */
export const demoFoodFirm: DemoFirm = {
  details: {
    name: 'Công ty TNHH Nông sản sấy Mẫu Chương Mỹ',
    taxCode: '9900001059',
    vsic: { version: '2025', code: '1030' },
    keySectorId: 'KS11',
    wardCode: '10015',
    address: 'Khu chế biến mẫu, phường Chương Mỹ, Hà Nội',
    ownership: 'private',
    employees: 58,
    revenueVnd: 57_600_000_000,
    totalCapitalVnd: 31_500_000_000,
    contacts: [{ fullName: 'Vũ Đình Lộc', title: 'Giám đốc', phone: '', email: '' }],
    publicationConsent: { given: true, givenBy: 'Vũ Đình Lộc', givenOn: '2024-05-14' },
    note: 'Doanh nghiệp mẫu, số liệu hư cấu.',
  },
  visits: [foodVisit2024, foodVisit2026],
}
