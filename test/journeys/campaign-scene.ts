import type { Page } from '@playwright/test'

import { emptyMentor } from '#shared/domain/mentors/empty-mentor.ts'
import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'

import { askApp } from './ask-app.ts'

const firms = [
  ['Công ty TNHH Cơ khí Đức Thắng', '0101248141', 'KS01', '2592', '00004'],
  ['Công ty CP Khuôn mẫu Minh Anh', '0100109106', 'KS02', '2592', '00008'],
  ['Công ty CP Thép Hòa Phát Sông Hồng', null, 'KS01', '2511', '00097'],
  ['Công ty TNHH Nhựa An Bình', null, 'KS08', '2220', '00025'],
  ['Công ty TNHH Điện tử Sao Mai', null, 'KS05', '2640', '00004'],
  ['Hợp tác xã Mây tre Phú Vinh', null, 'KS13', '1629', null],
] as const

/** Six fictional firms; answers their ids by name. */
export async function addFirms(page: Page): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const [name, taxCode, keySectorId, code, wardCode] of firms) {
    const added = await askApp(page, ['firms', 'add'], {
      ...{ name, taxCode, keySectorId, wardCode, vsic: { version: '2025', code } },
      ...{ address: 'Số 8 Lê Duẩn', ownership: name.includes('Điện tử') ? 'foreign' : 'private' },
      ...{ employees: null, revenueVnd: null, totalCapitalVnd: null, note: '' },
      contacts: [{ fullName: 'Nguyễn Thị Ánh', title: 'Kế toán', phone: '0912345678', email: '' }],
      publicationConsent: null,
    })
    ids.set(name, added.id)
  }
  return ids
}

/** Four fictional mentors; the first once worked for the group of one of the firms. */
export async function addMentors(page: Page): Promise<void> {
  const group = {
    ...{ kind: 'former_employer' as const, firmId: null, group: 'Tập đoàn Hòa Phát' },
    ...{ from: null, until: null, note: '' },
  }
  await addMentor(page, {
    fullName: 'Trần Văn Cơ',
    fieldsRegistered: ['KS01', 'KS02'],
    wardCode: '00004',
    conflictDeclaration: [group],
    ...takes(2),
  })
  await addMentor(page, {
    fullName: 'Lê Thị Nhựa',
    fieldsRegistered: ['KS08'],
    wardCode: '00025',
    ...takes(2),
  })
  await addMentor(page, {
    fullName: 'Phạm Quốc Điện',
    fieldsRegistered: ['KS05', 'KS04'],
    wardCode: '00008',
    languages: [
      {
        language: 'Tiếng Anh',
        listening: 'good',
        speaking: 'good',
        reading: 'good',
        writing: null,
      },
    ],
    ...takes(1),
  })
  await addMentor(page, { fullName: 'Đỗ Thị Nghề', fieldsRegistered: ['KS13'], ...takes(null) })
}

async function addMentor(page: Page, details: Partial<MentorDetails>): Promise<void> {
  await askApp(page, ['mentors', 'add'], { ...emptyMentor, ...details })
}

function takes(capacityPerMonth: number | null) {
  return {
    availability: { hoursPerMonth: null, capacityPerMonth, wards: [], absences: [] },
  }
}

/** `dd/MM/yyyy`, so many days from today. */
export function typedDay(daysFromToday: number): string {
  const day = new Date(Date.now() + daysFromToday * 86_400_000)
  return day.toISOString().slice(0, 10).split('-').reverse().join('/')
}
