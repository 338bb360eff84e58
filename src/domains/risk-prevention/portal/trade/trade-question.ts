import { form, selectField, textField, type FormErrors, type Html } from '#ui/portal/index.ts'
import { plainTrades } from '../../domain/index.ts'
import type { Place } from '../../server/trade/places.ts'
import type { Question } from './read-question.ts'

/** The question with which the portal begins. */
export function tradeQuestion(places: readonly Place[], asked?: Question, action = '/trades'): Html {
  return form({
    action,
    method: 'get',
    submitText: action === '/self-check' ? '开始体检' : '看看要注意什么',
    fields: tradeFields(places, asked),
  })
}

/** The trade chosen or in one's own words, and the place. */
export function tradeFields(places: readonly Place[], asked?: Question, errors: FormErrors = {}): Html[] {
  return [
    selectField({
      name: 'trade',
      label: '您从事什么行业？',
      placeholder: '请选择',
      value: asked?.trade?.key,
      options: plainTrades.map(({ key, name }) => ({ value: key, label: name })),
      errors,
    }),
    textField({
      name: 'words',
      label: '找不到？用自己的话写',
      hint: '例如 小饭馆、理发店、奶茶店',
      value: asked && !asked.trade ? asked.words : '',
      maximumLength: 40,
      errors,
    }),
    selectField({
      name: 'place',
      label: '在哪里？',
      placeholder: '全市',
      value: asked?.place?.id,
      options: places.map(({ id, name }) => ({ value: id, label: name })),
      errors,
    }),
  ]
}
