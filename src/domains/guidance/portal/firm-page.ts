import { html } from 'hono/html'
import {
  choice,
  codeForm,
  definitions,
  fileField,
  form,
  type FormErrors,
  type FormValues,
  type Html,
  notice,
  type PortalPage,
  spacedCode,
  textArea,
  textField,
} from '#ui/portal/index.ts'
import {
  adviceSentence,
  correctionStates,
  guidanceModes,
  guidanceResponses,
  voluntarySentence,
} from '../contract/index.ts'
import type { FirmView } from '../server/firm/read-firm-view.ts'
import type { FirmAct } from '../server/tables.ts'

const trail = [{ title: '首页', path: '/' }]
/** The form into which a code is typed. */
export function askCodePage(value = '', errors: FormErrors = {}): PortalPage {
  return {
    title: '查看行政指导',
    lead: '输入执法人员留给您的查询码，查看文书、说明是否采纳、要求改期。',
    hasErrors: Object.keys(errors).length > 0,
    trail,
    content: codeForm('/guidance', value, errors),
  }
}

export interface FirmPage {
  readonly view: FirmView
  readonly key: string
  /** The form that was sent and refused. */
  readonly act?: FirmAct
  readonly values?: FormValues
  readonly errors?: FormErrors
  readonly warning?: string
  readonly isSent?: boolean
}

/** The firm's document, what it said of it, and what it may do: all of its own will. */
export function firmPage(shown: FirmPage): PortalPage {
  const { view, errors = {}, warning, isSent } = shown
  return {
    title: view.paper_title ?? '行政指导',
    trail: [...trail, { title: '查看行政指导', path: '/guidance' }],
    hasErrors: Object.keys(errors).length > 0 || warning !== undefined,
    content: html`${warning && notice('warning', warning)} ${isSent && notice('success', '已收到，请稍后刷新查看')}
      ${standing(view)} ${definitions(factsOf(view))}
      <h2>${view.kind === 'advice' ? '意见全文' : '文书内容'}</h2>
      <p class="pre-line">${view.document_text}</p>
      <p>${view.kind === 'advice' ? adviceSentence : voluntarySentence}。</p>
      ${
        view.paper_code &&
        html`<p class="deeds">
          ${
            view.hasPaper
              ? html`<a class="button" href="/guidance/receipt/${view.code}/paper.pdf">下载文书（PDF）</a>`
              : html`<span>需要文书原件的，请向${view.organisation_name}索取。</span>`
          }
          <a href="/verify/${view.paper_code}">核验这份文书</a>
        </p>`
      }
      ${formerTexts(view)} ${view.acts.map((act) => actForm(shown, act))}`,
  }
}

function standing({ kind, state, state_text: text }: FirmView): Html {
  if (kind === 'advice' && state === 'inForce') return notice('success', '这份意见有效')
  if (kind === 'advice') return notice('warning', `这份意见${text}，请不要再按它办理；此前按它办理的仍受保护`)
  if (state === 'withdrawn') return notice('warning', '这次行政指导已撤销')
  return notice('plain', text)
}

const factsOf = (view: FirmView): [string, string][] => [
  ['事项', view.title],
  ...(view.mode ? [['指导方式', guidanceModes[view.mode]] as [string, string]] : []),
  ['单位', view.organisation_name],
  ['文书编号', view.number ?? ''],
  ['出具日期', view.issued_on ?? ''],
  ...(view.response ? [['您的意见', guidanceResponses[view.response]] as [string, string]] : []),
  ...(view.correction ? [['改正情况', correctionStates[view.correction]] as [string, string]] : []),
  ...(view.correction_due_on ? [['改正到', view.correction_due_on] as [string, string]] : []),
  ...(view.follow_up_on ? [['约定回访', view.follow_up_on] as [string, string]] : []),
  ...(view.preferred_on ? [['您希望的日期', view.preferred_on] as [string, string]] : []),
  ['查询码', spacedCode(view.code)],
]

function formerTexts({ former }: FirmView): Html | '' {
  if (!former.length) return ''
  return html`<h2>以前的意见</h2>
    ${former.map(
      (one) =>
        html`<section>
          <h3>${one.number}（${one.issuedOn} 出具，${one.endedOn} 起不再作为依据）</h3>
          <p class="pre-line">${one.text}</p>
          <p class="quiet">原因：${one.because}</p>
        </section>`,
    )}`
}

const titles: Readonly<Record<FirmAct, (view: FirmView) => string>> = {
  respond: () => '是否采纳（自愿，可以不说）',
  reportCorrection: () => '说明已经改正',
  // Where no day was named there is none to change.
  askOtherDay: ({ follow_up_on: day, mode }) =>
    day || mode === 'interview' ? '希望换个日期' : '如果要回访，希望哪天来',
}

function actForm({ view, key, ...shown }: FirmPage, act: FirmAct): Html {
  const own = shown.act === act
  const values = own ? (shown.values ?? {}) : {}
  const errors = own ? (shown.errors ?? {}) : {}
  return html`<h2>${titles[act](view)}</h2>
    ${form({
      action: `/guidance/receipt/${view.code}/${act}`,
      errors,
      submitText: '提交',
      withFiles: act === 'reportCorrection',
      fields: [html`<input type="hidden" name="form" value="${key}" />`, ...fieldsOf(act, values, errors)],
    })}`
}

function fieldsOf(act: FirmAct, values: FormValues, errors: FormErrors): Html[] {
  const words = (label: string, required = false) =>
    textArea({ name: 'words', label, required, maximumLength: 500, value: values['words'] ?? '', errors })
  if (act === 'reportCorrection')
    return [
      words('怎样改正的', true),
      fileField({ name: 'photo', label: '照片', accept: 'image/jpeg,image/png', errors }),
    ]
  if (act === 'askOtherDay')
    return [
      textField({
        name: 'preferredOn',
        label: '希望哪一天',
        hint: '如 2020-12-28',
        type: 'date',
        required: true,
        value: values['preferredOn'] ?? '',
        errors,
      }),
      words('原因'),
    ]
  return [
    choice({
      name: 'response',
      label: '您是否采纳',
      options: Object.entries(guidanceResponses).map(([value, label]) => ({ value, label })),
      value: values['response'] ?? '',
      required: true,
      errors,
    }),
    words('还想说什么'),
  ]
}
