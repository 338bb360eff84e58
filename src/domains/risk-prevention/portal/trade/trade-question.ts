import { form, selectField, textField, type Html } from '#ui/portal/index.ts'
import { plainTrades } from '../../domain/index.ts'
import type { Place } from '../../server/trade/places.ts'
import type { Question } from './read-question.ts'

/** The question with which the portal begins. */
export function tradeQuestion(places: readonly Place[], asked?: Question, action = '/trades'): Html {
  return form({
    action,
    method: 'get',
    submitText: action === '/self-check' ? '开始体检' : '看看要注意什么',
    fields: [
      ...tradeFields(asked),
      selectField({
        name: 'place',
        label: '在哪里？',
        placeholder: '全市',
        value: asked?.place?.id,
        options: places.map(({ id, name }) => ({ value: id, label: name })),
      }),
    ],
  })
}

function tradeFields(asked?: Question): Html[] {
  return [
    selectField({
      name: 'trade',
      label: '您从事什么行业？',
      placeholder: '请选择',
      value: asked?.trade?.key,
      options: plainTrades.map(({ key, name }) => ({ value: key, label: name })),
    }),
    textField({
      name: 'words',
      label: '找不到？用自己的话写',
      hint: '例如 小饭馆、理发店、奶茶店',
      value: asked && !asked.trade ? asked.words : '',
      maximumLength: 40,
    }),
  ]
}
