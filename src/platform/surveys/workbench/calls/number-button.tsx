import { PhoneOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import { showNumber } from '../../contract/index.ts'

interface NumberButtonProps {
  readonly params: { readonly surveyId: string; readonly respondentId: string }
  readonly masked: string | null
}

/** The number is shown when asked for, which goes on record; then it can be dialled. */
export function NumberButton({ params, masked }: NumberButtonProps) {
  const show = useMutation(mutationFor(showNumber))
  if (masked === null) return <span className="quiet">号码已按规定删除</span>
  if (show.data)
    return (
      <Button type="primary" icon={<PhoneOutlined />} href={`tel:${show.data.phone}`}>
        拨打 {show.data.phone}
      </Button>
    )
  return (
    <>
      <ProblemAlert problem={show.error} />
      <Button
        type="primary"
        icon={<PhoneOutlined />}
        loading={show.isPending}
        title="查看号码会留痕"
        onClick={() => show.mutate({ params })}
      >
        显示号码 {masked}
      </Button>
    </>
  )
}
