import { Form, Input, InputNumber } from 'antd'
import { Field } from '#ui/workbench/index.ts'
import { totalPoints, type ItemScore, type SheetContent } from '../../contract/index.ts'
import { bandOf, totalOf } from '../../domain/index.ts'

/** The sheet to be filled in, item by item. */
export function ScoreFields({ sheet }: { sheet: SheetContent }) {
  let place = -1
  return sheet.sections.map((section) => (
    <fieldset key={section.title} className="plain-group">
      <legend>
        <strong>{section.title}</strong>
      </legend>
      {section.items.map((item) => {
        place += 1
        return (
          <div key={place} className="review-item">
            <Field
              name={['scores', place, 'points']}
              label={`${place + 1}. ${item.text}（${item.points} 分）`}
              {...(item.isVital ? { hint: '基本项：得 0 分则整卷 0 分' } : {})}
            >
              <InputNumber min={0} max={item.points} step={0.5} />
            </Field>
            <Field name={['scores', place, 'remark']} label={`第 ${place + 1} 项扣分原因`}>
              <Input maxLength={300} placeholder="扣分时必填" />
            </Field>
          </div>
        )
      })}
    </fieldset>
  ))
}

/** The sum as it stands. */
export function RunningTotal({ sheet }: { sheet: SheetContent }) {
  const scores =
    Form.useWatch<ItemScore[] | undefined>('scores', { form: Form.useFormInstance(), preserve: true }) ?? []
  const total = totalOf(
    sheet,
    scores.map((one) => ({ points: one?.points ?? null, remark: '' })),
  )
  return (
    <p role="status">
      {total === null
        ? '还有项目没有打分。'
        : `合计 ${total} 分（满分 ${totalPoints(sheet.sections)} 分），${bandOf(sheet, total)}。`}
    </p>
  )
}
