import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form } from 'antd'
import { queryFor, QueryView, RecordForm, Section } from '#ui/workbench/index.ts'
import { changePreferences, channelTexts, listNotifications, showPreferences } from '../../contract/index.ts'
import { kindsOf } from './kinds-of.ts'

const channels = Object.entries(channelTexts).map(([value, label]) => ({ value, label }))

/** How the digest of each working morning reaches the person, and what it leaves out. */
export function PreferencesSection() {
  const preferences = useQuery(queryFor(showPreferences, {}))
  const told = useQuery(queryFor(listNotifications, { query: { pageSize: 200 } }))
  return (
    <Section title="每日提醒">
      <p className="quiet">
        每个工作日上午汇总一次新消息，夜间和休息日不打扰。未接通的渠道不会外发，消息始终能在这里看到。
      </p>
      <QueryView query={preferences}>
        {(kept) => (
          <QueryView query={told}>
            {({ items }) => (
              <RecordForm
                key={JSON.stringify(kept)}
                name="notifications.preferences"
                endpoint={changePreferences}
                initial={kept}
                draft={false}
                submitText="保存设置"
                doneText="已保存"
                onSaved={() => {}}
              >
                <Form.Item name="channels" label="提醒发到" extra="都不选，只在本系统中查看">
                  <Checkbox.Group options={channels} />
                </Form.Item>
                <Form.Item
                  name="quietKinds"
                  label="不列入每日提醒的消息"
                  extra="按您收到过的消息分类；勾选的仍会出现在消息列表中"
                >
                  <KindChoice kinds={kindsOf(items, kept.quietKinds)} />
                </Form.Item>
              </RecordForm>
            )}
          </QueryView>
        )}
      </QueryView>
    </Section>
  )
}

interface KindChoiceProps {
  readonly kinds: readonly { readonly value: string; readonly label: string }[]
  readonly value?: string[]
  readonly onChange?: (value: string[]) => void
}

function KindChoice({ kinds, value = [], onChange }: KindChoiceProps) {
  if (!kinds.length) return <span className="quiet">还没有收到过消息</span>
  return (
    <Checkbox.Group className="stack" options={[...kinds]} value={value} onChange={(chosen) => onChange?.(chosen)} />
  )
}
