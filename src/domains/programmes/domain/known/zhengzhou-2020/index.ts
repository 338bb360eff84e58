import type { KnownProgramme } from '../programme.ts'
import { abilityRows } from './ability-rows.ts'
import { oversightRows } from './oversight-rows.ts'
import { preventionRows } from './prevention-rows.ts'

/** 郑法政办〔2020〕5号, its annex 2020年度服务型行政执法工作目标任务表. White space stands as the document prints it. */
export const zhengzhou2020: KnownProgramme = {
  id: '2020-zhengzhou',
  title: '2020 年度服务型行政执法工作目标任务表',
  issuer: '郑州市法治政府建设领导小组办公室',
  documentNumber: '郑法政办〔2020〕5号',
  year: 2020,
  rows: [...preventionRows, ...abilityRows, ...oversightRows],
}
