import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

import { describeView } from './describe-view.ts'

/** The analysts' door: views without anything that names a firm or a person, for a role that reads them alone. */
export const openAnalytics: Migration = {
  async up(db: Kysely<unknown>) {
    await createSizeClass(db)
    await createCounted(db)
    await createResults(db)
    await createParts(db)
    await sql`grant usage on schema analytics to nangbac_reader, nangbac_city`.execute(db)
    await sql`grant select on analytics.results, analytics.criteria, analytics.groups
      to nangbac_reader, nangbac_city`.execute(db)
  },
}

/** Nghị định 80/2021, Điều 5, with the three-valued logic SQL has by nature: unknown stays unknown. */
async function createSizeClass(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function analytics.size_within(
      most_employees bigint[], most_revenue bigint[], most_capital bigint[],
      employees bigint, revenue numeric, capital numeric
    ) returns text language sql immutable parallel safe
    as $$
      select case employees <= most_employees[1]
                  and (revenue <= most_revenue[1] or capital <= most_capital[1])
        when true then 'micro'
        when false then case employees <= most_employees[2]
                  and (revenue <= most_revenue[2] or capital <= most_capital[2])
          when true then 'small'
          when false then case employees <= most_employees[3]
                  and (revenue <= most_revenue[3] or capital <= most_capital[3])
            when true then 'medium'
            when false then 'large'
            else 'unknown' end
          else 'unknown' end
        else 'unknown' end
    $$`.execute(db)
  // One expression each, so that the planner writes them into the query instead of calling them.
  const of = (ceilings: string) =>
    sql.raw(`analytics.size_within(${ceilings}, employees, revenue, capital)`)
  const industry = of(
    'array[10, 100, 200], array[3000000000, 50000000000, 200000000000], array[3000000000, 20000000000, 100000000000]',
  )
  const trade = of(
    'array[10, 50, 100], array[10000000000, 100000000000, 300000000000], array[3000000000, 50000000000, 100000000000]',
  )
  await sql`
    create function analytics.size_class(
      vsic text, employees bigint, revenue numeric, capital numeric
    ) returns text language sql immutable parallel safe
    as $$
      select case
        when vsic is null then case when ${industry} = ${trade} then ${industry} else 'unknown' end
        when case when vsic ~ '^[0-9]' then left(vsic, 2) <= '43' else vsic <= 'F' end
          then ${industry}
        else ${trade} end
    $$`.execute(db)
  await sql`comment on function analytics.size_class is
    'Quy mô theo Nghị định 80/2021/NĐ-CP, Điều 5. / Size class; unknown where a figure that decides is missing.'`.execute(
    db,
  )
}

/** What counts, with its ids: what the views of the analysts are made from and do not show. */
async function createCounted(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view city.counted_results as
    select
      a.org_id, a.record_id, f.record_id as counted_firm_id, o.name as association, planned.campaign,
      r.*,
      case when r.class_lowest = r.class_highest then r.class_lowest else 'UNDECIDED' end as class,
      f.body #>> '{vsic,version}' as vsic_version,
      left(f.body #>> '{vsic,code}', 2) as sector,
      f.body ->> 'keySectorId' as key_sector,
      f.body ->> 'wardCode' as ward,
      f.body ->> 'ownership' as ownership,
      analytics.size_class(
        f.body #>> '{vsic,code}', (f.body ->> 'employees')::bigint,
        (f.body ->> 'revenueVnd')::numeric, (f.body ->> 'totalCapitalVnd')::numeric) as size_class,
      coalesce((f.body #>> '{publicationConsent,given}')::boolean, false) as may_be_published
    from city.records a
    join lateral (
      select firm_id as sent_firm_id, instrument_id, instrument_version, reference_year, visited_on,
        received_at, total_min, total_max, synchrony_min, synchrony_max, class_lowest, class_highest,
        reported_total_min, reported_total_max, reported_synchrony_min, reported_synchrony_max,
        reported_class_lowest, reported_class_highest, differs, groups, criteria
      from city.assessment_results where org_id = a.org_id and rev_id = a.rev_id) r on true
    join city.records sent on sent.org_id = a.org_id and sent.record_id = a.firm_id
    join city.records f
      on f.org_id = sent.org_id and f.record_id = coalesce(sent.alias_of, sent.record_id)
    join city.orgs o on o.org_id = a.org_id
    left join (
      select distinct on (org_id, firm_id, year) org_id, firm_id, year, campaign
      from (
        select org_id, firm_id, changed_at, body #>> '{campaign,name}' as campaign,
          (body #>> '{campaign,referenceYear}')::integer as year
        from city.records where kind = 'assignment' and not deleted) assigned
      order by org_id, firm_id, year, changed_at desc) planned
      on planned.org_id = a.org_id and planned.firm_id = a.firm_id and planned.year = r.reference_year
    where a.kind = 'assessment' and a.stage = 'city' and not a.deleted`.execute(db)
}

/** Stable, and no way back: the ids behind it are random. */
const pseudonym = (id: string) =>
  sql`left(encode(sha256(convert_to(org_id || '/' || ${sql.ref(id)}, 'UTF8')), 'hex'), 24)`

async function createResults(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view analytics.results with (security_barrier) as
    select
      ${pseudonym('record_id')} as result_key, ${pseudonym('counted_firm_id')} as firm_key,
      association, campaign, reference_year,
      date_trunc('month', visited_on)::date as visited_month,
      (received_at at time zone 'Asia/Ho_Chi_Minh')::date as received_on,
      instrument_id, instrument_version,
      vsic_version, sector, key_sector, ward, ownership, size_class,
      total_min, total_max, synchrony_min, synchrony_max, class_lowest, class_highest, class,
      reported_total_min, reported_total_max, reported_synchrony_min, reported_synchrony_max,
      reported_class_lowest, reported_class_highest, differs, criteria, may_be_published
    from city.counted_results`.execute(db)
  await describeView(
    db,
    'results',
    'Mỗi dòng là một đánh giá được tính ở thành phố, theo phiên bản mới nhất. / One row per assessment that counts, in its current revision.',
    resultColumns,
  )
}

const resultColumns = {
  result_key: 'Khóa giả của đánh giá, không truy ngược được. / Pseudonym of the assessment.',
  firm_key:
    'Khóa giả của doanh nghiệp, để đếm và nối. / Pseudonym of the firm, to count and join by.',
  association: 'Hiệp hội đã gửi. / Association that sent it.',
  campaign:
    'Đợt đánh giá mà hiệp hội phân công doanh nghiệp; trống khi không theo đợt. / Campaign its association gave the firm out in; empty outside one.',
  reference_year: 'Năm đánh giá. / Year assessed; money figures are of the year before.',
  visited_month: 'Tháng khảo sát, ghi ngày đầu tháng. / Month of the visit, as its first day.',
  received_on: 'Ngày thành phố nhận, giờ Hà Nội. / Day it reached the city.',
  instrument_id: 'Bộ tiêu chí. / Instrument.',
  instrument_version: 'Phiên bản bộ tiêu chí. / Its version.',
  vsic_version: 'Danh mục ngành 2018 hay 2025. / Which VSIC list the sector code is of.',
  sector:
    'Ngành cấp 2 VSIC (hai số), hoặc chữ cái cấp 1 khi chỉ biết đến đó. / VSIC division, or section letter.',
  key_sector: 'Mã ngành trọng điểm (resources/reference/key-sectors.json). / Key sector.',
  ward: 'Mã phường, xã từ 01/7/2025 (resources/reference/wards-hanoi.json). / Ward code.',
  ownership: 'Loại hình sở hữu. / Ownership.',
  size_class: 'micro, small, medium, large, unknown (Nghị định 80/2021). / Size class.',
  total_min:
    'Tổng điểm thấp nhất, thành phố tính lại. / Lowest possible total, worked out by the city.',
  total_max:
    'Tổng điểm cao nhất; bằng total_min khi đủ số liệu. / Highest; equals total_min once nothing is open.',
  synchrony_min:
    'Hệ số đồng bộ thấp nhất (công thức tạm). / Lowest synchrony coefficient (working formula).',
  synchrony_max: 'Hệ số đồng bộ cao nhất. / Highest.',
  class_lowest: 'Mức thấp nhất có thể. / Lowest possible class.',
  class_highest: 'Mức cao nhất có thể. / Highest possible class.',
  class: 'Mức trình độ khi đã rõ, không thì UNDECIDED. / The class once settled, else UNDECIDED.',
  reported_total_min: 'Như máy gửi báo. / As the laptop reported it.',
  reported_total_max: 'Như máy gửi báo. / As the laptop reported it.',
  reported_synchrony_min: 'Như máy gửi báo. / As the laptop reported it.',
  reported_synchrony_max: 'Như máy gửi báo. / As the laptop reported it.',
  reported_class_lowest: 'Như máy gửi báo. / As the laptop reported it.',
  reported_class_highest: 'Như máy gửi báo. / As the laptop reported it.',
  differs: 'Máy gửi tính khác thành phố. / The laptop and the city came to different results.',
  criteria:
    'Điểm từng tiêu chí: mã -> [thấp nhất, cao nhất]; view criteria có dạng bảng. / Points by criterion; the view criteria has them as rows.',
  may_be_published:
    'Doanh nghiệp đồng ý công bố (Điều 13.1); không có thì không đưa cho bên thứ ba. / The firm agreed; otherwise nothing of it goes to a third party.',
} as const

/** Points of each criterion and group, one row each, to be joined by `result_key`. */
async function createParts(db: Kysely<unknown>): Promise<void> {
  for (const [view, column, what] of [
    ['criteria', 'criterion', 'Mã tiêu chí. / Criterion code.'],
    ['groups', 'group_code', 'Mã nhóm. / Group code.'],
  ] as const) {
    await sql`
      create view ${sql.table(`analytics.${view}`)} with (security_barrier) as
      select ${pseudonym('record_id')} as result_key, reference_year, instrument_id, instrument_version,
        part.key as ${sql.ref(column)},
        (part.value ->> 0)::int as points_min,
        (part.value ->> 1)::int as points_max
      from city.counted_results cross join lateral jsonb_each(${sql.ref(view)}) part`.execute(db)
    await describeView(
      db,
      view,
      `Điểm từng ${view === 'criteria' ? 'tiêu chí' : 'nhóm'}, thành phố tính lại. / Points as the city worked them out; join by result_key.`,
      {
        result_key: 'Như trong results. / As in results.',
        reference_year: 'Năm đánh giá. / Year assessed.',
        instrument_id: 'Bộ tiêu chí. / Instrument.',
        instrument_version: 'Phiên bản. / Its version.',
        [column]: what,
        points_min: 'Điểm thấp nhất có thể. / Lowest possible points.',
        points_max: 'Điểm cao nhất có thể. / Highest possible points.',
      },
    )
  }
}
