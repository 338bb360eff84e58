import { useQuery } from '@tanstack/react-query'
import type { Case } from '#platform/procedures/contract/index.ts'
import { DataTable, EmptyState, momentText, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { listIssuedAdvice, listReliances, relianceTexts } from '../../contract/index.ts'
import { AdviceText } from './advice-text.tsx'

/** Every text as it was issued, the corrected one beside the old one, and who relied on it. */
export function IssuedSection({ one }: { one: Case }) {
  const params = { caseId: one.id }
  const query = useQuery(queryFor(listIssuedAdvice, { params }))
  return (
    <>
      <Section title="出具的意见">
        <QueryView query={query}>
          {({ items }) =>
            items.length ? (
              <div className="stack">
                {items.map((advice) => (
                  <AdviceText key={advice.id} advice={advice} />
                ))}
              </div>
            ) : (
              <EmptyState title="还没有出具" next="法制审核、签发之后，起草并出具“书面指导意见”，才可以据以办事" />
            )
          }
        </QueryView>
      </Section>
      <Section title="谁依据了它">
        <DataTable
          name="guidance.reliances"
          label="依据情况"
          endpoint={listReliances}
          input={{ params }}
          keyOf={(each) => each.id}
          searchPlaceholder="姓名、单位、用途"
          defaultSort="-at"
          columns={[
            { key: 'name', title: '谁', render: (each) => `${each.name}（${each.organisationName}）` },
            { key: 'kind', title: '怎样', render: (each) => relianceTexts[each.kind] },
            { key: 'purpose', title: '用途', render: (each) => each.purpose },
            { key: 'at', title: '时间', sort: 'at', render: (each) => momentText(each.at) },
          ]}
          empty={<EmptyState title="还没有人依据" next="出具后，对方和查询过的人会列在这里；更正时都会收到通知" />}
        />
      </Section>
    </>
  )
}
