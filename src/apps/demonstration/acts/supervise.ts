import type { Programme } from '#domains/programmes/contract/index.ts'
import {
  acknowledgeRectification,
  answerRectification,
  closePlan,
  createPlan,
  drawUnits,
  issueRectification,
  recheckRectification,
  recordVisit,
  setPlanUnits,
  showPlan,
  startPlan,
  type Plan,
  type Visit,
} from '#domains/supervision/contract/index.ts'
import { officeName } from '../city.ts'
import type { Stage } from '../stage.ts'

/** A random check that is over, a visit to one unit that is under way: one notice is mended, one still runs. */
export async function supervise(stage: Stage, programme: Programme, pool: readonly string[]): Promise<void> {
  const drawn = await drawCheck(stage, programme, pool)
  const [first, second, third] = drawn.units
  const found = await visit(stage, drawn, first!.name, '2020-10-21', [
    '公布的风险点清单缺少责任单位一栏',
    '行政指导文书没有归档',
  ])
  await visit(stage, drawn, second!.name, '2020-10-22', [])
  await visit(stage, drawn, third!.name, '2020-10-23', ['宣传资料只有一种形式'])
  await mend(stage, found, first!.name)
  await finish(stage, drawn)
  await visitOne(stage, programme)
}

async function drawCheck(stage: Stage, programme: Programme, pool: readonly string[]): Promise<Plan> {
  stage.at('2020-10-12', '10:00:00')
  const supervisor = await stage.player('supervisor')
  const { id } = await supervisor.call(createPlan, {
    body: {
      organisationId: stage.units.get(officeName)!,
      title: '2020年下半年服务型行政执法随机抽查',
      kind: 'random',
      programmeId: programme.id,
      rowIds: programme.rows.filter((row) => ['G2', 'G3'].includes(row.code)).map((row) => row.id),
      focus: '风险点公布和宣传是否便于行政相对人知晓，行政指导文书是否归档。',
      fromOn: '2020-10-19',
      untilOn: '2020-11-30',
    },
  })
  const params = { planId: id }
  const { revision } = await supervisor.call(showPlan, { params })
  const drawn = await supervisor.call(drawUnits, {
    params,
    body: { revision, pool: pool.map((unit) => stage.units.get(unit)!), wanted: 3, seed: '2020101210' },
  })
  return supervisor.call(startPlan, { params, body: { revision: drawn.revision } })
}

async function visit(
  stage: Stage,
  plan: Plan,
  unit: string,
  visitedOn: string,
  found: readonly string[],
): Promise<Visit> {
  stage.at(visitedOn, '16:30:00')
  const supervisor = await stage.player('supervisor')
  return supervisor.call(recordVisit, {
    body: {
      organisationId: stage.units.get(unit)!,
      supervisingOrganisationId: stage.units.get(officeName)!,
      planId: plan.id,
      visitedOn,
      visitors: ['演示督导员', '演示办公室乙'],
      peoplePresent: [`演示联络员（${unit}）`],
      lookedAt: '查看风险点公布页面、宣传资料和行政指导文书档案，与办事群众交谈。',
      findings: found.map((text, index) => ({
        text,
        severity: index === 0 ? ('general' as const) : ('minor' as const),
        rowId: plan.rows[index % plan.rows.length]?.id ?? null,
      })),
      notes: found.length ? '' : '公布、宣传、归档均符合要求。',
    },
  })
}

/** Issues a notice about everything that a visit found; the unit signs for it. */
async function notify(stage: Stage, { id, findings }: Visit, unit: string, dueOn: string, day: string) {
  stage.at(day)
  const supervisor = await stage.player('supervisor')
  const notice = await supervisor.call(issueRectification, {
    params: { visitId: id },
    body: {
      findingIds: findings.map((finding) => finding.id),
      requirement: '请对照问题逐项整改，并报送整改情况和佐证材料。',
      dueOn,
    },
  })
  const params = { rectificationId: notice.id }
  const reviewer = await stage.of(unit, 'reviewer')
  return { params, reviewer, ...(await reviewer.call(acknowledgeRectification, { params, body: notice })) }
}

async function mend(stage: Stage, found: Visit, unit: string): Promise<void> {
  const { params, reviewer, revision } = await notify(stage, found, unit, '2020-11-13', '2020-10-26')
  stage.at('2020-11-10')
  const answered = await reviewer.call(answerRectification, {
    params,
    body: { revision, text: '责任单位已补充并重新公布；上半年行政指导文书 36 份已按年度归档。' },
  })
  stage.at('2020-11-12')
  await (
    await stage.player('supervisor')
  ).call(recheckRectification, {
    params,
    body: { outcome: 'pass', revision: answered.revision, text: '经复查公布页面和档案，问题已整改。' },
  })
}

async function finish(stage: Stage, { id }: Plan): Promise<void> {
  stage.at('2020-11-27')
  const supervisor = await stage.player('supervisor')
  const { revision } = await supervisor.call(showPlan, { params: { planId: id } })
  await supervisor.call(closePlan, {
    params: { planId: id },
    body: { revision, summary: '抽查 3 个单位，发现问题 3 个，下达整改通知 1 份，已办结。' },
  })
}

/** 重点督导 of one unit, with a notice that still runs at the end of the year. */
async function visitOne(stage: Stage, programme: Programme): Promise<void> {
  stage.at('2020-12-01', '09:00:00')
  const supervisor = await stage.player('supervisor')
  const unit = '金水区'
  const { id } = await supervisor.call(createPlan, {
    body: {
      organisationId: stage.units.get(officeName)!,
      title: '培训考试重点督导',
      kind: 'focused',
      programmeId: programme.id,
      rowIds: programme.rows.filter((row) => row.code === 'G6').map((row) => row.id),
      focus: '执法人员较多的单位培训考试是否覆盖全部骨干。',
      fromOn: '2020-12-07',
      untilOn: '2021-01-15',
    },
  })
  const params = { planId: id }
  const { revision } = await supervisor.call(showPlan, { params })
  const chosen = await supervisor.call(setPlanUnits, {
    params,
    body: { revision, organisationIds: [stage.units.get(unit)!, stage.units.get('新郑市')!] },
  })
  const plan = await supervisor.call(startPlan, { params, body: { revision: chosen.revision } })
  const found = await visit(stage, plan, unit, '2020-12-09', ['培训签到表与考试名册人数不一致'])
  await notify(stage, found, unit, '2021-01-08', '2020-12-10')
}
