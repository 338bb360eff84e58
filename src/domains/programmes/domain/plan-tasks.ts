import type { Applicability, ProgrammeRow, RowDate } from '../contract/index.ts'

/** A unit that received the programme. */
export interface Addressee {
  readonly id: string
  readonly kind: string
}

/** One task to make: a row for a unit, at one of the row's dates. */
export interface PlannedTask {
  readonly rowId: string
  readonly organisationId: string
  readonly occurrence: number
  readonly duty: 'lead' | 'support'
  readonly dueOn: string | null
}

/** Every task of a programme: each row, each unit that it applies to, each of its dates or periods. */
export function planTasks(
  rows: readonly ProgrammeRow[],
  addressees: readonly Addressee[],
  year: number,
): PlannedTask[] {
  return rows.flatMap((row) =>
    addressees.flatMap((unit) => {
      const duty = dutyOf(row.applicability, unit)
      if (!duty) return []
      return dueDaysOf(row, year).map((dueOn, index) => ({
        rowId: row.id,
        organisationId: unit.id,
        occurrence: index + 1,
        duty,
        dueOn,
      }))
    }),
  )
}

/** What the row asks of the unit; undefined where it does not apply. Named 牵头 units do not free the others (practice 3). */
export function dutyOf(applicability: Applicability, unit: Addressee): 'lead' | 'support' | undefined {
  const { kinds, organisations, leads, supports } = applicability
  if (leads.includes(unit.id)) return 'lead'
  if (supports.includes(unit.id)) return 'support'
  if (organisations.length && !organisations.includes(unit.id)) return undefined
  if (kinds.length && !(kinds as readonly string[]).includes(unit.kind)) return undefined
  return leads.length ? 'support' : 'lead'
}

const periodEnds = {
  month: ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31'],
  quarter: ['03-31', '06-30', '09-30', '12-31'],
  halfYear: ['06-30', '12-31'],
  year: ['12-31'],
} as const

/** Due days, in order. A row whose dates name no day still makes one task, without a due day. */
function dueDaysOf(
  row: { dates: readonly RowDate[]; recurrence: ProgrammeRow['recurrence'] },
  year: number,
): (string | null)[] {
  if (row.recurrence) return periodEnds[row.recurrence.every].map((end) => `${year}-${end}`)
  const days = row.dates.map((date) => date.due)
  return days.length ? days : [null]
}
