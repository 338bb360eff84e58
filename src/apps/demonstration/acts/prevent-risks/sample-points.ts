import type { WrittenRiskPoint } from '#domains/risk-prevention/contract/index.ts'

/** Plainly invented, as is everything of the demonstration: no real rule is quoted. */
const rule = { kind: 'penalty', law: '演示用城市管理规定（非真实法规）', article: '演示条款' } as const
const before = { from: '2019-01-01', to: '2019-12-31' } as const

/** Three points as an urban management office writes them: one frequent and simple at once, one medium, one rare. */
export function samplePoints(responsibleUnit: string): WrittenRiskPoint[] {
  const contact = '演示综合窗口，工作日 9:00–17:00'
  return [
    {
      name: '在禁停路段停车',
      item: '违法停车',
      behaviour: '在设有禁停标志的路段停放机动车',
      consequence: '堵塞道路，妨碍应急车辆通行',
      liability: '责令驶离，并处罚款',
      place: '演示一路',
      timePattern: '工作日晚间',
      bases: [rule],
      benchmark: [
        { circumstance: '初次且立即驶离', penalty: '提醒，不予处罚' },
        { circumstance: '不立即驶离', penalty: '罚款' },
      ],
      causes: [
        { id: 'seats', side: 'organ', kind: 'poorPlanning', text: '附近小区车位不足', internal: true },
        { id: 'luck', side: 'counterparty', kind: 'takingChances' },
      ],
      measures: [
        {
          kind: 'suggestion',
          text: '建议结合小区改造增加停车位',
          causeId: 'seats',
          addressee: '演示住建部门',
          owner: '演示执法一中队',
          dueOn: '2020-10-31',
        },
        {
          kind: 'mitigationByGuidance',
          text: '在周边道路设置夜间限时停车泊位',
          causeId: 'seats',
          owner: '演示执法一中队',
          dueOn: '2020-09-30',
          doneOn: '2020-09-18',
          outcome: '已设置 40 个',
        },
        {
          kind: 'warningSign',
          text: '设置警示牌，加大巡查力度',
          causeId: 'luck',
          owner: '演示执法二中队',
          dueOn: '2020-08-31',
          doneOn: '2020-08-20',
        },
      ],
      responsibleUnit,
      advice: '晚间请停入限时泊位；看到黄色实线不要停车',
      contact,
      counts: { ...before, cases: 860, simple: 850, casesBefore: 790, inspections: 365, inspectionsBefore: 360 },
      noPenalty: 120,
      fineFrom: 5000,
      fineTo: 15_000,
    },
    {
      name: '占道摆放商品',
      item: '占道经营',
      behaviour: '临街商户在店外人行道上摆放商品、桌椅',
      consequence: '行人被迫走上机动车道',
      place: '演示二路',
      timePattern: '傍晚',
      trade: { code: 'H6210', name: '正餐服务' },
      bases: [rule],
      benchmark: [{ circumstance: '经劝导立即收回', penalty: '不予处罚' }],
      causes: [{ id: 'gain', side: 'counterparty', kind: 'economicInterest' }],
      measures: [
        {
          kind: 'mitigationByGuidance',
          text: '划定外摆时段和区域，先行劝导',
          causeId: 'gain',
          owner: '演示执法二中队',
          dueOn: '2020-09-30',
          doneOn: '2020-09-10',
        },
      ],
      responsibleUnit,
      advice: '需要外摆的，向综合窗口申请划定区域和时段',
      contact,
      counts: { ...before, cases: 34, simple: 10, casesBefore: 30, inspections: 120, inspectionsBefore: 118 },
      noPenalty: 27,
    },
    {
      name: '门头招牌破损不修',
      item: '户外设施管理',
      behaviour: '门头招牌松动、破损，没有及时维修',
      consequence: '坠落伤人',
      bases: [rule],
      benchmark: [{ circumstance: '限期内修好', penalty: '不予处罚' }],
      causes: [{ id: 'care', side: 'counterparty', kind: 'negligence' }],
      measures: [
        {
          kind: 'guidance',
          text: '汛期前逐户提醒检查招牌',
          causeId: 'care',
          owner: '演示执法一中队',
          dueOn: '2020-08-31',
        },
      ],
      responsibleUnit,
      advice: '每年汛期前检查一次，松动的请先加固或拆下',
      contact,
      counts: { ...before, cases: 3, minorCorrected: 3, inspections: 80, inspectionsBefore: 82 },
    },
  ]
}
