import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

import { describeView } from './describe-view.ts'

/** Cells with fewer firms show how many, and no figures. */
const fewFirms = 5

/** How many firms are in which class, cut in several ways, for whoever draws charts. */
export const countClasses: Migration = {
  async up(db: Kysely<unknown>) {
    for (const cut of cuts) await createClassBy(db, cut)
    await createProgress(db)
    await sql`grant select on all tables in schema analytics to nangbac_reader, nangbac_city`.execute(
      db,
    )
  },
}

type Cut = { readonly name: string; readonly columns: readonly string[]; readonly what: string }

const cuts: readonly Cut[] = [
  { name: 'class_by_year', columns: [], what: 'năm / year' },
  { name: 'class_by_sector', columns: ['vsic_version', 'sector'], what: 'ngành / sector' },
  { name: 'class_by_key_sector', columns: ['key_sector'], what: 'ngành trọng điểm / key sector' },
  { name: 'class_by_ward', columns: ['ward'], what: 'phường, xã / ward' },
  { name: 'class_by_size', columns: ['size_class'], what: 'quy mô / size' },
  {
    name: 'class_by_campaign',
    columns: ['association', 'campaign'],
    what: 'đợt đánh giá / campaign',
  },
  { name: 'class_by_association', columns: ['association'], what: 'hiệp hội / association' },
]

/** Firms by class, each firm once a year with its latest visit; small cells say their size and no more. */
async function createClassBy(db: Kysely<unknown>, { name, columns, what }: Cut): Promise<void> {
  const cut = sql.join(['instrument_id', 'reference_year', ...columns].map((one) => sql.ref(one)))
  const latest = sql`
    select distinct on (org_id, counted_firm_id, instrument_id, reference_year)
      ${cut}, class, total_min, total_max
    from city.counted_results
    order by org_id, counted_firm_id, instrument_id, reference_year,
      visited_on desc nulls last, received_at desc, record_id`
  await sql`
    create view ${sql.table(`analytics.${name}`)} with (security_barrier) as
    with counted as (
      select ${cut}, class, count(*) as firms, sum(count(*)) over (partition by ${cut}) as firms_in_cell,
        avg((total_min + total_max) / 2.0) as average_total
      from (${latest}) latest group by ${cut}, class)
    select ${cut},
      case when firms_in_cell >= ${sql.lit(fewFirms)} then class end as class,
      firms_in_cell::bigint as firms_in_cell,
      case when firms_in_cell >= ${sql.lit(fewFirms)} then sum(firms)::bigint end as firms,
      case when firms_in_cell >= ${sql.lit(fewFirms)}
        then round(100.0 * sum(firms) / firms_in_cell, 1) end as share_percent,
      case when sum(firms) >= ${sql.lit(fewFirms)}
        then round(sum(average_total * firms) / sum(firms), 1) end as average_total
    from counted
    group by ${cut}, firms_in_cell, case when firms_in_cell >= ${sql.lit(fewFirms)} then class end`.execute(
    db,
  )
  await describeView(
    db,
    name,
    `Số doanh nghiệp theo mức trình độ và ${what}; mỗi doanh nghiệp một lần mỗi năm, lần khảo sát mới nhất. / Firms by class; each once a year.`,
    {
      instrument_id: 'Bộ tiêu chí. / Instrument.',
      reference_year: 'Năm đánh giá. / Year assessed.',
      ...Object.fromEntries(
        columns.map((column) => [column, 'Như trong results. / As in results.']),
      ),
      class:
        'Mức trình độ; trống khi ô có dưới 5 doanh nghiệp. / Class; null where the cell has fewer than 5 firms.',
      firms_in_cell: 'Cỡ mẫu: số doanh nghiệp của cả ô. / Sample size: firms in the whole cell.',
      firms: 'Số doanh nghiệp ở mức này. / Firms of this class.',
      share_percent: 'Tỷ lệ trong ô. / Share of the cell.',
      average_total:
        'Điểm trung bình (giữa khoảng); trống khi dưới 5 doanh nghiệp. / Mean of the middle of each range; null below 5 firms.',
    },
  )
}

/** How results come in, for a campaign's pace. */
async function createProgress(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view analytics.received_by_month with (security_barrier) as
    select association, reference_year, date_trunc('month', received_on)::date as received_month,
      count(*) as results, count(*) filter (where class = 'UNDECIDED') as undecided,
      count(*) filter (where differs) as differing
    from analytics.results group by association, reference_year, date_trunc('month', received_on)`.execute(
    db,
  )
  await describeView(db, 'received_by_month', 'Tiến độ nhận kết quả. / How results come in.', {
    association: 'Hiệp hội. / Association.',
    reference_year: 'Năm đánh giá. / Year assessed.',
    received_month: 'Tháng nhận, ghi ngày đầu tháng. / Month, as its first day.',
    results: 'Số đánh giá. / Assessments.',
    undecided: 'Chưa rõ mức. / Class not settled.',
    differing: 'Máy gửi tính khác thành phố. / Laptop and city differ.',
  })
}
