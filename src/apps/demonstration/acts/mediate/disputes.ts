import type { DisputeArea } from '#domains/mediation/contract/index.ts'

/** Plainly invented disputes. */
export interface Dispute {
  readonly area: DisputeArea
  readonly applicantName: string
  readonly respondentName: string
  readonly facts: string
  readonly request: string
}

const dispute = (
  area: DisputeArea,
  applicantName: string,
  respondentName: string,
  facts: string,
  request: string,
): Dispute => ({ area, applicantName, respondentName, facts, request })

export const disputes = {
  leak: dispute(
    'property',
    '演示住户甲',
    '演示物业公司',
    '楼上漏水泡坏地板，三方多次商量没有结果。',
    '修好漏点，赔偿地板',
  ),
  shelf: dispute(
    'urbanManagement',
    '演示水果店',
    '演示早点铺',
    '两店共用台阶，摆放货架互相影响。',
    '划清各自的摆放范围',
  ),
  deposit: dispute('property', '演示租户乙', '演示市场管理公司', '退租后押金一直没有退。', '退还押金'),
  card: dispute('consumerRights', '演示顾客丙', '演示健身房', '预付卡没有用完，店铺关门。', '退回余额'),
  noise: dispute(
    'urbanManagement',
    '演示住户丁',
    '演示烧烤店',
    '夜间排烟和噪声影响休息。',
    '改装排烟，晚十点后停止露天经营',
  ),
  sign: dispute('property', '演示理发店', '演示物业公司', '门头招牌被拆，对费用有争议。', '恢复招牌或者赔偿'),
  parking: dispute('property', '演示业主戊', '演示停车公司', '车位重复出租。', '退还半年租金'),
} as const
