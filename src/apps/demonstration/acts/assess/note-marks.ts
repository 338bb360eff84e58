import { actOnMark, recordMark } from '#domains/assessment/contract/index.ts'
import type { Stage } from '../../stage.ts'
import type { Graded } from './graded.ts'

/** 加减分: a bonus that is upheld, a bonus that waits, a deduction of which the unit was told and has not yet spoken. */
export async function noteMarks(stage: Stage, graded: Graded): Promise<void> {
  const office = await stage.player('office')
  const supervisor = await stage.player('supervisor')
  const note = (code: string, unit: string, what: string, happenedOn: string) =>
    supervisor.call(recordMark, {
      params: graded.params(code, unit),
      body: { what, method: code === 'G10' ? 'supervisionPlatform' : 'dailyMonitoring', happenedOn },
    })
  stage.at('2020-12-15')
  const bonus = await note('G10', '登封市', '演示：建立景区周边经营者法律风险提示制度，全市推广。', '2020-11-18')
  await note('G10', '金水区', '演示：商圈“门前三包”提示图每月更新，被媒体报道。', '2020-11-26')
  await note('G10', '郑州市城市管理局', '演示：对占道经营推行“先提示、后指导、再处罚”，投诉量下降。', '2020-12-02')
  const deduction = await note('G11', '新密市', '演示：群众反映一起执法人员态度粗暴事件，待核实。', '2020-12-09')
  stage.at('2020-12-17')
  const act = (markId: string, body: Parameters<typeof office.call<typeof actOnMark>>[1]['body']) =>
    office.call(actOnMark, { params: { markId }, body })
  await act(bonus.id, { action: 'uphold', revision: bonus.revision, reason: '制度文件和实施情况齐全，予以认定。' })
  await act(deduction.id, { action: 'notice', revision: deduction.revision, statementDueOn: '2020-12-31' })
}
