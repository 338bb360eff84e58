import { Button, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useReference } from '#ui/workbench/index.ts'
import { checkupFindings, checkupSentence, type CheckupItem } from '../../contract/index.ts'
import type { KnownPoint } from '../known.ts'
import { knownPoints } from '../visit-kind.ts'
import { listFor, noting, tradesOf, wordsOf } from './checkup-words.ts'
import { choices } from './visit-fields.tsx'

/** 执法体检: the risk points of the firm's trade, one by one; what needs guidance becomes the words of the visit. Works offline. */
export function CheckupFields() {
  const form = Form.useFormInstance()
  const points = useReference(knownPoints).data?.value ?? []
  const noted = Form.useWatch<CheckupItem[] | undefined>('checkup', { form, preserve: true }) ?? []
  const [chosen, choose] = useState<string>()
  const trade = chosen ?? points.find(({ id }) => id === noted[0]?.riskPointId)?.tradeName
  const words = wordsOf(noted)
  return (
    <details className="visit-more" open={noted.length > 0 || undefined}>
      <summary>执法体检：按行业逐项提醒</summary>
      <Form.Item name="checkup" hidden noStyle>
        <input type="hidden" />
      </Form.Item>
      <p className="quiet">{checkupSentence}。</p>
      <Select
        aria-label="行业"
        className="checkup-trade"
        placeholder="选择对方的行业"
        value={trade}
        options={tradesOf(points).map((value) => ({ value, label: value }))}
        onChange={choose}
        notFoundContent="本机没有带行业的风险点；有网络时打开一次即可带上"
      />
      {trade && (
        <ol className="checkup-list">
          {listFor(points, trade, noted).map((one) => (
            <CheckupLine
              key={one.point.id}
              {...one}
              onNote={(item) => form.setFieldValue('checkup', noting(noted, item))}
            />
          ))}
        </ol>
      )}
      {words && (
        <Button
          onClick={() => {
            form.setFieldValue('words', words)
            if (!form.getFieldValue('topic')) form.setFieldValue('topic', `${trade ?? ''}执法体检`)
          }}
        >
          把需要指导的写进“说了什么”
        </Button>
      )}
    </details>
  )
}

interface CheckupLineProps {
  readonly point: KnownPoint
  readonly noted: CheckupItem | undefined
  readonly onNote: (item: CheckupItem) => void
}

function CheckupLine({ point, noted, onNote }: CheckupLineProps) {
  const item = { riskPointId: point.id, name: point.name, advice: noted?.advice ?? '' }
  return (
    <li>
      <p>{point.name}</p>
      <Radio.Group
        aria-label={point.name}
        optionType="button"
        options={choices(checkupFindings)}
        value={noted?.finding}
        onChange={({ target }) => onNote({ ...item, finding: target.value as CheckupItem['finding'] })}
      />
      {noted?.finding === 'advised' && (
        <Input
          aria-label={`${point.name}的指导`}
          placeholder="怎样做（可不填）"
          maxLength={300}
          value={noted.advice}
          onChange={({ target }) => onNote({ ...item, finding: 'advised', advice: target.value })}
        />
      )}
    </li>
  )
}
