import { Checkbox } from 'antd'
import type { Media } from '../../contract/index.ts'
import { mediaTexts, optionsOf } from '../texts.ts'
import type { Control } from './control.ts'

/** What may be handed in; PDF alone only where the table says PDF. */
export function MediaInput({ id, value = { kinds: [], quote: '' }, onChange }: Control<Media>) {
  return (
    <div {...(id ? { id } : {})}>
      <Checkbox.Group
        options={optionsOf(mediaTexts)}
        value={value.kinds}
        onChange={(kinds) => onChange?.({ ...value, kinds })}
      />
    </div>
  )
}
