import type { FirmDetails } from '#shared/domain/firms/firm.ts'

import { everythingStored } from './everything-stored.ts'
import type { TestCity } from './test-city.ts'
import { enrolLaptop, type TestLaptop } from './test-laptop.ts'

export type Person = {
  readonly fullName: string
  readonly title: string
  readonly phone: string
  readonly email: string
}

/** An association with nobody in it but a mentor and a manager. */
export type NewOrg = {
  readonly orgId: string
  readonly mentor: TestLaptop
  readonly manager: TestLaptop
  readonly enrolMentor: () => Promise<TestLaptop>
  readonly firmNow: (
    firmId: string,
  ) => Promise<{ version: number; sha256: string | null; body: FirmDetails }>
}

export async function addNewOrg(city: TestCity): Promise<NewOrg> {
  const orgId = await city.addOrg()
  return {
    orgId,
    mentor: await enrolLaptop(city, orgId, 'mentor'),
    manager: await enrolLaptop(city, orgId, 'association-manager'),
    enrolMentor: () => enrolLaptop(city, orgId, 'mentor'),
    firmNow: async (firmId) => {
      const row = await city.db
        .selectFrom('records')
        .select(['version', 'sha256', 'body'])
        .where('org_id', '=', orgId)
        .where('record_id', '=', firmId)
        .executeTakeFirstOrThrow()
      return { ...row, body: row.body as FirmDetails }
    },
  }
}

let people = 0

/** Called as nobody else is, so that everything can be searched for them. */
export function newPerson(): Person {
  people += 1
  const n = String(people).padStart(2, '0')
  return {
    fullName: `Đặng Thị Ngọc Ánh ${n}`,
    title: 'Kế toán',
    phone: `09123400${n}`,
    email: `ngoc.anh.${n}@vidu.vn`,
  }
}

/** What anything in the city's database still says of them: name, folded name, telephone, e-mail. */
export async function tracesOf(city: TestCity, person: Person): Promise<string[]> {
  const stored = await everythingStored(city.database)
  const folded = person.fullName.replace('Đặng Thị Ngọc Ánh', 'dang thi ngoc anh')
  return [person.fullName, folded, person.phone, person.email].filter((trace) =>
    stored.includes(trace),
  )
}
