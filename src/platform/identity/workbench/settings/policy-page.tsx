import { useQuery } from '@tanstack/react-query'
import { InputNumber, Select } from 'antd'
import { Field, Page, queryFor, QueryView, RecordForm, Section, useMay } from '#ui/workbench/index.ts'
import { setPolicy, showPolicy } from '../../contract/index.ts'
import { roleOptions } from '../account-texts.ts'
import { passwordRules } from './policy-texts.ts'

const numbers: readonly (readonly [string, string, string])[] = [
  ['minimumLength', '密码最少位数', '位'],
  ['minimumClasses', '密码最少字符类别', '类'],
  ['rememberedPasswords', '不得重复的近期密码', '个'],
  ['maximumAgeDays', '密码使用期限，0 为不限', '天'],
  ['failuresBeforeLock', '连续失败几次后锁定账号', '次'],
  ['lockMinutes', '锁定时长', '分钟'],
  ['failuresPerAddress', '同一地址在锁定时长内最多失败', '次'],
  ['idleMinutes', '无操作多久后退出', '分钟'],
  ['absoluteHours', '一次登录最长', '小时'],
]

/** 安全策略: everyone may read it, the security administrator sets it. */
export function PolicyPage() {
  const query = useQuery(queryFor(showPolicy, {}))
  const maySet = useMay('identity.set-policy')
  return (
    <Page title="安全策略" breadcrumbs={[{ title: '设置', path: '/settings' }]}>
      <Section>
        <QueryView query={query}>
          {(policy) =>
            maySet ? (
              <RecordForm
                name="identity.policy"
                endpoint={setPolicy}
                initial={policy}
                doneText="安全策略已修改，对之后的登录生效"
                onSaved={() => undefined}
              >
                {numbers.map(([name, label, unit]) => (
                  <Field key={name} name={name} label={label}>
                    <InputNumber min={0} precision={0} suffix={unit} />
                  </Field>
                ))}
                <Field name="secondFactorRoles" label="登录须使用动态码的角色">
                  <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={roleOptions} />
                </Field>
              </RecordForm>
            ) : (
              <>
                <p>密码：{passwordRules(policy)}。</p>
                <p>
                  连续失败 {policy.failuresBeforeLock} 次锁定 {policy.lockMinutes} 分钟；无操作 {policy.idleMinutes}{' '}
                  分钟退出，一次登录最长 {policy.absoluteHours} 小时。
                </p>
                <p className="quiet">由安全管理员设置。</p>
              </>
            )
          }
        </QueryView>
      </Section>
    </Page>
  )
}
