import { z } from 'zod'

/** The two kinds of case (2017 二(二): 网上受理、调解行政争议和民事纠纷). */
export const disputeClasses = { administrative: '行政争议', civil: '民事纠纷' } as const
export type DisputeClass = keyof typeof disputeClasses
export const DisputeClass = z.enum(Object.keys(disputeClasses) as [DisputeClass], '请选择行政争议或民事纠纷')

/** The first five are named by the document of 2015 (二(四)); the others wait for the city's confirmation. */
export const disputeAreas = {
  publicSecurity: '公安',
  medical: '医疗',
  consumerRights: '消费者权益保护',
  labour: '劳动争议',
  landAcquisition: '征地拆迁补偿',
  roadTraffic: '道路交通',
  property: '物业管理',
  environment: '生态环境',
  intellectualProperty: '知识产权',
  urbanManagement: '城市管理',
  other: '其他',
} as const
export type DisputeArea = keyof typeof disputeAreas
export const DisputeArea = z.enum(Object.keys(disputeAreas) as [DisputeArea], '请从给出的领域中选择')

/** Areas of the 2015 document; anything else is 待确认. */
export const namedAreas: readonly DisputeArea[] = [
  'publicSecurity',
  'medical',
  'consumerRights',
  'labour',
  'landAcquisition',
]

export const areasText = (areas: readonly DisputeArea[]): string => areas.map((area) => disputeAreas[area]).join('、')

/** What a rule rests on: a text that was read, or nothing yet. */
export type Basis = { readonly mark: 'V1' | 'V2' | 'SEED'; readonly citation: string } | { readonly mark: 'toConfirm' }
