import { z } from 'zod'

/** Where a dispute goes that an authority does not mediate. */
export const elsewhere = {
  court: '人民法院',
  arbitration: '约定的或者法律规定的仲裁机构',
  reconsideration: '行政复议机关（一般为同级人民政府，《行政复议法》第二十四条）',
  peoplesMediation: '所在地的人民调解委员会',
  police: '公安机关',
  petition: '信访工作机构',
  hotline: '12345 政务服务便民热线',
} as const
export type Elsewhere = keyof typeof elsewhere
export const Elsewhere = z.enum(Object.keys(elsewhere) as [Elsewhere], '请选择可以去哪里')
