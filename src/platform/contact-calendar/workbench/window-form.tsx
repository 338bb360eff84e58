import { useQuery } from '@tanstack/react-query'
import { InputNumber } from 'antd'
import { Field, queryFor, QueryView, RecordForm, Section, useMay, useSession } from '#ui/workbench/index.ts'
import { decideWindow, showWindow } from '../contract/index.ts'

/** Within how many days two visits are proposed as one; decided by a named person, else the usual, 待确认. */
export function WindowForm() {
  const { posts } = useSession()
  const mayDecide = useMay('contact-calendar.decide')
  const organisationId = posts[0]?.organisationId ?? ''
  const query = useQuery({
    ...queryFor(showWindow, { query: { organisationId } }),
    enabled: organisationId !== '',
  })
  if (!organisationId) return null
  return (
    <Section title="间隔天数">
      <QueryView query={query}>
        {({ days, decidedBy, revision }) => (
          <>
            <p>
              {posts[0]!.organisationName}：相隔 {days} 天以内的走访建议合并
              {decidedBy ? `（${decidedBy.organisationName}${decidedBy.name} ${decidedBy.on} 确定）` : '（待确认）'}。
            </p>
            {mayDecide && (
              <RecordForm
                key={revision}
                name="contact-calendar.window"
                endpoint={decideWindow}
                initial={{ days }}
                toBody={(values) => ({ ...values, organisationId, revision })}
                submitText="确定"
                doneText="已确定"
                draft={false}
              >
                <Field name="days" label="天数">
                  <InputNumber min={0} max={60} precision={0} />
                </Field>
              </RecordForm>
            )}
          </>
        )}
      </QueryView>
    </Section>
  )
}
