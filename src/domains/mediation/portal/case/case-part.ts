import { html } from 'hono/html'
import { definitions, form, notice, textArea, textField, type FormErrors, type Html } from '#ui/portal/index.ts'
import { choice, fileField } from '#ui/portal/index.ts'
import { chineseDate } from '#platform/documents/domain/index.ts'
import { sides, type ShownDuty, type Turn } from '../../contract/index.ts'
import type { PartyView } from '../../server/cases/party-view.ts'

export interface ShownCase {
  readonly view: PartyView
  /** Made with the page: the same form sent twice is one. */
  readonly key: string
  readonly errors?: FormErrors
  readonly warning?: string
  /** What was typed into a form that was refused. */
  readonly values?: Readonly<Record<string, string>>
}

/** A party's case: where it stands, when to come, the agreement to confirm, the talk. */
export function casePart(shown: ShownCase): Html {
  const { view, warning } = shown
  return html`${warning && notice('warning', warning)}
    ${view.isPending && notice('plain', '您提交的正在办理，请过一会儿刷新本页')}
    ${!view.isPending && view.refused && notice('warning', `上次提交没有办成：${view.refused}`)}
    <h2>案件 ${view.number}</h2>
    ${definitions([
      ['现在', view.stateText],
      ['调解人员', view.mediatorName || null],
      ['这一步的期限到', view.dueOn],
      ['办结', view.closedOn],
    ])}
    ${sessionsPart(view)} ${agreementPart(shown)} ${endPart(view)} ${satisfactionPart(view)} ${talkPart(shown)}
    ${withdrawPart(shown)}`
}

function sessionsPart({ sessions, videoLink, closedOn }: PartyView): Html | false {
  if (!sessions.length || closedOn) return false
  return html`<h2>调解安排</h2>
    <ul>
      ${sessions.map(
        ({ day, from, to, place, way, calendarPath }) =>
          html`<li>
            ${day} ${from}—${to}，${place} ${calendarPath && html`（<a href="${calendarPath}">存到日历</a>）`}
            ${way === 'online' && videoLink && html`（<a href="${videoLink}" rel="noreferrer">进入视频</a>）`}
          </li>`,
      )}
    </ul>`
}

const yuan = (fen: number): string => `${(fen / 100).toFixed(2)} 元`

function dutyLine({ by, what, amountFen, openFen, dueOn, isDone, performedOn }: ShownDuty): string {
  const money = amountFen === null ? '' : `，${yuan(amountFen)}`
  const left = !isDone && amountFen !== null && openFen < amountFen ? `，还差 ${yuan(openFen)}` : ''
  const done = isDone ? `（已履行，${performedOn.at(-1)}）` : left
  return `${sides[by]}于${chineseDate(dueOn)}（含当日）前${what}${money}${done}`
}

function agreementPart(shown: ShownCase): Html | false {
  const { view, key } = shown
  const { agreement, acts } = view
  if (!agreement) return false
  return html`<h2>调解协议</h2>
    <p class="pre-line">${agreement.terms}</p>
    ${
      agreement.duties.length > 0 &&
      html`<ol>
        ${agreement.duties.map((duty) => html`<li>${dutyLine(duty)}</li>`)}
      </ol>`
    }
    ${agreement.effectiveOn && html`<p>各方已签署，${agreement.effectiveOn} 生效。</p>`}
    ${view.signedOn && !agreement.effectiveOn && html`<p>您已于 ${view.signedOn} 签署，等待其他方签署。</p>`}
    ${
      acts.includes('sign') &&
      form({
        action: `/mediation/progress/${view.code}/acts/sign`,
        submitText: '我同意并签署',
        beforeSubmit: html`<p>签署前请通读上面的协议。签署出于自愿；不同意的不要点，可以在下面说明。</p>`,
        fields: [hidden('form', `${key}S`), hidden('version', String(agreement.version))],
      })
    }
    ${acts.includes('confirmPerformed') && performedForm(shown)}`
}

const hidden = (name: string, value: string): Html => html`<input type="hidden" name="${name}" value="${value}" />`

function performedForm({ view, key, errors = {}, values = {} }: ShownCase): Html {
  const open = view.agreement!.duties.filter(({ by, isDone }) => by !== view.side && !isDone)
  return html`<h2>对方履行了吗</h2>
    ${form({
      action: `/mediation/progress/${view.code}/acts/confirmPerformed`,
      submitText: '确认收到',
      errors,
      fields: [
        hidden('form', `${key}P`),
        choice({
          name: 'dutyId',
          label: '哪一项',
          required: true,
          options: open.map((duty) => ({ value: duty.id, label: dutyLine(duty) })),
          value: values['dutyId'],
          errors,
        }),
        textField({ name: 'on', label: '哪天', type: 'date', required: true, value: values['on'], errors }),
        textField({
          name: 'amount',
          label: '收到多少元',
          hint: '不是付款的留空；例如 300.00',
          value: values['amount'],
          errors,
        }),
      ],
    })}`
}

function satisfactionPart({ closedOn, hasRated, code }: PartyView): Html | false {
  if (closedOn === null) return false
  if (hasRated) return html`<p class="quiet">您已经评价过这次调解，谢谢。</p>`
  return html`<p><a class="button" href="/mediation/satisfaction/${code}">评价这次调解（三个问题）</a></p>`
}

function endPart({ state, remedies, side }: PartyView): Html | false {
  if (!['failed', 'lapsed', 'withdrawn', 'unperformed'].includes(state)) return false
  const [mine] = side === 'applicant' ? [remedies] : [[]]
  return html`<h2>您还可以</h2>
    <ul>
      ${mine.map(({ sentence }) => html`<li>${sentence}</li>`)}
      <li>向人民法院起诉；有仲裁协议或者法律规定仲裁的，申请仲裁；也可以请人民调解委员会调解。</li>
      ${state === 'unperformed' && html`<li>协议经人民法院司法确认的，可以申请强制执行。</li>`}
    </ul>`
}

function turnList(turns: readonly Turn[], code: string): Html {
  return html`<ol class="turns">
    ${turns.map(
      ({ speaker, saidAt, words, files }) =>
        html`<li>
          <strong>${speaker}</strong>
          <span class="quiet"
            >${new Date(saidAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })}</span
          >
          <p class="pre-line">${words}</p>
          ${files.map((file) => html`<p><a href="/mediation/progress/${code}/files/${file.id}">${file.name}</a></p>`)}
        </li>`,
    )}
  </ol>`
}

function talkPart(shown: ShownCase): Html | false {
  const { view, key, errors = {}, values = {} } = shown
  const { turns, privateTurns, code, maySpeak } = view
  if (!maySpeak && !turns.length && !privateTurns.length) return false
  const say = (name: 'words' | 'privateWords', label: string, hint: string, submitText: string) =>
    form({
      action: `/mediation/progress/${code}/turns`,
      withFiles: true,
      submitText,
      errors: errors[name] ? errors : {},
      fields: [
        hidden('form', `${key}${name === 'words' ? 'T' : 'U'}`),
        textArea({ name, label, hint, rows: 3, required: true, maximumLength: 2_000, value: values[name], errors }),
        fileField({
          name: name === 'words' ? 'files' : 'privateFiles',
          label: '材料（可以不交）',
          hint: '最多 5 份，每份不超过 5 MB；PDF、照片或者 Word',
          accept: '.pdf,.jpg,.jpeg,.png,.docx',
          multiple: true,
        }),
      ],
    })
  return html`<h2>网上调解室</h2>
    ${turns.length ? turnList(turns, code) : html`<p class="quiet">还没有人发言。</p>`}
    ${maySpeak && say('words', '我要说', '各方当事人和调解人员都能看到', '发言')}
    <details class="field" ${privateTurns.length || errors['privateWords'] ? 'open' : ''}>
      <summary>只和调解人员谈（对方看不到）</summary>
      ${privateTurns.length > 0 && turnList(privateTurns, code)}
      ${maySpeak && say('privateWords', '只对调解人员说', '对方当事人看不到', '只发给调解人员')}
    </details>`
}

const withdrawPart = ({ view, key, errors = {}, values = {} }: ShownCase): Html | false =>
  view.acts.includes('withdraw') &&
  html`<details class="field" ${errors['reason'] ? 'open' : ''}>
    <summary>不想调解了</summary>
    ${form({
      action: `/mediation/progress/${view.code}/acts/withdraw`,
      submitText: '撤回申请',
      errors: errors['reason'] ? errors : {},
      fields: [
        hidden('form', `${key}W`),
        textField({ name: 'reason', label: '撤回的理由', required: true, value: values['reason'], errors }),
      ],
    })}
  </details>`
