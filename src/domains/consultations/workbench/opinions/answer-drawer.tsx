import { Drawer } from 'antd'
import type { Consultation, Opinion } from '../../contract/index.ts'
import { AnswerForm } from './answer-form.tsx'

interface AnswerDrawerProps {
  readonly consultation: Consultation
  /** Undefined: closed. */
  readonly opinions: readonly Opinion[] | undefined
  readonly onClose: () => void
}

/** The opinions above, the answer below: what is answered stays before one's eyes. */
export function AnswerDrawer({ consultation, opinions = [], onClose }: AnswerDrawerProps) {
  return (
    <Drawer
      open={opinions.length > 0}
      title={opinions.length > 1 ? `一并答复 ${opinions.length} 条意见` : '答复意见'}
      size={640}
      onClose={onClose}
      destroyOnHidden
    >
      <ul className="answered">
        {opinions.slice(0, 20).map((opinion) => (
          <li key={opinion.id} className="pre-line">
            {opinion.text}
          </li>
        ))}
        {opinions.length > 20 && <li>……共 {opinions.length} 条</li>}
      </ul>
      {opinions.length > 0 && (
        <AnswerForm
          key={opinions.map(({ id }) => id).join()}
          consultation={consultation}
          opinions={opinions}
          onDone={onClose}
        />
      )}
    </Drawer>
  )
}
