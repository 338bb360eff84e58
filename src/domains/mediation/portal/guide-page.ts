import { html } from 'hono/html'
import { choice, emptyNotice, form, notice, type Html, type PortalPage } from '#ui/portal/index.ts'
import { disputeAreas, disputeClasses, elsewhere, type Elsewhere } from '../contract/index.ts'
import type { GuideAnswers, GuideStep } from '../domain/index.ts'
import type { PublishedBody } from '../server/portal/published-bodies.ts'

export const home = [{ title: '首页', path: '/' }]
export const guideTrail = [...home, { title: '行政调解', path: '/mediation' }]

/** 申请行政调解: one question a page, without JavaScript; it ends at a unit, or says where to go instead. */
export function guidePage(step: GuideStep, answers: GuideAnswers, bodies: readonly PublishedBody[]): PortalPage {
  return {
    title: '申请行政调解',
    lead: '双方自愿，不收费。先答几个问题，看看找哪个单位、带什么材料。',
    trail: home,
    content: html`${content(step, answers, bodies)} ${step.kind === 'question' && step.number === 1 && ways()}`,
  }
}

function content(step: GuideStep, answers: GuideAnswers, bodies: readonly PublishedBody[]): Html {
  if (step.kind === 'question') return questionOf(step, answers)
  const again = html`<p><a href="/mediation">重新回答</a></p>`
  if (step.kind === 'elsewhere') {
    const { basis } = step.matter
    return html`${notice('warning', html`<strong>这种情形行政机关不能调解。</strong>${step.matter.because}。`)}
      <h2>您可以去</h2>
      ${placesOf(step.matter.goTo)} ${basis.mark !== 'toConfirm' && html`<p class="quiet">依据：${basis.citation}</p>`}
      ${again}`
  }
  return html`<p>${disputeClasses[step.disputeClass]}，${disputeAreas[step.area]}。</p>
    ${bodiesOf(step, bodies)}
    <h2>需要的材料</h2>
    <ul>
      ${step.bring.map((one) => html`<li>${one}</li>`)}
    </ul>
    <p class="quiet">具体材料以办理单位告知为准；少一样也可以先申请。</p>
    ${
      step.disputeClass === 'administrative' &&
      notice('plain', '调解不停止、不延长申请行政复议和提起诉讼的期限。提交后会告诉您最后一天是哪天。')
    }
    ${again}`
}

function questionOf({ question, number, of }: GuideStep & { kind: 'question' }, answers: GuideAnswers): Html {
  const { name, text, hint, options } = question
  const before = Object.entries(answers).filter(([key, value]) => key !== name && value !== undefined)
  return form({
    action: '/mediation',
    method: 'get',
    submitText: '下一步',
    fields: [
      html`${before.map(([key, value]) => html`<input type="hidden" name="${key}" value="${value}" />`)}`,
      choice({ name, label: `${text}（第 ${number} 问，共 ${of} 问）`, hint, options, required: true }),
    ],
  })
}

function bodiesOf(step: GuideStep & { kind: 'ready' }, bodies: readonly PublishedBody[]): Html {
  if (!bodies.length)
    return html`${emptyNotice(
      `还没有单位公布${disputeAreas[step.area]}领域的调解人员`,
      '可以重新回答，领域选“其他”；也可以去下面的地方：',
    )}
    ${placesOf(['peoplesMediation', 'hotline'])}`
  return html`<h2>可以调解的单位</h2>
    <ul>
      ${bodies.map(
        (body) =>
          html`<li>
            <a href="/mediation/apply?${query(body.organisationId, step)}">向${body.name}申请</a>
            （公布调解人员 ${body.mediators} 名，<a href="/registers/${body.registerCode}">名单</a>）
          </li>`,
      )}
    </ul>
    ${
      step.disputeClass === 'administrative' &&
      html`<p class="quiet">作出争议行为的单位不能自己调解，请选择别的单位。</p>`
    }`
}

const query = (organisationId: string, { disputeClass, area }: GuideStep & { kind: 'ready' }) =>
  new URLSearchParams({ organisationId, disputeClass, area }).toString()

/** Places where a dispute can go. */
export const placesOf = (places: readonly Elsewhere[]): Html =>
  html`<ul>
    ${places.map((place) => html`<li>${elsewhere[place]}</li>`)}
  </ul>`

const ways = (): Html =>
  html`<p class="deeds">
    <a class="button" href="/mediation/progress">凭查询码看进度</a>
    <a class="button" href="/mediation/mediators">调解人员和调解室</a>
    <a class="button" href="/mediation/results">各季度调解情况</a>
  </p>`
