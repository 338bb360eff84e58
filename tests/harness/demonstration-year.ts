import { describe, expect, test } from 'vitest'
import { listResults, showMatrix, type Matrix } from '#domains/assessment/contract/index.ts'
import { listProgrammes, listTasks, showTask } from '#domains/programmes/contract/index.ts'
import {
  listBatches,
  listCandidates,
  listEnforcementRecords,
  showBoard,
} from '#domains/risk-prevention/contract/index.ts'
import { listPlans, listRectifications, showPlan } from '#domains/supervision/contract/index.ts'
import { alternatives, isAnswered } from '#platform/evidence/domain/index.ts'
import { listOrganisations } from '#platform/organisations/contract/index.ts'
import { listPublished } from '#platform/publishing/contract/index.ts'
import type { SignedIn, TestApplication } from './app.ts'

/** What a visitor finds on the 28th of December 2020; whoever plays the year for a test of their own has it checked as well. */
export function describeDemonstration(app: TestApplication, office: SignedIn): void {
  const programmeOf = async (year: number) => {
    const { items } = await office.call(listProgrammes, { query: { year, pageSize: 50 } })
    return items.find(({ organisationName }) => /^郑州市(?:商务局|法治政府建设领导小组办公室)$/.test(organisationName))!
  }
  const matrixOf = async (year: number) =>
    office.call(showMatrix, { params: { programmeId: (await programmeOf(year)).id } })

  describe('the demonstration city', () => {
    test('has G1 to G8 of 2020 decided for every unit, G9 and G10 under way', async () => {
      const matrix = await matrixOf(2020)
      expect(matrix.units).toHaveLength(21)
      for (const unit of matrix.units)
        for (const [code, grade] of gradesOf(matrix, unit.organisationId))
          if (/^G[1-8]$/.test(code)) expect({ unit: unit.name, code, grade }).not.toMatchObject({ grade: null })
      const running = matrix.units.filter((unit) => gradesOf(matrix, unit.organisationId).get('G9a') === null)
      expect(running.length).toBeGreaterThan(5)
    })

    test('has one objection open and nothing else in dispute', async () => {
      const query = { programmeId: (await programmeOf(2020)).id, pageSize: 100 }
      const { items } = await office.call(listResults, { query })
      expect(items.filter((result) => result.openObjections > 0)).toMatchObject([{ stage: 'appealed' }])
      expect(new Set(items.map((result) => result.stage))).toEqual(new Set(['proposed', 'fedBack', 'appealed']))
    })

    test('finished 2019 without grades, for its table has none', async () => {
      const programme = await programmeOf(2019)
      expect(programme.state).toBe('closed')
      expect(await matrixOf(2019)).toMatchObject({ hasRules: false })
      const query = { programmeId: programme.id, state: ['accepted' as const], pageSize: 200 }
      const { items } = await office.call(listTasks, { query })
      expect(new Set(items.map((task) => task.organisationName)).size).toBeGreaterThan(3)
    })

    test('shows a past result under the names of its time', async () => {
      const names = (await matrixOf(2018)).units.map((unit) => unit.name)
      expect(names).toContain('郑州市环境保护局')
      const { items } = await office.call(listOrganisations, { query: { q: '郑州市生态环境局' } })
      expect(items.map((organisation) => organisation.name)).toContain('郑州市生态环境局')
      const published = await app.anonymous.call(listPublished, { query: {} })
      const titles = published.items.map((entry) => entry.title)
      expect(titles).toContain('2018年度服务型行政执法考评方案（演示方案）考评结果')
      expect(titles).toContain('郑州市法治政府建设领导小组办公室关于做好2020年度全市服务型行政执法建设工作的通知')
    })

    test('has tasks that work records prove, without an upload', async () => {
      const query = { programmeId: (await programmeOf(2020)).id, state: ['accepted' as const], q: 'G6', pageSize: 50 }
      const { items } = await office.call(listTasks, { query })
      const tasks = await Promise.all(items.map(({ id }) => office.call(showTask, { params: { taskId: id } })))
      const proven = tasks.filter((task) => task.evidence.some(({ confirmed }) => confirmed.length > 0))
      expect(proven.length).toBeGreaterThan(3)
      expect(proven.flatMap((task) => task.submissions[0]!.files)).toEqual([])
    })

    test('has G1 to G5 of a county proven by the six steps of its department, with nothing uploaded', async () => {
      const { items: units } = await office.call(listOrganisations, { query: { q: '金水区', pageSize: 50 } })
      const organisationId = units.find(({ name }) => name === '金水区')!.id
      const query = { programmeId: (await programmeOf(2020)).id, organisationId, pageSize: 200 }
      const { items } = await office.call(listTasks, { query })
      const codes = ['G1', 'G2', 'G3', 'G4', 'G5']
      const wanted = items.filter(({ rowCode }) => codes.includes(rowCode))
      expect(wanted.map(({ rowCode }) => rowCode).toSorted()).toEqual(codes)
      for (const { id, rowCode } of wanted) {
        const task = await office.call(showTask, { params: { taskId: id } })
        const unproven = task.evidence.filter(({ result }) => !result.satisfied).map(({ result }) => result.missing)
        const confirmedBy = new Set(task.evidence.flatMap(({ confirmed }) => confirmed.map(({ by }) => by)))
        const files = task.submissions.flatMap((submission) => submission.files)
        expect({ rowCode, unproven, files }).toEqual({ rowCode, unproven: [], files: [] })
        expect([...confirmedBy]).toEqual(['演示联络员（金水区）'])
      }
    })

    test.each([
      [2015, '惠济区城市管理执法局', ['2.1', '2.2', '2.3', '4.3', '6.1', '6.2', '6.3']],
      [2017, '巩义市商务局', ['2', '3']],
    ] as const)('has the rows of %i on guidance and mediation filled by the work of %s', async (year, unit, codes) => {
      const { items: programmes } = await office.call(listProgrammes, { query: { year, pageSize: 50 } })
      const { items: units } = await office.call(listOrganisations, { query: { q: unit, pageSize: 50 } })
      const organisationId = units.find(({ name }) => name === unit)!.id
      const query = { programmeId: programmes[0]!.id, organisationId, pageSize: 200 }
      const { items } = await office.call(listTasks, { query })
      for (const code of codes) {
        const { id } = items.find(({ rowCode }) => rowCode === code)!
        const task = await office.call(showTask, { params: { taskId: id } })
        const open = alternatives(task.evidence).filter((group) => !isAnswered(group))
        const counted = task.evidence.flatMap(({ result }) => result.counted.map(({ fact }) => fact))
        const confirmed = task.evidence.flatMap((one) => one.confirmed.map(({ factId }) => factId))
        expect({ code, state: task.state, open, files: task.submissions.flatMap(({ files }) => files) }).toEqual({
          code,
          state: 'accepted',
          open: [],
          files: [],
        })
        // Each number opens what it was counted from.
        expect(counted.filter(({ subject }) => !subject.link)).toEqual([])
        expect(new Set(confirmed)).toEqual(new Set(counted.map((fact) => fact.id)))
        expect(counted.length).toBeGreaterThan(0)
      }
    })

    test('has decided cases of three departments over three years, from which candidates are mined', async () => {
      for (const [item, unit] of [
        ['餐厨垃圾未按规定交运', '郑州市金水区城市综合执法局'],
        ['渣土车未密闭运输', '郑州市城市管理局'],
        ['物料堆场未苫盖', '郑州市生态环境局'],
      ] as const) {
        const { items: cases } = await office.call(listEnforcementRecords, { query: { item, pageSize: 200 } })
        expect(new Set(cases.map(({ organisationName }) => organisationName))).toEqual(new Set([unit]))
        expect(new Set(cases.map(({ occurredOn }) => occurredOn.slice(0, 4))).size).toBe(3)
        expect(new Set(cases.map(({ source }) => source))).toEqual(new Set(['import']))
      }
      const { items: batches } = await office.call(listBatches, { query: { q: '第二批 门店外摆' } })
      const { items } = await office.call(listCandidates, { params: { batchId: batches[0]!.id }, query: {} })
      const parking = items.find(({ label }) => label === '演示一路：违法停车')!
      expect(parking).toMatchObject({ taken: true, proposal: { level: 'high' } })
      expect(Math.min(parking.count, parking.before)).toBeGreaterThan(100)
      const { rising } = await office.call(showBoard, { query: {} })
      expect(rising.map(({ item }) => item)).toContain('占道经营')
    })

    test('was supervised: a random check by a kept seed, one notice mended, one that runs', async () => {
      const { items: plans } = await office.call(listPlans, { query: { kind: 'random', state: 'closed' } })
      const plan = await office.call(showPlan, { params: { planId: plans[0]!.id } })
      expect(plan.draws).toMatchObject([{ seed: '2020101210', wanted: 3 }])
      expect(plan.units.map((unit) => unit.visits)).toEqual([1, 1, 1])
      const { items } = await office.call(listRectifications, { query: {} })
      expect(items.map((notice) => notice.state).toSorted()).toEqual(['acknowledged', 'closed'])
    })
  })
}

function gradesOf(matrix: Matrix, organisationId: string): Map<string, string | null> {
  const codes = new Map(matrix.rows.map((row) => [row.id, row.code]))
  const { cells } = matrix.units.find((unit) => unit.organisationId === organisationId)!
  return new Map(cells.map((cell) => [codes.get(cell.rowId)!, cell.grade]))
}
