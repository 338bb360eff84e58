import { InputNumber, Radio, Switch } from 'antd'
import { Field, RecordForm } from '#ui/workbench/index.ts'
import { changeProgramme, type Programme } from '../../contract/index.ts'

const latenessTexts = {
  workDone: '工作完成之日',
  clerkSubmits: '经办人提交之时',
  approverReleases: '审核通过并报送之时',
} as const

/** Choices that the text leaves open; each shows its default and that it is to be confirmed. */
export function SettingsForm({ programme }: { programme: Programme }) {
  const { settings } = programme
  const mayChange = programme.actions.includes('compose')
  if (!mayChange)
    return (
      <dl className="facts">
        <dt>是否超期以何为准</dt>
        <dd>{latenessTexts[settings.latenessCounts]}</dd>
        <dt>期限遇休息日</dt>
        <dd>{settings.restDayMoves ? '顺延至下一工作日' : '不顺延'}</dd>
        <dt>报送审核级数</dt>
        <dd>{settings.releaseSteps}</dd>
        <dt>申诉期限</dt>
        <dd>{settings.objectionWorkingDays} 个工作日（待确认）</dd>
        <dt>评审专家</dt>
        <dd>
          {settings.experts} 人，分差超过 {settings.expertSpread} 分时加评（待确认）
        </dd>
      </dl>
    )
  return (
    <RecordForm
      name={`programmes.settings.${programme.id}`}
      endpoint={changeProgramme}
      params={{ programmeId: programme.id }}
      initial={settings}
      toBody={(values) => ({ revision: programme.revision, settings: values })}
      onSaved={() => {}}
    >
      <Field name="latenessCounts" label="是否超期以何为准" hint="评分细则写“超期完成”“超期提供”，未写明以何为准">
        <Radio.Group options={Object.entries(latenessTexts).map(([value, label]) => ({ value, label }))} />
      </Field>
      <Field
        name="restDayMoves"
        label="期限遇休息日顺延至下一工作日"
        valuePropName="checked"
        hint="默认不顺延，在前一个工作日提醒"
      >
        <Switch />
      </Field>
      <Field name="releaseSteps" label="报送审核级数" hint="1 级：科室负责人；3 级：到分管领导">
        <InputNumber min={1} max={3} />
      </Field>
      <Field name="objectionWorkingDays" label="申诉期限（工作日）" hint="待确认：文件未规定，默认 5 个工作日">
        <InputNumber min={1} max={60} />
      </Field>
      <Field name="experts" label="评审专家人数" hint="待确认：文件未规定，默认 3 人">
        <InputNumber min={1} max={15} />
      </Field>
      <Field name="expertSpread" label="分差超过多少分加评" hint="待确认：文件未规定，默认 15 分">
        <InputNumber min={0} max={100} />
      </Field>
    </RecordForm>
  )
}
