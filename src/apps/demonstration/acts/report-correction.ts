import { listRiskPoints, listSelfReports, takeSelfReport } from '#domains/risk-prevention/contract/index.ts'
import type { Stage } from '../stage.ts'

/** A shop reads its points, corrects something, and says so of its own will; the bureau takes the first report up. */
export async function reportCorrection(stage: Stage): Promise<void> {
  stage.at('2020-12-15')
  const clerk = await stage.of('金水区', 'reportingClerk')
  const { items: points } = await clerk.call(listRiskPoints, { query: { q: '占道摆放商品' } })
  const report = (shopName: string, text: string) =>
    stage.sendForm('/self-reports/new', {
      riskPointId: points[0]!.id,
      shopName,
      text,
      correction: '已经收回店内，并到综合窗口咨询外摆时段',
      correctedOn: '2020-12-14',
      understood: 'yes',
    })
  await report('演示小饭馆', '上周傍晚在店外摆了两张桌子')
  const { items: reports } = await clerk.call(listSelfReports, { query: {} })
  await clerk.call(takeSelfReport, { params: { selfReportId: reports[0]!.id }, body: { revision: 1 } })
  await report('演示烩面馆', '把菜单架摆到了人行道上')
}
