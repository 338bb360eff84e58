import type { SignedIn, TestApplication } from '#tests/harness/app.ts'
import { businessToday } from '#base/clock/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import * as programmes from '#domains/programmes/contract/index.ts'
import { findKnownProgramme } from '#domains/programmes/domain/index.ts'

export const today = businessToday()
export const inDays = (days: number) => addCalendarDays(today, days)

export interface Unit {
  readonly id: string
  readonly name: string
  readonly clerk: SignedIn
  readonly reviewer: SignedIn
}

export interface City {
  readonly city: string
  readonly office: string
  /** Two people of the office, so that four eyes can be kept. */
  readonly grader: SignedIn
  readonly other: SignedIn
  readonly leader: SignedIn
  readonly supervisor: SignedIn
  readonly experts: readonly SignedIn[]
  readonly county: Unit
  readonly bureau: Unit
}

/** A city with its office, five experts, a county and a bureau, each with the people that an assessment needs. */
export async function buildCity(app: TestApplication): Promise<City> {
  const city = await app.createOrganisation('郑州市', 'city', null)
  const office = await app.createOrganisation('市法治政府建设领导小组办公室', 'department', city)
  const buildUnit = async (name: string, kind: 'county' | 'department'): Promise<Unit> => {
    const id = await app.createOrganisation(name, kind, city)
    const clerk = await app.signInAs(`${name}演示联络员`, { role: 'reportingClerk', organisationId: id })
    const reviewer = await app.signInAs(`${name}演示审核人`, { role: 'reviewer', organisationId: id })
    return { id, name, clerk, reviewer }
  }
  const experts: SignedIn[] = []
  for (const name of ['演示专家一', '演示专家二', '演示专家三', '演示专家四', '演示专家五'])
    experts.push(await app.signInAs(name, { role: 'expert', organisationId: city }))
  return {
    city,
    office,
    experts,
    grader: await app.signInAs('演示初评人', { role: 'cityOffice', organisationId: city }),
    other: await app.signInAs('演示复核人', { role: 'cityOffice', organisationId: city }),
    leader: await app.signInAs('演示领导', { role: 'leader', organisationId: city }),
    supervisor: await app.signInAs('演示督导', { role: 'supervisor', organisationId: city }),
    county: await buildUnit('金水区', 'county'),
    bureau: await buildUnit('市商务局', 'department'),
  }
}

/** Rows of the sheet of 2020 with their own words, due `days` from today. */
export function rowsOf2020(codes: readonly string[], days = 30): programmes.RowDraft[] {
  const { rows } = findKnownProgramme('2020-zhengzhou')!
  return codes.map((code) => {
    const row = rows.find((one) => one.id === code)!
    return {
      code,
      level1: row.levelOneIndicator,
      level2: row.levelTwoIndicator,
      name: row.materials[0]?.slice(0, 80) ?? row.requirement.slice(0, 80),
      materials: [...row.materials],
      uploadCount: 1,
      requirement: row.requirement,
      grading: row.rule,
      methods: [...row.methods],
      applicability: { kinds: [...row.appliesTo], organisations: [], leads: [], supports: [], quote: '' },
      dates: row.dueOn.length
        ? [{ kind: 'onOrBeforeDate', from: null, due: inDays(days), quote: row.deadline ?? '' }]
        : [],
      recurrence: null,
      media: { kinds: ['pdf'], quote: '' },
      bindings: [],
      weight: null,
      quotes: [],
      sources: {},
    }
  })
}

export interface Issued {
  readonly programme: programmes.Programme
  rowId(code: string): string
  /** Drafts, submits and releases what a unit hands in for a row. */
  handIn(unit: Unit, code: string, statement?: string): Promise<string>
}

/** A programme that is 已印发 to the county and the bureau. */
export async function issue(
  { office, grader, county, bureau }: City,
  rows: programmes.RowDraft[],
  settings: Partial<programmes.ProgrammeSettings> = {},
  year = 2020,
): Promise<Issued> {
  const body = { organisationId: office, year, title: `${year} 年度服务型行政执法工作`, rows }
  const { id } = await grader.call(programmes.createProgramme, { body })
  const params = { programmeId: id }
  const { revision } = await grader.call(programmes.showProgramme, { params })
  const draft = await grader.call(programmes.changeProgramme, {
    params,
    body: { revision, settings, addressees: [county.id, bureau.id] },
  })
  const programme = await grader.call(programmes.issueProgramme, {
    params,
    body: {
      revision: draft.revision,
      docNumber: `郑法政办〔${year}〕5号`,
      signer: '演示签发人',
      issuedOn: `${year}-05-20`,
    },
  })
  const rowId = (code: string) => programme.rows.find((row) => row.code === code)!.id
  return {
    programme,
    rowId,
    async handIn(unit, code, statement = '已按要求完成') {
      const { items } = await unit.clerk.call(programmes.listTasks, {
        query: { programmeId: id, organisationId: unit.id, pageSize: 200 },
      })
      const task = { taskId: items.find((item) => item.rowCode === code)!.id }
      const drafted = await unit.clerk.call(programmes.saveDraft, {
        params: task,
        body: { revision: 1, statement, files: [] },
      })
      const handed = await unit.clerk.call(programmes.submitTask, {
        params: task,
        body: { revision: drafted.revision },
      })
      await unit.reviewer.call(programmes.decideRelease, {
        params: task,
        body: { decision: 'approve', revision: handed.revision },
      })
      return task.taskId
    },
  }
}
