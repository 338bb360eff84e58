import { html } from 'hono/html'
import {
  dataTable,
  definitions,
  form,
  notice,
  textArea,
  textField,
  type FormErrors,
  type FormValues,
  type PortalPage,
} from '#ui/portal/index.ts'
import { dateRequestStates, visitKinds, visitStates } from '../contract/index.ts'
import type { VisitByCode } from '../server/requests/ask-another-day.ts'

const home = [{ title: '首页', path: '/' }]

/** The form into which a code is typed. */
export function askCodePage(): PortalPage {
  return {
    title: '约好的走访',
    lead: '凭走访编号查看谁、哪天、为什么来，日期不方便的可以换个时间。不需要注册。',
    trail: home,
    content: form({
      action: '/visits',
      method: 'get',
      submitText: '打开',
      fields: [
        textField({
          name: 'code',
          label: '走访编号',
          hint: '工作人员约时间时告诉您的 12 位字母和数字，也在一户一册里',
          required: true,
          autocomplete: 'off',
        }),
      ],
    }),
  }
}

interface Shown {
  readonly visit: VisitByCode
  /** Names this filling of the form: sent twice it is one request. */
  readonly key: string
  readonly values: FormValues
  readonly errors?: FormErrors
  readonly warning?: string
}

/** Who comes when and for what; what was asked and answered; the form for another day. */
export function visitPage({ visit, key, values, errors = {}, warning }: Shown): PortalPage {
  const hours = [visit.from_time, visit.until_time].filter(Boolean).join('—')
  return {
    title: '约好的走访',
    trail: [...home, { title: '约好的走访', path: '/visits' }],
    hasErrors: Object.keys(errors).length > 0 || warning !== undefined,
    content: html`${warning && notice('warning', warning)}
      ${definitions([
        ['单位', visit.organisation_name],
        ['日期', [visit.visit_on, hours].filter(Boolean).join(' ')],
        ['事项', `${visitKinds[visit.kind]}：${visit.topic}`],
        ['情况', visitStates[visit.state]],
      ])}
      ${
        visit.requests.length > 0 &&
        html`<h2>改期申请</h2>
          ${dataTable(
            '改期申请',
            [
              { title: '希望改到', cell: (one) => one.wished_on },
              { title: '情况', cell: (one) => dateRequestStates[one.state] },
              { title: '答复', cell: (one) => one.answer },
            ],
            visit.requests,
          )}`
      }
      ${
        visit.state === 'planned' &&
        html`<h2>换个时间</h2>
          ${form({
            action: `/visits/${visit.code}`,
            errors,
            submitText: '申请改期',
            fields: [
              html`<input type="hidden" name="form" value="${key}" />`,
              textField({
                name: 'wishedOn',
                label: '希望改到哪一天',
                hint: '例如 2020-12-28',
                type: 'date',
                required: true,
                value: values['wishedOn'],
                errors,
              }),
              textArea({
                name: 'reason',
                label: '原因',
                hint: '一句话即可，例如当天盘点',
                required: true,
                maximumLength: 500,
                value: values['reason'],
                errors,
              }),
            ],
          })}`
      }
      <p class="quiet">走访和指导由您自愿参加，改期不影响任何其他事项。单位答复后显示在本页。</p>
      <p class="quiet">知道编号的人都能打开本页，请像保管收据一样保管它。</p>`,
  }
}
