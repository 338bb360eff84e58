import { html } from 'hono/html'
import { dataTable, emptyNotice, type PortalPage } from '#ui/portal/index.ts'
import { areasText, type PublicMediator, type PublicRoom } from '../contract/index.ts'
import { guideTrail } from './guide-page.ts'

interface Published {
  readonly mediators: readonly { readonly organisationName: string; readonly mediator: PublicMediator }[]
  readonly rooms: readonly { readonly organisationName: string; readonly room: PublicRoom }[]
}

/** 门户网站公布部门行政调解人员名单 (2017): who mediates, and where. */
export function rosterPage({ mediators, rooms }: Published): PortalPage {
  return {
    title: '行政调解人员和调解室',
    lead: '各单位经发布审核公布的名单。',
    trail: guideTrail,
    content: html`<section>
        <h2>调解人员</h2>
        ${
          mediators.length
            ? dataTable(
                '各单位公布的人员',
                [
                  { title: '单位', cell: (row) => row.organisationName },
                  { title: '姓名', cell: (row) => row.mediator.name },
                  { title: '职务', cell: (row) => row.mediator.post },
                  { title: '领域', cell: (row) => areasText(row.mediator.areas) },
                  ...(mediators.some(({ mediator }) => mediator.certificate)
                    ? [{ title: '证件', cell: (row: (typeof mediators)[number]) => row.mediator.certificate || '—' }]
                    : []),
                ],
                mediators,
              )
            : emptyNotice('还没有单位公布调解人员名单')
        }
      </section>
      <section>
        <h2>调解室</h2>
        ${
          rooms.length
            ? dataTable(
                '各单位公布的调解室',
                [
                  { title: '单位', cell: (row) => row.organisationName },
                  { title: '名称', cell: (row) => row.room.name },
                  { title: '地点', cell: (row) => row.room.place },
                  { title: '开放时间', cell: (row) => row.room.hours },
                  { title: '无障碍', cell: (row) => (row.room.isStepFree ? '可以无障碍进出' : '没有无障碍通道') },
                ],
                rooms,
              )
            : emptyNotice('还没有单位公布调解室')
        }
      </section>`,
  }
}
