import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { EmptyState, queryFor, QueryView, useNarrow } from '#ui/workbench/index.ts'
import { listRespondents, respondentSourceTexts, type Respondent } from '../../contract/index.ts'
import { callsText, respondentStateTexts } from './respondent-texts.ts'

/** Everybody who may be called, and how far one has come with them; numbers stay masked. */
export function RespondentTable({ surveyId }: { surveyId: string }) {
  const narrow = useNarrow()
  const respondents = useQuery(queryFor(listRespondents, { params: { surveyId } }))
  return (
    <QueryView query={respondents}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title="还没有受访者" next="由被测评单位提供名单，也可以随机抽取" />
        ) : narrow ? (
          <ul className="lines">
            {items.map((person) => (
              <li key={person.id}>
                <div>
                  <strong>{person.label}</strong> {respondentStateTexts[person.state]}
                  <div className="quiet">
                    {person.phone ?? '号码已删除'} · {respondentSourceTexts[person.source]} · {callsText(person)}
                  </div>
                </div>
              </li>
            ))}
          </ul>
        ) : (
          <Table<Respondent>
            rowKey="id"
            size="small"
            dataSource={items}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              { title: '受访者', dataIndex: 'label' },
              { title: '来源', dataIndex: 'source', render: (_, { source }) => respondentSourceTexts[source] },
              { title: '电话', dataIndex: 'phone', render: (_, { phone }) => phone ?? '号码已删除' },
              { title: '告知日期', dataIndex: 'informedOn', render: (_, { informedOn }) => informedOn ?? '—' },
              { title: '状态', dataIndex: 'state', render: (_, { state }) => respondentStateTexts[state] },
              { title: '通话', key: 'calls', render: (_, person) => callsText(person) },
              { title: '问卷链接', dataIndex: 'hasLink', render: (_, { hasLink }) => (hasLink ? '已生成' : '—') },
            ]}
          />
        )
      }
    </QueryView>
  )
}
