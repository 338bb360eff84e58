import { addressOf } from '#platform/notifications/domain/index.ts'
import type { ApplicationFields } from '../contract/application.ts'

interface Fault {
  readonly path: string
  readonly message: string
}

/** What the fields of a form say against each other, by field. */
export function applicationFaults(written: ApplicationFields, today: string): Fault[] {
  const { applicantName, coApplicantName, respondentName, representativeName, representativeContact } = written
  return [
    ...when(
      representativeContact !== null && representativeName === null,
      'representativeName',
      '填写了代理人的联系方式，请写明代理人姓名',
    ),
    ...when(
      written.wantsNotices && !isReachable(written),
      'applicantContact',
      '要收到进展通知，请留下 11 位手机号码或者电子邮箱；座机收不到短信',
    ),
    ...when([applicantName, coApplicantName].includes(respondentName), 'respondentName', '申请人和对方不能是同一个'),
    ...(written.disputeClass === 'administrative' ? faultsOfAct(written, today) : []),
  ]
}

const isReachable = ({ applicantContact, representativeContact }: ApplicationFields): boolean =>
  [applicantContact, representativeContact].some((contact) => addressOf(contact) !== undefined)

function faultsOfAct({ actName, actMadeOn, actKnownOn }: ApplicationFields, today: string): Fault[] {
  const future = `日期不能晚于今天 ${today}，请核对`
  return [
    ...when(actName === null, 'actName', '请写明是哪个决定或者行为，例如文书名称'),
    ...when(actMadeOn === null, 'actMadeOn', '请填写文书上的日期，没有文书的写行为发生那天'),
    ...when(actKnownOn === null, 'actKnownOn', '请填写收到文书或者知道这件事的日期'),
    ...when((actMadeOn ?? '') > today, 'actMadeOn', future),
    ...when((actKnownOn ?? '') > today, 'actKnownOn', future),
    ...when(
      !!actMadeOn && !!actKnownOn && actKnownOn < actMadeOn,
      'actKnownOn',
      '知道的日期不能早于作出的日期，请核对',
    ),
  ]
}

const when = (holds: boolean, path: string, message: string): Fault[] => (holds ? [{ path, message }] : [])
