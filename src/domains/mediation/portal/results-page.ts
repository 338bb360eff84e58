import { html } from 'hono/html'
import { dataTable, emptyNotice, type PortalPage } from '#ui/portal/index.ts'
import { quarterText } from '../domain/index.ts'
import type { QuarterResults } from '../server/quarter-reports/published-results.ts'
import { guideTrail } from './guide-page.ts'

/** 行政调解结果: numbers by area and quarter, as they were published. */
export function resultsPage(quarters: readonly QuarterResults[]): PortalPage {
  return {
    title: '行政调解结果',
    lead: '各单位经发布审核公布的数字。少于 5 的数不写明，以免认出是谁的案件。',
    trail: guideTrail,
    content: quarters.length
      ? html`${quarters.map(
          (one) =>
            html`<section>
              <h2>${one.organisationName}，${quarterText(one)}</h2>
              ${dataTable(
                '各领域件数',
                [
                  { title: '领域', cell: (row) => row.area },
                  { title: '受理（件）', cell: (row) => row.accepted },
                  { title: '达成协议（件）', cell: (row) => row.settled },
                  { title: '其中已履行（件）', cell: (row) => row.performed },
                ],
                one.results,
              )}
            </section>`,
        )}`
      : emptyNotice('还没有单位公布行政调解结果'),
  }
}
